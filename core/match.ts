/**
 * Finds the terms of an automaton in text, and the compounds and phrases made with them.
 *
 * Offsets are UTF-16 code units, start inclusive and end exclusive. Candidates come in
 * text order and never overlap: leftmost, then longest. A term matches whole words only;
 * a space in a term matches any run of white space. Where no term stands, a word may be
 *
 *   a compound, with a term as its head or first part (`core/compounds.ts`);
 *   one word written as two: `sömn problem` (`core/compounds.ts`);
 *   a term whose end comes with a later word: `rygg- och nacksmärta` (`core/elision.ts`);
 *   an ache with its place: `ont i nedre delen av ryggen` (`core/aches.ts`).
 *
 * The whole word is the span, with what hyphens and a colon tie to it (`core/spans.ts`).
 *
 * Never throws. Time is O(n · longest term); most words leave the automaton within a few letters
 * and are passed over (`core/skim.ts`), and a word's inner positions are walked only when its last
 * letters could end a head.
 */
import { acheAt } from './aches';
import { apart, compound } from './compounds';
import { elided } from './elision';
import { skim } from './skim';
import { widened } from './spans';
import {
  ACHE,
  COMPLAINT,
  endOf,
  formOf,
  longest,
  type Matcher,
  PLACE,
  rolesAt,
  SPOT,
  TOUCHING,
  WHOLE,
  walk,
  wordEnd,
} from './words';

/** Roles of forms that a phrase of an ache begins with. */
const ACHING = ACHE | COMPLAINT | TOUCHING | PLACE | SPOT;

export interface Candidate {
  start: number;
  end: number;
  /** The stretch that is the term's own form, by which its spelling is judged. */
  formStart: number;
  formEnd: number;
  /** Index of the value whose senses apply. */
  value: number;
  /** In which roles the form may stand here: `WHOLE`, `HEAD`, `FIRST`, `PLACE` or `SPOT`. */
  role: number;
}

/** All candidates of a text from `from` on, which is no place inside of a word. */
export function findCandidates(matcher: Matcher, text: string, from = 0): Candidate[] {
  const candidates: Candidate[] = [];
  let found = nextCandidate(matcher, text, from, 0);
  while (found) {
    candidates.push(found);
    found = nextCandidate(matcher, text, found.end, found.end);
  }
  return candidates;
}

/** The first candidate whose term begins at `from` or later; its word never begins before `reach`. */
export function nextCandidate(
  matcher: Matcher,
  text: string,
  from: number,
  reach: number,
): Candidate | undefined {
  let position = skim(matcher, text, from);
  while (position >= 0) {
    const end = wordEnd(matcher, text, position);
    const found = candidateAt(matcher, text, position, end);
    if (found) return widened(matcher, text, found, reach);
    position = skim(matcher, text, end);
  }
  return undefined;
}

/** What begins with the word from `start` to `end`. */
export function candidateAt(
  matcher: Matcher,
  text: string,
  start: number,
  end: number,
): Candidate | undefined {
  // No form goes on from here, or ends here: then no term, phrase or word apart can begin.
  const node = walk(matcher, text, 0, start, end);
  return (
    (node === 0 ? undefined : wordsAt(matcher, text, start, end, node)) ??
    compound(matcher, text, start, end) ??
    elided(matcher, text, start, end, node)
  );
}

/** A term, one that is written apart, or an ache with its place: whichever is longest. */
function wordsAt(
  matcher: Matcher,
  text: string,
  start: number,
  end: number,
  node: number,
): Candidate | undefined {
  const roles = rolesAt(matcher, text, start);
  const term = (roles & WHOLE) === 0 ? 0 : longest(matcher, text, start, WHOLE);
  const split = apart(matcher, text, end, node);
  const phrase = (roles & ACHING) === 0 ? 0 : acheAt(matcher, text, start);
  const best = Math.max(endOf(term), endOf(split), endOf(phrase));
  if (best === 0) return undefined;
  const chosen = best === endOf(term) ? term : best === endOf(split) ? split : phrase;
  return {
    start,
    end: best,
    formStart: start,
    formEnd: best,
    value: formOf(chosen),
    role: chosen === phrase ? PLACE | SPOT : WHOLE,
  };
}
