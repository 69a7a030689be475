/**
 * The index that search asks: MiniSearch over all that can be read in one language.
 *
 * Built by the compiler, loaded by the extension. Words are stemmed. A word with dots is also
 * there without them, and a long word as the shorter known words that it ends in (`ryggsmärta`
 * as *smärta*), so that a query stays one lookup. Each whole name of a concept is one more term.
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
  /** The words of all names of a concept, for its explanation. */
  names: string;
  /** The same names whole, one a line, as `nameKey` writes them. */
  called: string;
  text: string;
}

export type SearchIndex = MiniSearch<Entry>;

/** Where words are looked for. */
export const WORD_FIELDS = ['title', 'heading', 'names', 'text'];
const FIELDS = [...WORD_FIELDS, 'called'];
/** Begins the ids of explanations; the others are `article#section`. */
export const EXPLANATION = 'explanation:';
/** Begins the terms that stand for words typed without dots; no word has it. */
export const DOTLESS = '~';
/** Begins the terms that stand for whole names; no word has it. */
const NAME = '=';
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
    processTerm: (word, field) =>
      field === 'called' ? NAME + word : termsOf(word, library.language, tails),
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

/** A whole name as it is compared: stems without dots. Empty when no word of it says anything. */
export function nameKey(all: readonly string[], language: Language): string {
  return all
    .filter((word) => !isStopWord(word, language))
    .map((word) => stem(withoutDots(word), language))
    .join(' ');
}

/** Ids of the explanations whose concept has just this name; of one concept, as a rule. */
export function calledJust(index: SearchIndex, key: string): string[] {
  if (key === '') return [];
  const found = index.search(NAME + key, {
    fields: ['called'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
  });
  return found.map(({ id }) => String(id));
}

function optionsOf(language: Language): Options<Entry> {
  return {
    fields: FIELDS,
    tokenize: (text, field) => (field === 'called' ? text.split('\n') : words(text)),
    processTerm: (word) => stem(word, language),
  };
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
    called: wholeNames(names[explanation.concept] ?? [], explanation.concept, library),
    text: plainText([...explanation.levels.plain, ...explanation.levels.easy]),
  }));
  const sections = Object.values(library.articles).flatMap((article) =>
    article.sections.map((section) => ({
      id: `${article.id}#${section.id}`,
      title: article.title,
      heading: section.heading,
      names: '',
      called: '',
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

/** Long phrases are never typed as they stand. */
const MOST_WORDS = 3;

function wholeNames(names: readonly string[], concept: ConceptId, library: Library): string {
  const label = library.concepts[concept]?.label ?? '';
  const keys = [label, ...names]
    .map(words)
    .filter((name) => name.length <= MOST_WORDS)
    .map((name) => nameKey(name, library.language));
  return [...new Set(keys)].filter((key) => key !== '').join('\n');
}
