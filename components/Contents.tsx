/** The sections of an article. Folded in a narrow window, where it would push the text away. */
import { useState } from 'preact/hooks';
import type { Article } from '@/core/model';
import type { AppTexts } from './app-texts';
import { formatRoute } from './route';

/** As in `reader.css`, where the list then stands beside the text. */
const WIDE = '(min-width: 75rem)';

export function Contents({ article, texts }: { article: Article; texts: AppTexts }) {
  const { language, id } = article;
  const [isWide] = useState(() => matchMedia(WIDE).matches);
  return (
    <nav class="contents" aria-label={texts.contents}>
      <details open={isWide}>
        <summary lang={texts.lang}>{texts.contents}</summary>
        <ol>
          {article.sections.map((section) => (
            <li>
              <a
                href={formatRoute({ view: 'article', language, article: id, section: section.id })}
              >
                {section.heading}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
