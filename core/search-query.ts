/** What a person typed as what the index is asked: words, their likes, and the names among them. */
import type { QueryCombination } from 'minisearch';
import type { Language } from './model';
import { calledJust, dotlessTerm, nameKey, type SearchIndex, WORD_FIELDS } from './search-index';
import { words } from './stem';
import { isStopWord } from './stop-words';

const BOOST = { title: 4, names: 3, heading: 2, text: 1 };
/** What a word found by its beginning, or misspelt, is worth against the word itself. */
const WEIGHTS = { prefix: 0.375, fuzzy: 0.3 };
/** What a word found without its dots is worth. */
const DOTLESS_WORTH = 0.8;
const DOTLESS_BOOST = Object.fromEntries(
  Object.entries(BOOST).map(([field, boost]) => [field, boost * DOTLESS_WORTH]),
);
const MIN_PREFIX = 3;
/** How many letters may be wrong: a number, or a share of the word when below 1. */
export interface Tolerance {
  wrong: number;
  /** Shorter words than this must be right. */
  from: number;
}
/** The words of a query that can be a name together. */
const LONGEST_NAME = 3;
/** What stands before a name must be a word of names: `resultat` is the subject of no text. */
const NAMING_FIELDS = ['title', 'names'];
/** A compound that nobody wrote before is asked by its parts, each at least this long. */
const MIN_COMPOUND = 7;
const MIN_HEAD = 3;
const MIN_TAIL = 4;

/** The words that say what a query is about, each once; all of them when none does. */
export function wordsAsked(query: string, language: Language): string[] {
  const all = [...new Set(words(query))];
  const telling = all.filter((word) => !isStopWord(word, language));
  return telling.length > 0 ? telling : all;
}

/** The word itself, or for less the same letters as if its dots had been left out. */
export function wordQuery(
  word: string,
  language: Language,
  isBeginning: boolean,
  { wrong, from }: Tolerance,
): QueryCombination {
  return {
    combineWith: 'OR',
    fields: WORD_FIELDS,
    prefix: isBeginning && word.length >= MIN_PREFIX,
    weights: WEIGHTS,
    queries: [
      { queries: [word], boost: BOOST, fuzzy: word.length >= from ? wrong : false },
      {
        queries: [word],
        boost: DOTLESS_BOOST,
        processTerm: (typed: string) => dotlessTerm(typed, language),
      },
    ],
  };
}

/** Ids of the explanations whose whole name is among the words: for each, how many words it takes. */
export function namesAmong(
  index: SearchIndex,
  asked: readonly string[],
  language: Language,
): Map<string, number> {
  const found = new Map<string, number>();
  for (let count = 1; count <= Math.min(LONGEST_NAME, asked.length); count += 1) {
    for (let start = 0; start + count <= asked.length; start += 1) {
      const key = nameKey(asked.slice(start, start + count), language);
      for (const id of calledJust(index, key)) found.set(id, count);
    }
  }
  return found;
}

/**
 * `knäartros` as *knä* and *artros*, when nothing is known of the whole: the longest tail that is
 * a name, with what stands before it, else the longest beginning that is one. Swedish only.
 */
export function partsOf(index: SearchIndex, word: string, language: Language): string[] {
  if (language !== 'sv' || word.length < MIN_COMPOUND) return [word];
  const isIn = (fields: string[]) => (part: string) =>
    index.search(part, { fields, prefix: false, fuzzy: false }).length > 0;
  if (isIn(WORD_FIELDS)(word)) return [word];
  const isKnown = isIn(NAMING_FIELDS);
  const isName = (part: string) => calledJust(index, nameKey([part], language)).length > 0;
  for (let cut = MIN_HEAD; cut <= word.length - MIN_TAIL; cut += 1) {
    const tail = word.slice(cut);
    if (!isName(tail)) continue;
    const head = word.slice(0, cut);
    const heads = [head, head.replace(/s$/u, '')].filter(isKnown);
    return [...heads.slice(0, 1), tail];
  }
  for (let cut = word.length - 1; cut >= MIN_TAIL + 1; cut -= 1) {
    if (isName(word.slice(0, cut))) return [word.slice(0, cut)];
  }
  return [word];
}
