/** Hits of a search, with the part of the text that shows why. */
import type { Language, Library } from '@/core/model';
import type { Hit } from '@/core/search';
import type { Snippet } from '@/core/snippet';
import type { Actions } from './actions';
import type { AppTexts } from './app-texts';
import { moveAmongHits } from './arrow-keys';
import { OutLink } from './Inlines';
import { formatRoute, type Route } from './route';
import { counted, fill, languageOf } from './wording';

type SearchRoute = Extract<Route, { view: 'search' }>;

export type Search = (language: Language, query: string, article?: string) => Hit[];

export interface SearchViewProps {
  route: SearchRoute;
  /** Of the articles, unless the route says another. */
  language: Language;
  texts: AppTexts;
  actions: Actions;
  search: Search;
  libraryOf(language: Language): Library;
}

export function SearchView(props: SearchViewProps) {
  const { route, texts, search } = props;
  const { query, article } = route;
  const language = route.language ?? props.language;
  const hits = search(language, query, article);
  return (
    <section class="hits" aria-label={texts.searchLabel}>
      <h1 class="unseen">{texts.searchLabel}</h1>
      <Filters {...props} language={language} />
      <p role="status" class="quiet">
        {hits.length > 0
          ? counted(texts.searchHits, hits.length, languageOf(texts))
          : fill(texts.searchNone, { query: query.trim() })}
      </p>
      {hits.length > 0 ? (
        <ol lang={language} onKeyDown={moveAmongHits}>
          {hits.map((hit) => (
            <HitRow key={`${hit.concept ?? ''}#${hit.article}#${hit.section}`} hit={hit} />
          ))}
        </ol>
      ) : (
        <NoHits {...props} language={language} />
      )}
    </section>
  );
}

function HitRow({
  hit: { language, concept, article, section, title, heading, snippet },
}: {
  hit: Hit;
}) {
  const route: Route = concept
    ? { view: 'concept', language, concept }
    : { view: 'article', language, article, section };
  return (
    <li>
      <a href={formatRoute(route)}>
        <strong>{title}</strong>
        {heading !== '' && <span class="heading">{heading}</span>}
        <span class="snippet">
          <Marked snippet={snippet} />
        </span>
      </a>
    </li>
  );
}

function Filters({ route, language, texts, actions, libraryOf }: SearchViewProps) {
  const articles = Object.values(libraryOf(language).articles).sort((a, b) =>
    a.title.localeCompare(b.title, language),
  );
  return (
    <p class="filters">
      <select
        aria-label={texts.searchLanguage}
        value={language}
        onChange={({ currentTarget: { value } }) =>
          actions.go({ ...route, language: value === 'en' ? 'en' : 'sv' })
        }
      >
        <option value="sv" lang="sv">
          Svenska
        </option>
        <option value="en" lang="en">
          English
        </option>
      </select>
      <select
        aria-label={texts.searchArticle}
        value={route.article ?? ''}
        onChange={({ currentTarget: { value } }) => actions.go(within(route, value))}
      >
        <option value="">{texts.searchEverywhere}</option>
        {articles.map(({ id, title }) => (
          <option value={id} lang={language}>
            {title}
          </option>
        ))}
      </select>
    </p>
  );
}

function within({ article: _, ...route }: SearchRoute, article: string): SearchRoute {
  return article === '' ? route : { ...route, article };
}

const SHOWN_ARTICLES = 6;

/** Says so, and what else there is to do. */
function NoHits({ route, language, texts, search, libraryOf }: SearchViewProps) {
  const other = language === 'sv' ? 'en' : 'sv';
  const inOther = search(other, route.query).length;
  const inAll = route.article ? search(language, route.query).length : 0;
  const { article: _, ...everywhere } = route;
  return (
    <>
      <p>{texts.searchHelp}</p>
      <ul class="ways">
        {inAll > 0 && (
          <li>
            <a href={formatRoute(everywhere)}>{texts.searchUnfiltered}</a>
          </li>
        )}
        {inOther > 0 && (
          <li>
            <a href={formatRoute({ ...everywhere, language: other })}>
              {otherHits(texts, inOther, other)}
            </a>
          </li>
        )}
        <li>
          {texts.searchElse} <OutLink address="https://www.1177.se/">1177.se</OutLink>
        </li>
      </ul>
      <nav class="library" aria-labelledby="about-heading">
        <h2 id="about-heading">{texts.searchAbout}</h2>
        <ul lang={language}>
          {Object.values(libraryOf(language).articles)
            .slice(0, SHOWN_ARTICLES)
            .map(({ id, title }) => (
              <li>
                <a href={formatRoute({ view: 'article', language, article: id })}>{title}</a>
              </li>
            ))}
        </ul>
      </nav>
    </>
  );
}

function otherHits(texts: AppTexts, count: number, other: Language): string {
  const forms = other === 'en' ? texts.searchInEnglish : texts.searchInSwedish;
  return counted(forms, count, languageOf(texts));
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
