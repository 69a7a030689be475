/** All that can be read: the articles, and every concept from A to Ö. */
import type { Language, Outline } from '@/core/model';
import type { AppTexts } from './app-texts';
import { formatRoute } from './route';
import { capital } from './wording';

export interface LibraryViewProps {
  outline: Outline;
  texts: AppTexts;
}

export function LibraryView({ outline, texts }: LibraryViewProps) {
  return (
    <>
      <h1>{texts.library}</h1>
      <Articles outline={outline} label={texts.library} />
      <nav class="library" aria-labelledby="concepts-heading">
        <h2 id="concepts-heading">{texts.concepts}</h2>
        <ul class="columns" lang={outline.language}>
          {conceptsByLabel(outline).map(([concept, label]) => (
            <li>
              <a href={formatRoute({ view: 'concept', language: outline.language, concept })}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

export function Articles({ outline, label }: { outline: Outline; label: string }) {
  const { language } = outline;
  return (
    <nav class="library" aria-label={label}>
      <ul lang={language}>
        {articlesByTitle(outline).map(({ id, title }) => (
          <li>
            <a href={formatRoute({ view: 'article', language, article: id })}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function articlesByTitle({ articles, language }: Outline) {
  return Object.values(articles).sort((a, b) => inOrder(a.title, b.title, language));
}

function conceptsByLabel({ concepts, explanations, language }: Outline): [string, string][] {
  return Object.values(concepts)
    .filter(({ id }) => explanations[id])
    .map(({ id, label }): [string, string] => [id, capital(label)])
    .sort(([, a], [, b]) => inOrder(a, b, language));
}

function inOrder(a: string, b: string, language: Language): number {
  return a.localeCompare(b, language);
}
