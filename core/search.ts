/**
 * Search over all that can be read in one language: sections of articles, and explanations.
 *
 * Ranked by BM25+ (MiniSearch). Every word that says something must be found, the last one by its
 * beginning, any by its neighbours in spelling; when no text has all of them, most will do.
 */
import type { SearchResult } from 'minisearch';
import type { ConceptId, Language, Library } from './model';
import { plainText } from './passage-text';
import { DOTLESS, dotlessTerm, EXPLANATION, type SearchIndex } from './search-index';
import { namesAmong, partsOf, type Tolerance, wordQuery, wordsAsked } from './search-query';
import { type Snippet, snippet } from './snippet';
import { stem } from './stem';

/** Where a hit leads, and what of it to show. */
export interface Hit {
  kind: 'section' | 'explanation';
  language: Language;
  /** Of an explanation. */
  concept?: ConceptId;
  article: string;
  section: string;
  title: string;
  heading: string;
  snippet: Snippet;
}

export interface SearchOptions {
  /** Only what belongs to this article. */
  article?: string;
  /** 20 when left out. */
  limit?: number;
}

/** When no text has all words of a query, one that has this share of them will do … */
const ENOUGH = 0.6;
/** … or this share, when a whole name of the concept is among them. */
const ENOUGH_WITH_NAME = 0.5;
/** What a concept is worth more that is called exactly what was asked for … */
const SAME_NAME = 2.5;
/** … or one of the things that were. */
const NAMED = 1.25;
/** Shorter words have many neighbours that mean something else. */
const LONG = 5;
const SHORT = 3;
/** One letter may be wrong; only when nothing is found, a fifth of the word … */
const TOLERANCES: readonly Tolerance[] = [
  { wrong: 1, from: LONG },
  { wrong: 0.2, from: LONG },
];
/** … or one letter of a short word, when a name beside it keeps it to the matter. */
const BESIDE_NAME: Tolerance = { wrong: 1, from: SHORT };
const LIMIT = 20;

/** The best hits first; none for a query without words, or about what we do not have. */
export function searchLibrary(
  library: Library,
  index: SearchIndex,
  query: string,
  { article, limit = LIMIT }: SearchOptions = {},
): Hit[] {
  const { language } = library;
  const asked = wordsAsked(query, language);
  if (asked.length === 0) return [];
  return find(index, asked, language)
    .filter(({ id }) => article === undefined || articleOf(library, String(id)) === article)
    .slice(0, limit)
    .flatMap((result) => hitOf(library, result) ?? []);
}

function articleOf(library: Library, id: string): string | undefined {
  if (!id.startsWith(EXPLANATION)) return id.split('#')[0];
  return library.explanations[id.slice(EXPLANATION.length)]?.article;
}

/** With all words; else with the parts of compounds; else with most words. */
function find(index: SearchIndex, asked: readonly string[], language: Language): SearchResult[] {
  const whole = withAll(index, asked, language);
  if (whole.length > 0) return whole;
  const parts = [...new Set(asked.flatMap((word) => partsOf(index, word, language)))];
  const isSplit = parts.length !== asked.length || parts.some((part) => !asked.includes(part));
  const split = isSplit ? withAll(index, parts, language) : [];
  return split.length > 0 ? split : withMost(index, parts, language);
}

function withAll(index: SearchIndex, asked: readonly string[], language: Language): SearchResult[] {
  const boostDocument = boostOf(index, asked, language);
  const hasName = asked.length > 1 && namesAmong(index, asked, language).size > 0;
  const tolerances = hasName ? [...TOLERANCES, BESIDE_NAME] : TOLERANCES;
  for (const tolerance of tolerances) {
    // Whoever types is at the last word; the ones before are whole.
    const queries = asked.map((word, place) =>
      wordQuery(word, language, place === asked.length - 1, tolerance),
    );
    const found = index.search({ combineWith: 'AND', queries }, { boostDocument });
    if (found.length > 0) return found;
  }
  return [];
}

function withMost(
  index: SearchIndex,
  asked: readonly string[],
  language: Language,
): SearchResult[] {
  const named = namesAmong(index, asked, language);
  const queries = asked.map((word) => wordQuery(word, language, false, { wrong: 1, from: LONG }));
  return index
    .search({ combineWith: 'OR', queries }, { boostDocument: boostOf(index, asked, language) })
    .filter((result) => {
      const enough = named.has(String(result.id)) ? ENOUGH_WITH_NAME : ENOUGH;
      return shareOf(result, asked, language) >= enough;
    });
}

function boostOf(index: SearchIndex, asked: readonly string[], language: Language) {
  const named = namesAmong(index, asked, language);
  return (id: string): number => {
    const count = named.get(id);
    if (count === undefined) return 1;
    return count === asked.length ? SAME_NAME : NAMED;
  };
}

/** Of the words that were asked for, the share that a text has. */
function shareOf(
  { queryTerms }: SearchResult,
  asked: readonly string[],
  language: Language,
): number {
  const wordOf = (term: string) =>
    asked.find((word) => stem(word, language) === term || dotlessTerm(word, language) === term);
  return new Set(queryTerms.map(wordOf)).size / asked.length;
}

function hitOf(library: Library, { id, terms }: SearchResult): Hit | null {
  const key = String(id);
  const { language } = library;
  const found = terms.map((term) => term.replace(DOTLESS, ''));
  if (key.startsWith(EXPLANATION)) {
    const explanation = library.explanations[key.slice(EXPLANATION.length)];
    if (!explanation) return null;
    const { concept, article, section, title, levels } = explanation;
    return {
      kind: 'explanation',
      language,
      concept,
      article,
      section,
      title,
      heading: library.articles[article]?.title ?? '',
      snippet: snippet(plainText(levels.plain), found, language),
    };
  }
  const [articleId = '', sectionId = ''] = key.split('#');
  const article = library.articles[articleId];
  const section = article?.sections.find((candidate) => candidate.id === sectionId);
  if (!article || !section) return null;
  return {
    kind: 'section',
    language,
    article: articleId,
    section: sectionId,
    title: article.title,
    heading: section.heading,
    snippet: snippet(plainText(section.blocks), found, language),
  };
}
