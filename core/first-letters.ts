/**
 * Passes over words that stand in no list, by their first letters, before a word is even cut out.
 *
 * A Bloom filter (Bloom 1970) with one hash, of the first four letters of each entry. A shorter
 * word is kept with its end, a shorter beginning (`sj*`) without. Offsets are UTF-16 code units.
 */

export type FirstLetters = Uint8Array;

const HASH_BITS = 16;
const FRONT = 4;
/** No list has a shorter beginning. */
export const STEM = 2;
/** 2^32 divided by the golden ratio, which spreads neighbours (Knuth, vol. 3, 6.4). */
const SPREAD = 0x9e3779b1;
/** Stands for the end of a word; no letter. */
const END = 1;

export function noLetters(): FirstLetters {
  return new Uint8Array(2 ** (HASH_BITS - 3));
}

/** Puts a word in, or what words begin with when it is `open`. */
export function putLetters(letters: FirstLetters, word: string, open: boolean): void {
  let key = 0;
  for (let at = 0; at < word.length && at < FRONT; at += 1) key = add(key, word.charCodeAt(at));
  if (!open && word.length < FRONT) key = add(key, END);
  const bit = bitOf(key);
  letters[bit >> 3] = (letters[bit >> 3] ?? 0) | (1 << (bit & 7));
}

/** False for most words that were not put in, nor begin with what was. */
export function mayStand(letters: FirstLetters, text: string, start: number, end: number): boolean {
  let key = 0;
  const last = Math.min(end, start + FRONT);
  for (let at = start; at < last; at += 1) {
    key = add(key, text.charCodeAt(at));
    if (at - start + 1 >= STEM && has(letters, key)) return true;
  }
  return end - start < FRONT && has(letters, add(key, END));
}

function add(key: number, unit: number): number {
  return Math.imul(key, 31) + unit;
}

function bitOf(key: number): number {
  return Math.imul(key, SPREAD) >>> (32 - HASH_BITS);
}

function has(letters: FirstLetters, key: number): boolean {
  const bit = bitOf(key);
  return ((letters[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}
