/**
 * Finds the words and phrases of many lists in text, by looking up each word of the text once.
 *
 * Lists are lower case; a word that ends in `*` matches any ending. A text is read once for all
 * lists of an index, O(words) however many and long they are, and asked about each of them
 * afterwards, O(hits). Offsets are UTF-16 code units.
 */
import { type FirstLetters, mayStand, noLetters, putLetters, STEM } from './first-letters';
import { runEnd, runStart, WORDLY } from './letters';

/** A list's identity is what it is asked for by. */
export type WordList = readonly string[];

/** A word of a text, lower case, and where it stands. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** A text in lower case with what lists have in it. */
export interface WordText {
  lower: string;
  /** How many words it has. */
  count: number;
  /** By list: its words and phrases, in order. */
  hits: ReadonlyMap<WordList, readonly Word[]>;
}

/** What a word of a text may be for a list. */
interface Entry {
  list: WordList;
  /** Whether the list has the word alone. */
  alone: boolean;
  /** The list's phrases that begin with it. */
  phrases: string[];
}

/** Several lists, by what their entries begin with. */
export interface ListIndex {
  exact: ReadonlyMap<string, readonly WordList[]>;
  /** Words that begin others, by their first `STEM` letters. */
  beginnings: ReadonlyMap<string, readonly (readonly [beginning: string, list: WordList])[]>;
  /** What holds more than one word, by its first word. */
  phrases: ReadonlyMap<string, readonly (readonly [phrase: string, list: WordList])[]>;
  /** Tells most words apart that stand in no list. */
  letters: FirstLetters;
  /** What words have been before: a page says the same words again and again. */
  known: Map<string, readonly Entry[]>;
}

const MOST_KNOWN = 5_000;
const NO_WORDS: readonly Word[] = [];

/** O(entries). Lists are long-lived, and so should their index be. */
export function indexOf(lists: Iterable<WordList>): ListIndex {
  const exact = new Map<string, WordList[]>();
  const beginnings = new Map<string, [string, WordList][]>();
  const phrases = new Map<string, [string, WordList][]>();
  const letters = noLetters();
  for (const list of lists) {
    for (const entry of list) {
      const first = entry.slice(0, runEnd(entry, 0, WORDLY));
      putLetters(letters, first, entry === `${first}*`);
      if (entry.replace('*', '') !== first) push(phrases, first, [entry, list]);
      else if (entry.endsWith('*')) push(beginnings, first.slice(0, STEM), [first, list]);
      else push(exact, entry, list);
    }
  }
  return { exact, beginnings, phrases, letters, known: new Map() };
}

/** Reads a text that is lower case already. O(n). */
export function wordsOf(lower: string, index: ListIndex): WordText {
  const hits = new Map<WordList, Word[]>();
  let count = 0;
  let start = runStart(lower, 0, WORDLY);
  while (start < lower.length) {
    const end = runEnd(lower, start, WORDLY);
    if (mayStand(index.letters, lower, start, end)) take(hits, index, lower, start, end);
    count += 1;
    start = runStart(lower, end, WORDLY);
  }
  return { lower, count, hits };
}

function take(
  hits: Map<WordList, Word[]>,
  index: ListIndex,
  lower: string,
  start: number,
  end: number,
): void {
  const word = lower.slice(start, end);
  for (const entry of entriesOf(index, word)) {
    const hit = hitOf(entry, lower, word, start);
    if (hit) push(hits, entry.list, hit);
  }
}

/** The words and phrases of a list of the text's index that begin in a stretch of it, in order. */
export function hitsOf(
  list: WordList,
  { hits }: WordText,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): readonly Word[] {
  const all = hits.get(list);
  if (!all) return NO_WORDS;
  return all.filter(({ start }) => start >= from && start < to);
}

/** How many different words there are among hits. */
export function variety(hits: readonly Word[]): number {
  return hits.length < 2 ? hits.length : new Set(hits.map(({ word }) => word)).size;
}

function hitOf(
  { alone, phrases }: Entry,
  lower: string,
  word: string,
  start: number,
): Word | undefined {
  for (const phrase of phrases) {
    const end = phraseEnd(phrase, lower, start);
    if (end > 0) return { word: phrase, start, end };
  }
  return alone ? { word, start, end: start + word.length } : undefined;
}

/** Where the phrase that begins at `start` ends, or 0. */
function phraseEnd(phrase: string, lower: string, start: number): number {
  const open = phrase.endsWith('*');
  const plain = open ? phrase.slice(0, -1) : phrase;
  if (!lower.startsWith(plain, start)) return 0;
  const end = start + plain.length;
  return open || runEnd(lower, end, WORDLY) === end ? end : 0;
}

function entriesOf(index: ListIndex, word: string): readonly Entry[] {
  const known = index.known.get(word);
  if (known) return known;
  const entries = lookUp(index, word);
  if (index.known.size >= MOST_KNOWN) index.known.clear();
  index.known.set(word, entries);
  return entries;
}

function lookUp({ exact, beginnings, phrases }: ListIndex, word: string): Entry[] {
  const entries = new Map<WordList, Entry>();
  const entryOf = (list: WordList): Entry => {
    const entry = entries.get(list) ?? { list, alone: false, phrases: [] };
    entries.set(list, entry);
    return entry;
  };
  for (const [phrase, list] of phrases.get(word) ?? []) entryOf(list).phrases.push(phrase);
  for (const list of exact.get(word) ?? []) entryOf(list).alone = true;
  for (const [beginning, list] of beginnings.get(word.slice(0, STEM)) ?? []) {
    if (word.startsWith(beginning)) entryOf(list).alone = true;
  }
  return [...entries.values()];
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
