/** What is wrong with the content, each with the place where it stands. */
import { counted } from '@/components/wording';
import type { Language } from '@/core/model';
import type { PreviewContent } from './content';
import type { PreviewTexts } from './texts';

export interface ProblemsProps {
  content: PreviewContent;
  texts: PreviewTexts;
  language: Language;
}

export function Problems({ content: { problems, libraries }, texts, language }: ProblemsProps) {
  const isStale = problems.some(({ fatal }) => fatal);
  return (
    <section class="problems" role="status">
      <p>
        {problems.length === 0
          ? texts.noProblems
          : counted(texts.problems, problems.length, language)}{' '}
        {isStale && (libraries ? texts.stale : texts.nothing)}
      </p>
      <ul>
        {problems.map(({ file, line, column, reason, fatal }) => (
          <li class={fatal ? 'error' : 'warning'}>
            <strong>{fatal ? texts.error : texts.warning}</strong>{' '}
            <code>
              {file}
              {line !== null && `:${line}:${column ?? 1}`}
            </code>{' '}
            <span lang="en">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
