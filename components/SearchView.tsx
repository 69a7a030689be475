/** Hits of a search, with the part of the text that shows why. */
import type { Language } from '@/core/model';
import type { Hit } from '@/core/search';
import type { Snippet } from '@/core/snippet';
import type { AppTexts } from './app-texts';
import { formatRoute } from './route';
import { counted, fill } from './wording';

export interface SearchViewProps {
  query: string;
  hits: readonly Hit[];
  /** Language of the articles. */
  language: Language;
  texts: AppTexts;
}

export function SearchView({ query, hits, language, texts }: SearchViewProps) {
  if (hits.length === 0) {
    return (
      <section class="hits">
        <p role="status">{fill(texts.searchNone, { query })}</p>
        <p class="quiet">{texts.searchHelp}</p>
      </section>
    );
  }
  return (
    <section class="hits">
      <p role="status" class="quiet">
        {counted(texts.searchHits, hits.length, texts.lang === 'en' ? 'en' : 'sv')}
      </p>
      <ol lang={language}>
        {hits.map(({ article, section, title, heading, snippet }) => (
          <li>
            <a href={formatRoute({ view: 'article', language, article, section })}>
              <strong>{title}</strong>
              {heading !== '' && <span class="heading">{heading}</span>}
              <span class="snippet">
                <Marked snippet={snippet} />
              </span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Marked({ snippet: { text, found } }: { snippet: Snippet }) {
  const parts: preact.ComponentChildren[] = [];
  let end = 0;
  for (const match of found) {
    parts.push(text.slice(end, match.start), <mark>{text.slice(match.start, match.end)}</mark>);
    end = match.end;
  }
  parts.push(text.slice(end));
  return <>{parts}</>;
}
