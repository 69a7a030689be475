/**
 * Finds the terms of an automaton in text, and the compounds and phrases made with them.
 *
 * Offsets are UTF-16 code units, start inclusive and end exclusive. Candidates come in
 * text order and never overlap: leftmost, then longest. A term matches whole words only;
 * a space in a term matches any run of white space. When no term stands at a word, the word
 * may be a compound: with a term as its head (`höftsmärtorna`) or as its first part
 * (`depressionsbehandling`); then the whole word is the span. A hyphen that stands for a head
 * to come (`rygg- och nacksmärta`) makes a term of what is before it.
 *
 * Never throws. Time is O(n · longest term); a word's inner positions are walked only when
 * its last letters could end a head.
 */
import { acheAt } from './aches';
import { child, classAt } from './automaton';
import {
  endOf,
  exactly,
  FIRST,
  formOf,
  HEAD,
  isWordAt,
  longest,
  type Matcher,
  PLACE,
  SPOT,
  STEM,
  spaceEnd,
  WHOLE,
  wordEnd,
} from './words';

export interface Candidate {
  start: number;
  end: number;
  /** Index of the value whose senses apply. */
  value: number;
  /** In which role the form stands: `WHOLE`, `HEAD`, `FIRST`, `PLACE` or `STEM`. */
  role: number;
}

/** Shorter beginnings and ends make no compound that can be trusted. */
const MIN_REST = 3;
const MIN_BEFORE_HEAD = 2;
const MIN_COMPOUND = 7;

export function findCandidates(matcher: Matcher, text: string): Candidate[] {
  const candidates: Candidate[] = [];
  let position = 0;
  while (position < text.length) {
    if (!isWordAt(matcher, text, position)) {
      position += 1;
      continue;
    }
    const end = wordEnd(matcher, text, position);
    const found =
      wordsAt(matcher, text, position) ??
      compound(matcher, text, position, end) ??
      stem(matcher, text, position, end);
    if (found) candidates.push(found);
    position = found ? Math.max(found.end, position + 1) : end;
  }
  return candidates;
}

/** A term, or an ache with its place when that is longer. */
function wordsAt(matcher: Matcher, text: string, start: number): Candidate | undefined {
  const term = longest(matcher, text, start, WHOLE);
  const phrase = acheAt(matcher, text, start);
  if (term === 0 && phrase === 0) return undefined;
  return endOf(phrase) > endOf(term)
    ? { start, end: endOf(phrase), value: formOf(phrase), role: PLACE | SPOT }
    : { start, end: endOf(term), value: formOf(term), role: WHOLE };
}

function compound(
  matcher: Matcher,
  text: string,
  start: number,
  end: number,
): Candidate | undefined {
  if (end - start < MIN_COMPOUND) return undefined;
  return head(matcher, text, start, end) ?? firstPart(matcher, text, start, end);
}

/** The longest head that ends the word: the earliest start wins. */
function head(matcher: Matcher, text: string, start: number, end: number): Candidate | undefined {
  const { classes } = matcher.automaton;
  const bit = tailBit(classAt(classes, text, end - 1), classAt(classes, text, end - 2));
  if (((matcher.tails[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return undefined;
  for (let inner = start; inner <= end - MIN_REST; inner += 1) {
    const between = inner - start;
    if (between > 0 && between < MIN_BEFORE_HEAD) continue;
    const value = exactly(matcher, text, inner, end, HEAD);
    if (value !== 0) return { start, end, value, role: HEAD };
  }
  return undefined;
}

export function tailBit(last: number, before: number): number {
  return (before << 8) | last;
}

/** The longest first part that leaves something after it. */
function firstPart(
  matcher: Matcher,
  text: string,
  start: number,
  end: number,
): Candidate | undefined {
  const { automaton } = matcher;
  let node = 0;
  let best: Candidate | undefined;
  for (let position = start; position <= end - MIN_REST; position += 1) {
    const value = node === 0 ? 0 : (automaton.values[node] ?? 0);
    if (value !== 0 && ((matcher.roles[value] ?? 0) & FIRST) !== 0) {
      best = { start, end, value, role: FIRST };
    }
    node = child(automaton, node, classAt(automaton.classes, text, position));
    if (node === 0) break;
  }
  return best;
}

/** `rygg-` before a conjunction and a word that is a term itself: `rygg- och nacksmärta`. */
function stem(matcher: Matcher, text: string, start: number, end: number): Candidate | undefined {
  if (!isHyphen(text, end) || isWordAt(matcher, text, end + 1)) return undefined;
  const value = exactly(matcher, text, start, end, STEM);
  if (value === 0) return undefined;
  let next = afterConjunction(matcher, text, end + 1);
  while (next !== 0) {
    const nextEnd = wordEnd(matcher, text, next);
    if (longest(matcher, text, next, WHOLE) !== 0 || compound(matcher, text, next, nextEnd)) {
      return { start, end: end + 1, value, role: STEM };
    }
    if (!isHyphen(text, nextEnd)) return undefined;
    next = afterConjunction(matcher, text, nextEnd + 1);
  }
  return undefined;
}

/** Where the word after `och`, `eller`, a comma or a slash begins, or 0. */
function afterConjunction(matcher: Matcher, text: string, from: number): number {
  let at = spaceEnd(matcher, text, from);
  const mark = text.charAt(at);
  if (mark === ',' || mark === '/') at = spaceEnd(matcher, text, at + 1);
  const word = CONJUNCTION.exec(text.slice(at, at + LONGEST_CONJUNCTION));
  if (word) at = spaceEnd(matcher, text, at + word[0].length);
  return isWordAt(matcher, text, at) ? at : 0;
}

const CONJUNCTION = /^(?:och|eller|samt|respektive|and|or)(?=\s)/iu;
const LONGEST_CONJUNCTION = 12;

function isHyphen(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}
