/**
 * Words made of words: a term as the last or the first part, and one word written as two.
 *
 * Offsets are UTF-16 code units; never throws. O(word), and O(word · head) for a word whose last
 * three letters could end a head.
 */
import { child, classAt } from './automaton';
import type { Candidate } from './match';
import {
  endsLikeHead,
  exactly,
  FIRST,
  type Found,
  found,
  HEAD,
  isHyphen,
  isInnerHyphen,
  isWordAt,
  LOOK_ALIKE,
  type Matcher,
  MIN_COMPOUND,
  spaceEnd,
  valueAt,
  WHOLE,
  walk,
  wordEnd,
} from './words';

/** Shorter beginnings and ends make no compound that can be trusted. */
const MIN_REST = 3;
const MIN_BEFORE_HEAD = 2;
/** A shorter second half is a word by itself more often than not: `stress en gång`. */
const MIN_HALF = 4;

/** `höftsmärtorna`, `depressionsbehandling`: the whole word, when a term is its head or first part. */
export function compound(
  matcher: Matcher,
  text: string,
  start: number,
  end: number,
): Candidate | undefined {
  if (isInnerHyphen(matcher, text, end)) {
    const value = exactly(matcher, text, start, end, FIRST);
    if (value !== 0) return { start, end, formStart: start, formEnd: end, value, role: FIRST };
  }
  if (end - start < MIN_COMPOUND) return undefined;
  return head(matcher, text, start, end) ?? firstPart(matcher, text, start, end);
}

/** The longest head that ends the word: the earliest start wins. */
function head(matcher: Matcher, text: string, start: number, end: number): Candidate | undefined {
  if (!endsLikeHead(matcher, text, end)) return undefined;
  for (let inner = start; inner <= end - MIN_REST; inner += 1) {
    const between = inner - start;
    if (between > 0 && between < MIN_BEFORE_HEAD) continue;
    const value = exactly(matcher, text, inner, end, HEAD);
    if (value !== 0) return { start, end, formStart: inner, formEnd: end, value, role: HEAD };
  }
  return undefined;
}

/** The value of the shortest head that ends a word, after at least `MIN_BEFORE_HEAD` letters. */
export function shortestHead(matcher: Matcher, text: string, start: number, end: number): number {
  if (!endsLikeHead(matcher, text, end)) return 0;
  for (let inner = end - MIN_REST; inner >= start + MIN_BEFORE_HEAD; inner -= 1) {
    const value = exactly(matcher, text, inner, end, HEAD);
    if (value !== 0) return value;
  }
  return 0;
}

/** The longest first part that leaves something after it, unless a longer look-alike begins here. */
function firstPart(
  matcher: Matcher,
  text: string,
  start: number,
  end: number,
): Candidate | undefined {
  const { automaton } = matcher;
  let node = 0;
  let best: Candidate | undefined;
  for (let position = start; position < end; position += 1) {
    node = child(automaton, node, classAt(automaton.classes, text, position));
    if (node === 0) break;
    const rest = end - position - 1;
    const roles = rest < MIN_REST ? LOOK_ALIKE : FIRST | LOOK_ALIKE;
    const value = valueAt(matcher, node, roles);
    if (value === 0) continue;
    best = { start, end, formStart: start, formEnd: position + 1, value, role: roles };
  }
  return best;
}

/**
 * A term that is one word, written as two or with a hyphen: `sömn problem`, `rygg-smärta`.
 * `node` is where the first half, which ends at `end`, has led.
 */
export function apart(matcher: Matcher, text: string, end: number, node: number): Found {
  const start = isHyphen(text, end) ? end + 1 : spaceEnd(matcher, text, end);
  if (start === end || !isWordAt(matcher, text, start)) return 0;
  const { automaton } = matcher;
  const next = child(automaton, node, classAt(automaton.classes, text, start));
  if (next === 0) return 0;
  const last = wordEnd(matcher, text, start);
  if (last - start < MIN_HALF && text.slice(start, last).toLowerCase() !== 'ont') return 0;
  return found(last, valueAt(matcher, walk(matcher, text, next, start + 1, last), WHOLE));
}
