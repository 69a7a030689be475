/**
 * What belongs to a term's word: the rest of a hyphenated word (`PTSD-diagnos`, `internet-KBT`)
 * and an ending after a colon or an apostrophe (`KBT:n`, `PTSD's`).
 *
 * Offsets are UTF-16 code units; never throws. O(letters added).
 */
import { compound } from './compounds';
import type { Candidate } from './match';
import { isInnerHyphen, isWordAt, longest, type Matcher, WHOLE, wordEnd } from './words';

/** Endings that Swedish writes after a colon, and the English possessive. */
const ENDING =
  /^(?::(?:s|n|t|en|et|ns|ens|ets|er|ers|erna|ernas|ar|ars|arna|arnas|na|nas)|['’]s)(?![\p{L}\p{N}])/u;
const LONGEST_ENDING = 8;
/** What an ending begins with. */
const MARKS = ":'’";

/** The candidate with its whole word; it never reaches back before `from`. */
export function widened(
  matcher: Matcher,
  text: string,
  candidate: Candidate,
  from: number,
): Candidate {
  const { start, end } = candidate;
  const mark = text.charAt(end);
  const ending = MARKS.includes(mark) ? ENDING.exec(text.slice(end, end + LONGEST_ENDING)) : null;
  const wideStart = hyphenatedStart(matcher, text, start, from);
  const wideEnd = ending ? end + ending[0].length : hyphenatedEnd(matcher, text, end);
  if (wideStart === start && wideEnd === end) return candidate;
  return { ...candidate, start: wideStart, end: wideEnd };
}

function hyphenatedStart(matcher: Matcher, text: string, start: number, from: number): number {
  let at = start;
  while (at - 2 >= from && isInnerHyphen(matcher, text, at - 1)) {
    at -= 1;
    while (at > from && isWordAt(matcher, text, at - 1)) at -= 1;
  }
  return at;
}

/** A part that is a term itself keeps its own mark: `smärta-stress`. */
function hyphenatedEnd(matcher: Matcher, text: string, end: number): number {
  let at = end;
  while (isInnerHyphen(matcher, text, at)) {
    const partEnd = wordEnd(matcher, text, at + 1);
    const isTerm =
      longest(matcher, text, at + 1, WHOLE) !== 0 || compound(matcher, text, at + 1, partEnd);
    if (isTerm) break;
    at = partEnd;
  }
  return at;
}
