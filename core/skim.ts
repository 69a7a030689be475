/**
 * Runs over text to the next word with which something may begin, as fast as text can be read.
 *
 * Nearly all words of a page are in no term: they do not begin as a form does, or leave the
 * automaton within a few letters, and do not end as a head does. Those are passed over here in one
 * loop; what is left is looked at closely by `core/match.ts`. Passing over too little costs time;
 * passing over too much would lose terms, which a test holds against looking at every word.
 *
 * Offsets are UTF-16 code units. Allocates nothing. O(code units).
 */
import { child, classAt, leads, leadsBeyondWord } from './automaton';
import { beginningAt, FRONT } from './beginnings';
import { CLASS_BITS, keyOf } from './sieve';
import {
  endsLikeHead,
  isHyphen,
  isWordAt,
  type Matcher,
  MIN_COMPOUND,
  OPENING,
  STARTING,
  spaceEnd,
} from './words';

/** What may stand between coordinated words begins so: och, eller, samt, respektive, and, or. */
const CONJUNCTION = /^(?:oc|el|sa|re|an|or)/iu;
/** By lower-case code unit, for the first letters of those; few words get as far as the expression. */
const FIRSTS = Uint8Array.from({ length: 128 }, (_, unit) =>
  Number('oesra'.includes(String.fromCharCode(unit))),
);

const COMMA = 0x2c;
const SLASH = 0x2f;
/** Case is ignored, and then it is an s. */
const LONG_S = 0x17f;
/** Makes ASCII letters lower case. */
const LOWER = 0x20;

/**
 * Where the next word worth a look begins, at or after `from`, which is no place inside of a word;
 * −1 when there is none.
 */
export function skim(matcher: Matcher, text: string, from: number): number {
  const { letters } = matcher;
  const { classes } = matcher.automaton;
  const { length } = text;
  let position = from;
  while (position < length) {
    if (classAt(classes, text, position) < letters) {
      position += 1;
      continue;
    }
    const start = position;
    position += 1;
    while (position < length && classAt(classes, text, position) >= letters) position += 1;
    if (isWorthALook(matcher, text, start, position)) return start;
  }
  return -1;
}

function isWorthALook(matcher: Matcher, text: string, start: number, end: number): boolean {
  if (end - start >= MIN_COMPOUND && endsLikeHead(matcher, text, end)) return true;
  const { begins, automaton } = matcher;
  const key = keyOf(automaton.classes, text, start, Math.min(end, start + FRONT));
  const beginning = beginningAt(begins, key);
  if (beginning !== 0 && goes(matcher, text, start, end, beginning)) return true;
  // A hyphen that stands for a head to come: `nack- och ryggsmärta`.
  return isHyphen(text, end);
}

/** Whether a word with a known beginning is the first part of something, or a form, or goes on. */
function goes(
  matcher: Matcher,
  text: string,
  start: number,
  end: number,
  beginning: number,
): boolean {
  const { automaton } = matcher;
  const { classes } = automaton;
  const isLong = end - start >= MIN_COMPOUND;
  if (isLong && (beginning & 1) === 1) return true;
  let node = beginning >> 1;
  for (let at = start + FRONT; at < end; at += 1) {
    node = child(automaton, node, classAt(classes, text, at));
    if (!leads(automaton, node)) return false;
    if (isLong && (rolesAtNode(matcher, node) & STARTING) !== 0) return true;
  }
  return goesOn(matcher, text, start, end, node);
}

function rolesAtNode({ automaton, roles }: Matcher, node: number): number {
  return roles[automaton.values[node] ?? 0] ?? 0;
}

/** A form ends with the word, or may go on after it. */
function goesOn(matcher: Matcher, text: string, start: number, end: number, node: number): boolean {
  const { automaton, letters, space } = matcher;
  if ((rolesAtNode(matcher, node) & OPENING) !== 0) return true;
  if (end >= text.length) return false;
  const { classes } = automaton;
  const kind = classAt(classes, text, end);
  const next = kind === space ? spaceEnd(matcher, text, end) : end;
  if (leadsBeyondWord(automaton, node)) {
    const on = child(automaton, node, kind);
    if (on !== 0 && leadsOn(matcher, text, on, next === end ? end + 1 : next)) return true;
  }
  if (next >= text.length) return false;
  const isWord = classAt(classes, text, next) >= letters;
  if (isWord && isOneWord(matcher, text, start, end, node, next)) return true;
  return isConjunction(text, next);
}

/** Whether the word that ends at `end` may make a form with the one from `next`: `sömn problem`. */
function isOneWord(
  matcher: Matcher,
  text: string,
  start: number,
  end: number,
  node: number,
  next: number,
): boolean {
  const { begins, automaton, letters } = matcher;
  const { classes } = automaton;
  let key = keyOf(classes, text, start, Math.min(end, start + FRONT));
  let at = next;
  for (let left = FRONT - (end - start); left > 0; left -= 1) {
    const kind = at < text.length ? classAt(classes, text, at) : 0;
    if (kind < letters) break;
    key = (key << CLASS_BITS) | kind;
    at += 1;
  }
  if (at === next) return leadsOn(matcher, text, node, next);
  const beginning = beginningAt(begins, key);
  return beginning !== 0 && leadsOn(matcher, text, beginning >> 1, at);
}

function isConjunction(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === COMMA || unit === SLASH) return true;
  if (unit !== LONG_S && FIRSTS[unit | LOWER] !== 1) return false;
  return CONJUNCTION.test(text.slice(at, at + 2));
}

/** Whether a form goes on from `node` to the end of the word that may begin at `start`. */
function leadsOn(matcher: Matcher, text: string, node: number, start: number): boolean {
  const { automaton } = matcher;
  let inner = node;
  for (let at = start; isWordAt(matcher, text, at); at += 1) {
    inner = child(automaton, inner, classAt(automaton.classes, text, at));
    if (!leads(automaton, inner)) return false;
  }
  return true;
}
