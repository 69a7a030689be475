/**
 * Search over all that can be read in one language: sections of articles, and explanations.
 *
 * Ranked by BM25+ (MiniSearch). Every word that says something must be found, the last one by its
 * beginning, any by its neighbours in spelling; when no text has all of them, most will do.
 */
import type { QueryCombination, SearchResult } from 'minisearch';
import type { ConceptId, Language, Library } from './model';
import { plainText } from './passage-text';
import { DOTLESS, dotlessTerm, EXPLANATION, type SearchIndex } from './search-index';
import { type Snippet, snippet } from './snippet';
import { stem, withoutDots, words } from './stem';
import { isStopWord } from './stop-words';

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

const BOOST = { title: 4, names: 3, heading: 2, text: 1 };
const NAMING = ['title', 'names'];
/** What a word found by its beginning, or misspelt, is worth against the word itself. */
const WEIGHTS = { prefix: 0.375, fuzzy: 0.3 };
/** What a word found without its dots is worth. */
const DOTLESS_WORTH = 0.8;
const DOTLESS_BOOST = Object.fromEntries(
  Object.entries(BOOST).map(([field, boost]) => [field, boost * DOTLESS_WORTH]),
);
/** When no text has all words of a query, one that has this share of them will do … */
const ENOUGH = 0.6;
/** … or this share, when a title or name is among them. */
const ENOUGH_WITH_NAME = 0.5;
/** For a concept that is called exactly what was asked for. */
const SAME_NAME = 2;
/** Share of a word's length that may be misspelt. */
const FUZZY = 0.2;
const MIN_PREFIX = 3;
const MIN_FUZZY = 4;
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
  const called = conceptsCalled(library, asked);
  const boostDocument = (id: string) => (called.has(id) ? SAME_NAME : 1);
  // Whoever types is at the last word; the ones before are whole.
  const typing = asked.map((word, place) => wordQuery(word, language, place === asked.length - 1));
  const whole = index.search({ combineWith: 'AND', queries: typing }, { boostDocument });
  const finished = asked.map((word) => wordQuery(word, language, false));
  const found =
    whole.length > 0
      ? whole
      : index
          .search({ combineWith: 'OR', queries: finished }, { boostDocument })
          .filter((result) => isEnough(result, asked, language));
  return found
    .flatMap((result) => hitOf(library, result) ?? [])
    .filter((hit) => article === undefined || hit.article === article)
    .slice(0, limit);
}

/** The words that say what a query is about, each once; all of them when none does. */
function wordsAsked(query: string, language: Language): string[] {
  const all = [...new Set(words(query))];
  const telling = all.filter((word) => !isStopWord(word, language));
  return telling.length > 0 ? telling : all;
}

/** The word itself, or for less the same letters as if its dots had been left out. */
function wordQuery(word: string, language: Language, isBeginning: boolean): QueryCombination {
  return {
    combineWith: 'OR',
    prefix: isBeginning && word.length >= MIN_PREFIX,
    weights: WEIGHTS,
    queries: [
      { queries: [word], boost: BOOST, fuzzy: word.length >= MIN_FUZZY ? FUZZY : false },
      {
        queries: [word],
        boost: DOTLESS_BOOST,
        processTerm: (typed: string) => dotlessTerm(typed, language),
      },
    ],
  };
}

function isEnough(
  { queryTerms, match }: SearchResult,
  asked: readonly string[],
  language: Language,
): boolean {
  const wordOf = (term: string) =>
    asked.find((word) => stem(word, language) === term || dotlessTerm(word, language) === term);
  const share = new Set(queryTerms.map(wordOf)).size / asked.length;
  const isNamed = Object.values(match).some((fields) => NAMING.some((one) => fields.includes(one)));
  return share >= (isNamed ? ENOUGH_WITH_NAME : ENOUGH);
}

/** Ids of the explanations whose concept has just this name. */
function conceptsCalled(library: Library, asked: readonly string[]): Set<string> {
  const stems = (all: readonly string[]) =>
    all.map((word) => stem(withoutDots(word), library.language)).join(' ');
  const wanted = stems(asked);
  const called = Object.values(library.concepts).filter(({ label }) => {
    return stems(words(label)) === wanted;
  });
  return new Set(called.map(({ id }) => EXPLANATION + id));
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
