/**
 * Terms whose end stands with a later word, as Swedish writes them: `rygg- och nacksmärta`,
 * `nack-, axel- och ryggvärk`, `smärt- och ångestproblematik`, `rygg/nackbesvär`, and without
 * the hyphen in quick writing, `rygg och nackvärk`.
 *
 * Offsets are UTF-16 code units; never throws. O(words read · longest term).
 */
import { shortestHead } from './compounds';
import type { Candidate } from './match';
import {
  FIRST,
  HEAD,
  isHyphen,
  isWordAt,
  type Matcher,
  spaceEnd,
  valueAt,
  WHOLE,
  walk,
  wordEnd,
} from './words';

/** What is left of the later word before its end must still be a word. */
const MIN_OTHER = 2;
const MIN_END = 3;
/** `nack-, axel-, arm- och ryggsmärta` */
const MAX_ITEMS = 6;
const CONJUNCTION = /^(?:och\/eller|och|eller|samt|respektive|and\/or|and|or)(?=\s)/iu;
const LONGEST_CONJUNCTION = 12;
/** What may stand in place of a conjunction. */
const MARKS = [',', '/', '&', '+'];
/** What a conjunction begins with: few words get as far as the expression. */
const OPENINGS = 'oesraOESRAſ';

/** The term that the word from `start` to `end` begins; `node` is where that word leads, or 0. */
export function elided(
  matcher: Matcher,
  text: string,
  start: number,
  end: number,
  node: number,
): Candidate | undefined {
  const hyphen = isHyphen(text, end) && !isWordAt(matcher, text, end + 1);
  if (!hyphen && node === 0) return undefined;
  const last = lastItem(matcher, text, hyphen ? end + 1 : end);
  if (last === 0) return undefined;
  const lastEnd = wordEnd(matcher, text, last);
  const span = { start, end: hyphen ? end + 1 : end, formStart: start, formEnd: end };
  const whole = node === 0 ? 0 : completed(matcher, text, node, last, lastEnd);
  if (whole !== 0) return { ...span, value: whole, role: WHOLE };
  if (!hyphen) return undefined;
  const shared = shortestHead(matcher, text, last, lastEnd);
  if (shared !== 0) return { ...span, value: shared, role: HEAD };
  const first = valueAt(matcher, node, FIRST);
  return first === 0 ? undefined : { ...span, value: first, role: FIRST };
}

/** The term that the beginning makes with the longest end of the later word. */
function completed(
  matcher: Matcher,
  text: string,
  node: number,
  start: number,
  end: number,
): number {
  for (let inner = start + MIN_OTHER; inner <= end - MIN_END; inner += 1) {
    const value = valueAt(matcher, walk(matcher, text, node, inner, end), WHOLE);
    if (value !== 0) return value;
  }
  return 0;
}

/** Where the first word without a hyphen begins, past conjunctions and further stems; 0 for none. */
function lastItem(matcher: Matcher, text: string, from: number): number {
  let item = afterConjunction(matcher, text, from);
  for (let items = 0; item !== 0 && items < MAX_ITEMS; items += 1) {
    const end = wordEnd(matcher, text, item);
    if (!isHyphen(text, end) || isWordAt(matcher, text, end + 1)) return item;
    item = afterConjunction(matcher, text, end + 1);
  }
  return 0;
}

/** Where the word after `och`, `and`, a comma, a slash, `&` or `+` begins, or 0. */
export function afterConjunction(matcher: Matcher, text: string, from: number): number {
  let at = spaceEnd(matcher, text, from);
  const mark = text.charAt(at);
  const isMark = MARKS.includes(mark);
  if (isMark) at = spaceEnd(matcher, text, at + 1);
  const word = OPENINGS.includes(text.charAt(at))
    ? CONJUNCTION.exec(text.slice(at, at + LONGEST_CONJUNCTION))
    : null;
  if (word) at = spaceEnd(matcher, text, at + word[0].length);
  return (isMark || word) && isWordAt(matcher, text, at) ? at : 0;
}
