/**
 * Tells nearly all words that end with no head apart by their last letters.
 *
 * A sieve is a Bloom filter (Bloom 1970) with one hash: what was put in is always found, and little
 * else. Its keys are stretches of up to five classes of the automaton, six bits each, so that a
 * look costs a few loads from a table that stays in the processor's nearest cache.
 */
import { classAt } from './automaton';

export type Sieve = Uint8Array;

/** Bits of a hash: of other words about one in a thousand is found. */
const HASH_BITS = 16;
/** 2^32 divided by the golden ratio, which spreads neighbours (Knuth, vol. 3, 6.4). */
export const SPREAD = 0x9e3779b1;
export const CLASS_BITS = 6;
/** Letters of an end. */
export const BACK = 5;
const SHORTEST_END = 3;

/** O(tails). */
export function sieveOf(classes: Uint8Array, tails: readonly string[]): Sieve {
  const sieve = new Uint8Array(2 ** (HASH_BITS - 3));
  for (const tail of tails) {
    const bit = hash(keyOf(classes, tail, 0, tail.length));
    sieve[bit >> 3] = (sieve[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return sieve;
}

function hash(key: number): number {
  return Math.imul(key, SPREAD) >>> (32 - HASH_BITS);
}

/** The key of a stretch of at most five code units. */
export function keyOf(classes: Uint8Array, text: string, start: number, end: number): number {
  let key = 0;
  for (let at = start; at < end; at += 1) key = (key << CLASS_BITS) | classAt(classes, text, at);
  return key;
}

/** False for nearly all words that end with nothing put in. The word has five letters or more. */
export function mayEnd(tails: Sieve, classes: Uint8Array, text: string, end: number): boolean {
  let key = keyOf(classes, text, end - BACK, end);
  for (let letters = BACK; letters >= SHORTEST_END; letters -= 1) {
    const bit = hash(key);
    if (((tails[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0) return true;
    key &= 2 ** (CLASS_BITS * (letters - 1)) - 1;
  }
  return false;
}
