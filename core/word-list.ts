/**
 * Finds the words and phrases of a list in text, by looking up each word of the text.
 *
 * Lists are lower case; a word that ends in `*` matches any ending. Text is read as words once
 * and asked about many lists: O(words) for each, however long the list. Offsets are UTF-16 code
 * units.
 */

/** A word of a text, lower case, and where it stands. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** A text in lower case with its words. */
export interface WordText {
  lower: string;
  words: readonly Word[];
}

interface Index {
  exact: ReadonlySet<string>;
  /** Beginnings of words, by their first `STEM` letters. */
  beginnings: ReadonlyMap<string, readonly string[]>;
  /** What holds more than one word, by its first word. */
  phrases: ReadonlyMap<string, readonly string[]>;
}

/** No list has a shorter beginning. */
const STEM = 2;
const WORD = /[\p{L}\p{N}_]+/gu;
const WORD_UNIT = /[\p{L}\p{N}_]/u;

/** Lists are long-lived and asked again and again. */
const INDEXES = new WeakMap<readonly string[], Index>();

/** Reads the words of a text that is lower case already. O(n). */
export function wordsOf(lower: string): WordText {
  const words = [...lower.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  return { lower, words };
}

/** The words and phrases of a list that begin in a stretch of the text, in order. */
export function hitsOf(
  list: readonly string[],
  { lower, words }: WordText,
  from = 0,
  to = lower.length,
): Word[] {
  if (list.length === 0) return [];
  const index = indexOf(list);
  const hits: Word[] = [];
  for (let at = firstFrom(words, from); at < words.length; at += 1) {
    const word = words[at];
    if (!word || word.start >= to) break;
    const hit = hitAt(index, lower, word);
    if (hit) hits.push(hit);
  }
  return hits;
}

/** How many different words there are among hits. */
export function variety(hits: readonly Word[]): number {
  return new Set(hits.map(({ word }) => word)).size;
}

function hitAt(
  { exact, beginnings, phrases }: Index,
  lower: string,
  found: Word,
): Word | undefined {
  const { word, start } = found;
  for (const phrase of phrases.get(word) ?? []) {
    const end = phraseEnd(phrase, lower, start);
    if (end > 0) return { word: phrase, start, end };
  }
  if (exact.has(word)) return found;
  const isBegun = beginnings.get(word.slice(0, STEM))?.some((one) => word.startsWith(one));
  return isBegun ? found : undefined;
}

/** Where the phrase that begins at `start` ends, or 0. */
function phraseEnd(phrase: string, lower: string, start: number): number {
  const open = phrase.endsWith('*');
  const plain = open ? phrase.slice(0, -1) : phrase;
  if (!lower.startsWith(plain, start)) return 0;
  const end = start + plain.length;
  return open || !WORD_UNIT.test(lower.charAt(end)) ? end : 0;
}

/** Position of the first word that begins at `offset` or later. */
function firstFrom(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function indexOf(list: readonly string[]): Index {
  const known = INDEXES.get(list);
  if (known) return known;
  const exact = new Set<string>();
  const beginnings = new Map<string, string[]>();
  const phrases = new Map<string, string[]>();
  for (const entry of list) {
    const [first = ''] = entry.match(WORD) ?? [];
    if (entry.replace('*', '') !== first) push(phrases, first, entry);
    else if (entry.endsWith('*')) push(beginnings, first.slice(0, STEM), first);
    else exact.add(entry);
  }
  const index = { exact, beginnings, phrases };
  INDEXES.set(list, index);
  return index;
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  lists.set(key, [...(lists.get(key) ?? []), value]);
}
