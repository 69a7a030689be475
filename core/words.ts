/**
 * Walks the trie of terms along words of a text: the steps that matching is made of.
 *
 * Offsets are UTF-16 code units. Nothing here allocates; each function is O(characters read).
 */
import { type Automaton, child, classAt } from './automaton';
import type { Beginnings } from './beginnings';
import { mayEnd, type Sieve } from './sieve';

/** How a form may stand in text; a form can be several, one bit each. */
export const WHOLE = 1;
/** The first part of a compound: `depressions` + anything. */
export const FIRST = 2;
/** The last part of a compound: anything + `smärta`. */
export const HEAD = 4;
/** Hurting, before a place: `ont` i ryggen, `pain` in the neck. */
export const ACHE = 8;
/** Between ache and place: ont `i nedre delen av` ryggen. */
export const LINK = 16;
/** Where it hurts: ont i `ryggen`. */
export const PLACE = 32;
/** Hurting, after a place: ryggen `värker`, back `hurts`. */
export const ACHES = 64;
/** Less than hurting, beside a place that has a concept of its own: `besvär` från nacken. */
export const COMPLAINT = 256;
/** The same, after the place: back `problems`. */
export const COMPLAINS = 1024;
/** A place that counts for real aches only: ont i `foten`. */
export const SPOT = 512;
/** What may stand right before a place: `ont` axel, `bad` back; an ache also before a spot. */
export const TOUCHING = 2048;
/** Begins words that only look like compounds with a term: `smärtgräns`. */
export const LOOK_ALIKE = 4096;
/** Between a place and its ache: ryggen `har börjat` göra ont. */
export const BETWEEN = 128;

/** Roles of forms that can be the first of what is marked. */
export const OPENING = WHOLE | ACHE | COMPLAINT | PLACE | SPOT;

/** Roles of forms that may be followed by the rest of a word. */
export const STARTING = FIRST | LOOK_ALIKE;

export interface Matcher {
  automaton: Automaton;
  /** By value: the roles that a form with it may take. */
  roles: Uint16Array;
  /** The class of the alphabet's space. */
  space: number;
  /** The first class that is part of a word; those below are punctuation. */
  letters: number;
  /** The first letters of those forms, and where they lead. */
  begins: Beginnings;
  /** The last letters of heads. */
  tails: Sieve;
}

/** Shorter words are no compounds that can be trusted. */
export const MIN_COMPOUND = 7;

/** Half a number each: an end of up to 2^31 and a value of up to 65,535. 0 is nothing found. */
export type Found = number;
const VALUES = 0x10000;

export function found(end: number, value: number): Found {
  return value === 0 ? 0 : end * VALUES + value;
}

export function endOf(found: Found): number {
  return Math.floor(found / VALUES);
}

export function formOf(found: Found): number {
  return found % VALUES;
}

export function isWordAt(matcher: Matcher, text: string, index: number): boolean {
  return (
    index >= 0 &&
    index < text.length &&
    classAt(matcher.automaton.classes, text, index) >= matcher.letters
  );
}

export function wordEnd(matcher: Matcher, text: string, start: number): number {
  let end = start + 1;
  while (isWordAt(matcher, text, end)) end += 1;
  return end;
}

/** Past white space, if there is any. */
export function spaceEnd(matcher: Matcher, text: string, start: number): number {
  let end = start;
  while (end < text.length && classAt(matcher.automaton.classes, text, end) === matcher.space) {
    end += 1;
  }
  return end;
}

/** The longest form in one of `roles` that stands at `start` as whole words. */
export function longest(matcher: Matcher, text: string, start: number, roles: number): Found {
  const { automaton, space } = matcher;
  let node = 0;
  let best = 0;
  let position = start;
  while (position < text.length) {
    const kind = classAt(automaton.classes, text, position);
    node = child(automaton, node, kind);
    if (node === 0) break;
    position += 1;
    if (kind === space) position = spaceEnd(matcher, text, position);
    const value = automaton.values[node] ?? 0;
    if (value === 0 || ((matcher.roles[value] ?? 0) & roles) === 0) continue;
    if (!isWordAt(matcher, text, position)) best = found(position, value);
  }
  return best;
}

/** All roles of the forms that stand at `start` as whole words. */
export function rolesAt(matcher: Matcher, text: string, start: number): number {
  const { automaton, space } = matcher;
  let node = 0;
  let all = 0;
  let position = start;
  while (position < text.length) {
    const kind = classAt(automaton.classes, text, position);
    node = child(automaton, node, kind);
    if (node === 0) break;
    position += 1;
    if (kind === space) position = spaceEnd(matcher, text, position);
    const roles = matcher.roles[automaton.values[node] ?? 0] ?? 0;
    if (roles !== 0 && !isWordAt(matcher, text, position)) all |= roles;
  }
  return all;
}

/** The node that this stretch of text leads to from `node`, or 0 when no form goes that way. */
export function walk(
  { automaton }: Matcher,
  text: string,
  from: number,
  start: number,
  end: number,
): number {
  let node = from;
  for (let position = start; position < end; position += 1) {
    node = child(automaton, node, classAt(automaton.classes, text, position));
    if (node === 0) return 0;
  }
  return node;
}

/** The value of the form that ends at `node` in one of `roles`, or 0. */
export function valueAt(
  { automaton, roles: rolesOf }: Matcher,
  node: number,
  roles: number,
): number {
  const value = node === 0 ? 0 : (automaton.values[node] ?? 0);
  return ((rolesOf[value] ?? 0) & roles) === 0 ? 0 : value;
}

/** The value of the form that is exactly this stretch of text in one of `roles`, or 0. */
export function exactly(
  matcher: Matcher,
  text: string,
  start: number,
  end: number,
  roles: number,
): number {
  return valueAt(matcher, walk(matcher, text, 0, start, end), roles);
}

export function isHyphen(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

/** A hyphen with a letter or digit on either side. */
export function isInnerHyphen(matcher: Matcher, text: string, index: number): boolean {
  return (
    isHyphen(text, index) &&
    isWordAt(matcher, text, index + 1) &&
    isWordAt(matcher, text, index - 1)
  );
}

/** False for nearly all words that end with no head; the word is long enough for a compound. O(1). */
export function endsLikeHead({ automaton, tails }: Matcher, text: string, end: number): boolean {
  return mayEnd(tails, automaton.classes, text, end);
}
