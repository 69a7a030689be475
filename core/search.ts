/**
 * Search over all that can be read in one language: sections of articles, and explanations.
 *
 * MiniSearch ranks by BM25+; the compiler builds the index, the extension loads it. Words are
 * stemmed. A word also answers to its letters without dots (`smarta` for *smärta*), and a long
 * word to the shorter words that it ends in (`ryggsmärta` to *smärta*), both for less.
 */
import MiniSearch, {
  type SearchOptions as IndexOptions,
  type Options,
  type SearchResult,
} from 'minisearch';
import type { ConceptId, Language, Library } from './model';
import { plainText } from './passage-text';
import { type Snippet, snippet } from './snippet';
import { stem, words } from './stem';
import { isStopWord } from './stop-words';

interface Entry {
  id: string;
  title: string;
  heading: string;
  /** All names of a concept, for its explanation. */
  names: string;
  text: string;
}

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

const FIELDS = ['title', 'heading', 'names', 'text'];
const NAMING = ['title', 'names'];
const BOOST = { title: 4, names: 3, heading: 2 };
/** What a word found by its beginning, or misspelt, is worth against the word itself. */
const WEIGHTS = { prefix: 0.375, fuzzy: 0.3 };
/** When no text has all words of a query, one that has this share of them will do … */
const ENOUGH = 0.6;
/** … or this share, when a title or name is among them. */
const ENOUGH_WITH_NAME = 0.5;
/** For a concept that is called exactly what was asked for. */
const SAME_NAME = 2;
const LIMIT = 20;
/** Share of a word's length that may be misspelt. */
const FUZZY = 0.2;
const MIN_PREFIX = 3;
const MIN_FUZZY = 4;
/** Only a word this long can end in another one worth finding. */
const MIN_COMPOUND = 8;
const MIN_TAIL = 5;
const EXPLANATION = 'explanation:';

/**
 * Builds the index of a library; `JSON.stringify` it into the pack. `names` are what people call
 * the concepts, in any language.
 */
export function indexLibrary(
  library: Library,
  names: Record<ConceptId, readonly string[]> = {},
): MiniSearch<Entry> {
  const entries = entriesOf(library, names);
  const known = new Set(entries.flatMap(({ title, heading }) => words(`${title} ${heading}`)));
  for (const { label } of Object.values(library.concepts))
    for (const word of words(label)) known.add(word);
  const tails = [...known].filter((word) => word.length >= MIN_TAIL);
  const index = new MiniSearch<Entry>({
    ...optionsOf(library.language),
    processTerm: (word) => termsOf(word, library.language, tails),
  });
  index.addAll(entries);
  return index;
}

/** Loads what `indexLibrary` built. Throws on a text that MiniSearch did not write. */
export function loadIndex(json: string, language: Language): MiniSearch<Entry> {
  return MiniSearch.loadJSON<Entry>(json, optionsOf(language));
}

/** The best hits first; none for a query without words, or about what we do not have. */
export function searchLibrary(
  library: Library,
  index: MiniSearch<Entry>,
  query: string,
  { article, limit = LIMIT }: SearchOptions = {},
): Hit[] {
  const asked = wordsAsked(query, library.language);
  const called = conceptsCalled(library, asked);
  const options: IndexOptions = {
    boost: BOOST,
    weights: WEIGHTS,
    // Whoever types is at the last word; the ones before are whole.
    prefix: (term, position, terms) => position === terms.length - 1 && term.length >= MIN_PREFIX,
    fuzzy: (term) => (term.length >= MIN_FUZZY ? FUZZY : false),
    boostDocument: (id) => (called.has(id) ? SAME_NAME : 1),
  };
  const text = asked.join(' ');
  const whole = index.search(text, { ...options, combineWith: 'AND' });
  const found =
    whole.length > 0
      ? whole
      : index.search(text, { ...options, prefix: false }).filter((one) => isEnough(one, asked));
  return found
    .flatMap((result) => hitOf(library, result) ?? [])
    .filter((hit) => article === undefined || hit.article === article)
    .slice(0, limit);
}

function isEnough({ queryTerms, match }: SearchResult, asked: readonly string[]): boolean {
  const share = queryTerms.length / asked.length;
  const isNamed = Object.values(match).some((fields) => NAMING.some((one) => fields.includes(one)));
  return share >= (isNamed ? ENOUGH_WITH_NAME : ENOUGH);
}

/** Ids of the explanations whose concept has just this name. */
function conceptsCalled(library: Library, asked: readonly string[]): Set<string> {
  const stems = (all: readonly string[]) =>
    all.map((word) => stem(word, library.language)).join(' ');
  const wanted = stems(asked);
  const called = Object.values(library.concepts).filter(({ label }) => {
    const name = stems(words(label));
    return name === wanted || withoutDots(name) === wanted;
  });
  return new Set(called.map(({ id }) => EXPLANATION + id));
}

/** The words that say what a query is about, each once; all of them when none does. */
function wordsAsked(query: string, language: Language): string[] {
  const all = [...new Set(words(query))];
  const telling = all.filter((word) => !isStopWord(word, language));
  return telling.length > 0 ? telling : all;
}

function optionsOf(language: Language): Options<Entry> {
  return {
    fields: FIELDS,
    tokenize: words,
    processTerm: (word) => stem(word, language),
  };
}

/** A word's stem, the same without dots, and the stems of known words at its end. */
function termsOf(word: string, language: Language, tails: readonly string[]): string[] {
  const own = stem(word, language);
  const long = word.length >= MIN_COMPOUND;
  const ends = long ? tails.filter((tail) => word !== tail && endsIn(own, tail, language)) : [];
  const all = [own, ...ends.map((tail) => stem(tail, language))];
  return [...new Set([...all, ...all.map(withoutDots)])];
}

function endsIn(stemmed: string, tail: string, language: Language): boolean {
  return stemmed.endsWith(stem(tail, language));
}

function withoutDots(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

function entriesOf(library: Library, names: Record<ConceptId, readonly string[]>): Entry[] {
  const explanations = Object.values(library.explanations).map((explanation) => ({
    id: EXPLANATION + explanation.concept,
    title: [explanation.title, library.concepts[explanation.concept]?.label ?? ''].join(' '),
    heading: '',
    names: namesFor(names[explanation.concept] ?? [], library.language),
    text: plainText([...explanation.levels.plain, ...explanation.levels.easy]),
  }));
  const sections = Object.values(library.articles).flatMap((article) =>
    article.sections.map((section) => ({
      id: `${article.id}#${section.id}`,
      title: article.title,
      heading: section.heading,
      names: '',
      text: plainText(section.blocks),
    })),
  );
  return [...explanations, ...sections];
}

/** One word of each stem, since a name's many forms would drown the others. */
function namesFor(names: readonly string[], language: Language): string {
  const stems = new Map<string, string>();
  for (const word of names.flatMap(words)) {
    const key = stem(word, language);
    if (!isStopWord(word, language) && !stems.has(key)) stems.set(key, word);
  }
  return [...stems.values()].join(' ');
}

function hitOf(library: Library, { id, terms }: SearchResult): Hit | null {
  const key = String(id);
  if (key.startsWith(EXPLANATION)) {
    const explanation = library.explanations[key.slice(EXPLANATION.length)];
    if (!explanation) return null;
    const { article, section, title } = explanation;
    const text = plainText(explanation.levels.plain);
    return {
      kind: 'explanation',
      language: library.language,
      concept: explanation.concept,
      article,
      section,
      title,
      heading: library.articles[article]?.title ?? '',
      snippet: snippet(text, terms, library.language),
    };
  }
  const [articleId = '', sectionId = ''] = key.split('#');
  const article = library.articles[articleId];
  const section = article?.sections.find((candidate) => candidate.id === sectionId);
  if (!article || !section) return null;
  return {
    kind: 'section',
    language: library.language,
    article: articleId,
    section: sectionId,
    title: article.title,
    heading: section.heading,
    snippet: snippet(plainText(section.blocks), terms, library.language),
  };
}
