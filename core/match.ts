/**
 * Finds the terms of an automaton in text, and the compounds made with them.
 *
 * Offsets are UTF-16 code units, start inclusive and end exclusive. Candidates come in
 * text order and never overlap: leftmost, then longest. A term matches whole words only;
 * a space in a term matches any run of white space. When no term stands at a word, the word
 * may be a compound: with a term as its head (`höftsmärtorna`) or as its first part
 * (`depressionsbehandling`); then the whole word is the span.
 *
 * Never throws. Time is O(n · longest term); a word's inner positions are walked only when
 * its last letters could end a head.
 */
import { type Automaton, child, classAt, FOREIGN } from './automaton';

/** How a form may stand in text; a form can be several. */
export const WHOLE = 1;
export const FIRST = 2;
export const HEAD = 4;

export interface Candidate {
  start: number;
  end: number;
  /** Index of the value whose senses apply. */
  value: number;
  /** In which role the form stands: `WHOLE`, `HEAD` or `FIRST`. */
  role: number;
}

export interface Matcher {
  automaton: Automaton;
  /** By value: the roles that a form with it may take. */
  roles: Uint8Array;
  /** The class of the alphabet's space. */
  space: number;
  /** The alphabet's first class that is a letter or digit; those below are punctuation. */
  letters: number;
  /** One bit for each pair of final classes that a head can end in. */
  tails: Uint8Array;
}

/** Shorter beginnings and ends make no compound that can be trusted. */
const MIN_REST = 3;
const MIN_BEFORE_HEAD = 2;
const MIN_COMPOUND = 7;

export function tailBit(last: number, before: number): number {
  return (before << 8) | last;
}

export function findCandidates(matcher: Matcher, text: string): Candidate[] {
  const { classes } = matcher.automaton;
  const candidates: Candidate[] = [];
  let position = 0;
  while (position < text.length) {
    if (!isWord(matcher, classAt(classes, text, position))) {
      position += 1;
      continue;
    }
    const end = wordEnd(matcher, text, position);
    const found = longestTerm(matcher, text, position) ?? compound(matcher, text, position, end);
    if (found) candidates.push(found);
    position = found ? Math.max(found.end, position + 1) : end;
  }
  return candidates;
}

function isWord(matcher: Matcher, kind: number): boolean {
  return kind === FOREIGN || kind >= matcher.letters;
}

function wordEnd(matcher: Matcher, text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isWord(matcher, classAt(matcher.automaton.classes, text, end))) {
    end += 1;
  }
  return end;
}

function longestTerm(matcher: Matcher, text: string, start: number): Candidate | undefined {
  const { automaton, space } = matcher;
  let node = 0;
  let best: Candidate | undefined;
  let position = start;
  while (position < text.length) {
    const kind = classAt(automaton.classes, text, position);
    node = child(automaton, node, kind);
    if (node === 0) break;
    position += 1;
    if (kind === space) position = spaceEnd(matcher, text, position);
    const value = automaton.values[node] ?? 0;
    if (value === 0 || ((matcher.roles[value] ?? 0) & WHOLE) === 0) continue;
    if (position < text.length && isWord(matcher, classAt(automaton.classes, text, position))) {
      continue;
    }
    best = { start, end: position, value, role: WHOLE };
  }
  return best;
}

function spaceEnd(matcher: Matcher, text: string, start: number): number {
  let end = start;
  while (end < text.length && classAt(matcher.automaton.classes, text, end) === matcher.space) {
    end += 1;
  }
  return end;
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
    const value = exactly(matcher, text, inner, end);
    if (value !== 0) return { start, end, value, role: HEAD };
  }
  return undefined;
}

function exactly(matcher: Matcher, text: string, start: number, end: number): number {
  const { automaton } = matcher;
  let node = 0;
  for (let position = start; position < end; position += 1) {
    node = child(automaton, node, classAt(automaton.classes, text, position));
    if (node === 0) return 0;
  }
  const value = automaton.values[node] ?? 0;
  return ((matcher.roles[value] ?? 0) & HEAD) === 0 ? 0 : value;
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
