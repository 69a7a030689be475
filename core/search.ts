/**
 * Search over all that can be read in one language: sections of articles, and explanations.
 *
 * MiniSearch ranks by BM25+; the compiler builds the index, the extension loads it. Words are
 * stemmed. A word also answers to its letters without dots (`smarta` for *smärta*), and a long
 * word to the shorter words that it ends in (`ryggsmärta` to *smärta*), both for less.
 */
import MiniSearch, { type Options, type SearchResult } from 'minisearch';
import type { Language, Library } from './model';
import { plainText } from './passage-text';
import { type Snippet, snippet } from './snippet';
import { stem, words } from './stem';

interface Entry {
  id: string;
  title: string;
  heading: string;
  text: string;
}

/** Where a hit leads, and what of it to show. */
export interface Hit {
  kind: 'section' | 'explanation';
  article: string;
  section: string;
  title: string;
  heading: string;
  snippet: Snippet;
}

const FIELDS = ['title', 'heading', 'text'];
const BOOST = { title: 4, heading: 2 };
/** Share of a word's length that may be misspelt. */
const FUZZY = 0.2;
const MIN_PREFIX = 3;
const MIN_FUZZY = 5;
/** Only a word this long can end in another one worth finding. */
const MIN_COMPOUND = 8;
const MIN_TAIL = 5;
const EXPLANATION = 'explanation:';

/** Builds the index of a library; `JSON.stringify` it into the pack. */
export function indexLibrary(library: Library): MiniSearch<Entry> {
  const entries = entriesOf(library);
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

/** The best hits first; none for a query without words. */
export function searchLibrary(
  library: Library,
  index: MiniSearch<Entry>,
  query: string,
  limit = 20,
): Hit[] {
  const found = index.search(query, {
    boost: BOOST,
    prefix: (term) => term.length >= MIN_PREFIX,
    fuzzy: (term) => (term.length >= MIN_FUZZY ? FUZZY : false),
    combineWith: 'AND',
  });
  const results = found.length > 0 ? found : index.search(query, { boost: BOOST, prefix: true });
  return results.slice(0, limit).flatMap((result) => hitOf(library, result) ?? []);
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

function entriesOf(library: Library): Entry[] {
  const explanations = Object.values(library.explanations).map((explanation) => ({
    id: EXPLANATION + explanation.concept,
    title: [explanation.title, library.concepts[explanation.concept]?.label ?? ''].join(' '),
    heading: '',
    text: plainText(explanation.levels.plain),
  }));
  const sections = Object.values(library.articles).flatMap((article) =>
    article.sections.map((section) => ({
      id: `${article.id}#${section.id}`,
      title: article.title,
      heading: section.heading,
      text: plainText(section.blocks),
    })),
  );
  return [...explanations, ...sections];
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
    article: articleId,
    section: sectionId,
    title: article.title,
    heading: section.heading,
    snippet: snippet(plainText(section.blocks), terms, library.language),
  };
}
