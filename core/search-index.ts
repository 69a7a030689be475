/**
 * The index that search asks: MiniSearch over all that can be read in one language.
 *
 * Built by the compiler, loaded by the extension. Words are stemmed. A word with dots is also
 * there without them, and a long word as the shorter known words that it ends in (`ryggsmärta`
 * as *smärta*), so that a query stays one lookup.
 */
import MiniSearch, { type Options } from 'minisearch';
import type { ConceptId, Language, Library } from './model';
import { plainText } from './passage-text';
import { stem, withoutDots, words } from './stem';
import { isStopWord } from './stop-words';

/** A section of an article, or the explanation of a concept. */
export interface Entry {
  id: string;
  title: string;
  heading: string;
  /** All names of a concept, for its explanation. */
  names: string;
  text: string;
}

export type SearchIndex = MiniSearch<Entry>;

const FIELDS = ['title', 'heading', 'names', 'text'];
/** Begins the ids of explanations; the others are `article#section`. */
export const EXPLANATION = 'explanation:';
/** Begins the terms that stand for words typed without dots; no word has it. */
export const DOTLESS = '~';
/** Only a word this long can end in another one worth finding. */
const MIN_COMPOUND = 8;
const MIN_TAIL = 5;

/**
 * Builds the index of a library; `JSON.stringify` it into the pack. `names` are what people call
 * the concepts, in any language.
 */
export function indexLibrary(
  library: Library,
  names: Record<ConceptId, readonly string[]> = {},
): SearchIndex {
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
export function loadIndex(json: string, language: Language): SearchIndex {
  return MiniSearch.loadJSON<Entry>(json, optionsOf(language));
}

/** The term under which a word with dots is found by those who type none. */
export function dotlessTerm(word: string, language: Language): string {
  return DOTLESS + stem(withoutDots(word), language);
}

function optionsOf(language: Language): Options<Entry> {
  return { fields: FIELDS, tokenize: words, processTerm: (word) => stem(word, language) };
}

function termsOf(word: string, language: Language, tails: readonly string[]): string[] {
  const own = stem(word, language);
  const isLong = word.length >= MIN_COMPOUND;
  const ends = isLong
    ? tails.filter((tail) => word !== tail && own.endsWith(stem(tail, language)))
    : [];
  const dotted = [word, ...ends].filter((one) => withoutDots(one) !== one);
  const stems = [own, ...ends.map((tail) => stem(tail, language))];
  return [...new Set([...stems, ...dotted.map((one) => dotlessTerm(one, language))])];
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
