/** A text as it is read aloud: its headings and paragraphs, without citations and tables' rules. */
import type { Article, Explanation, ReadingLevel } from '@/core/model';
import { plainText } from '@/core/passage-text';

export function spokenArticle({ title, answer, sections }: Article): string[] {
  const opening = plainText([{ type: 'paragraph', children: answer }]);
  return [
    title,
    opening,
    ...sections.flatMap(({ heading, blocks }) => [heading, ...plainText(blocks).split('\n')]),
  ].filter((part) => part.trim() !== '');
}

export function spokenExplanation({ title, levels }: Explanation, level: ReadingLevel): string[] {
  return [title, ...plainText(levels[level]).split('\n')].filter((part) => part.trim() !== '');
}
