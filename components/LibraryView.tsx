/** All that can be read: the articles, and every concept from A to Ö. */
import type { Language, Library } from '@/core/model';
import type { AppTexts } from './app-texts';
import { formatRoute } from './route';
import { capital } from './wording';

export interface LibraryViewProps {
  library: Library;
  texts: AppTexts;
}

export function LibraryView({ library, texts }: LibraryViewProps) {
  return (
    <>
      <h1>{texts.library}</h1>
      <Articles library={library} label={texts.library} />
      <nav class="library" aria-labelledby="concepts-heading">
        <h2 id="concepts-heading">{texts.concepts}</h2>
        <ul class="columns" lang={library.language}>
          {conceptsByLabel(library).map(([concept, label]) => (
            <li>
              <a href={formatRoute({ view: 'concept', language: library.language, concept })}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

export function Articles({ library, label }: { library: Library; label: string }) {
  const { language } = library;
  return (
    <nav class="library" aria-label={label}>
      <ul lang={language}>
        {articlesByTitle(library).map(({ id, title }) => (
          <li>
            <a href={formatRoute({ view: 'article', language, article: id })}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function articlesByTitle({ articles, language }: Library) {
  return Object.values(articles).sort((a, b) => inOrder(a.title, b.title, language));
}

function conceptsByLabel({ concepts, explanations, language }: Library): [string, string][] {
  return Object.values(concepts)
    .filter(({ id }) => explanations[id])
    .map(({ id, label }): [string, string] => [id, capital(label)])
    .sort(([, a], [, b]) => inOrder(a, b, language));
}

function inOrder(a: string, b: string, language: Language): number {
  return a.localeCompare(b, language);
}
