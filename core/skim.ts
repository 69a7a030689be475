/**
 * Runs over text to the next word with which something may begin, as fast as text can be read.
 *
 * Nearly all words of a page are in no term: they leave the automaton within a few letters, and do
 * not end as a head does. Those are passed over here in one loop; what is left is looked at closely
 * by `core/match.ts`. Passing over too little costs time; passing over too much would lose terms,
 * which a test holds against looking at every word.
 *
 * Offsets are UTF-16 code units. Allocates nothing. O(code units).
 */
import { child, classAt } from './automaton';
import {
  ACHE,
  COMPLAINT,
  endsLikeHead,
  FIRST,
  isHyphen,
  isWordAt,
  type Matcher,
  MIN_COMPOUND,
  PLACE,
  SPOT,
  spaceEnd,
  WHOLE,
} from './words';

/** Roles of forms that can be the first of what is marked. */
const OPENING = WHOLE | ACHE | COMPLAINT | PLACE | SPOT;
/** How what may stand between coordinated words begins: och, eller, samt, respektive, and, or. */
const CONJUNCTION = /^(?:oc|el|sa|re|an|or|,|\/)/iu;

/** What those begin with: few words get as far as the expression. */
const OPENINGS = 'oesraOESRAſ,/';

/**
 * Where the next word worth a look begins, at or after `from`, which is no place inside of a word;
 * −1 when there is none.
 */
export function skim(matcher: Matcher, text: string, from: number): number {
  const { letters } = matcher;
  const { classes } = matcher.automaton;
  for (let position = from; position < text.length; ) {
    if (classAt(classes, text, position) < letters) {
      position += 1;
      continue;
    }
    const end = pass(matcher, text, position);
    if (end < 0) return position;
    position = end;
  }
  return -1;
}

/** Where the word ends that begins at `start`; −1 when it is worth a look. */
function pass(matcher: Matcher, text: string, start: number): number {
  const { automaton, letters, roles } = matcher;
  const { classes, values } = automaton;
  let node = child(automaton, 0, classAt(classes, text, start));
  let beginning = 0;
  let end = start + 1;
  for (; node !== 0 && end < text.length; end += 1) {
    const kind = classAt(classes, text, end);
    if (kind < letters) break;
    beginning |= roles[values[node] ?? 0] ?? 0;
    node = child(automaton, node, kind);
  }
  // No form goes this way: the rest of the word is only passed over.
  if (node === 0) end = restOf(classes, letters, text, end);
  return mayBegin(matcher, text, start, end, node, beginning) ? -1 : end;
}

/** Where the word ends that goes on at `from`. */
function restOf(classes: Uint8Array, letters: number, text: string, from: number): number {
  let end = from;
  while (end < text.length && classAt(classes, text, end) >= letters) end += 1;
  return end;
}

function mayBegin(
  matcher: Matcher,
  text: string,
  start: number,
  end: number,
  node: number,
  beginning: number,
): boolean {
  if (node !== 0 && goesOn(matcher, text, end, node)) return true;
  // A hyphen that stands for a head to come: `nack- och ryggsmärta`.
  if (isHyphen(text, end)) return true;
  if (end - start < MIN_COMPOUND) return false;
  return (beginning & FIRST) !== 0 || endsLikeHead(matcher, text, end);
}

/** A form ends with the word, or may go on after it. */
function goesOn(matcher: Matcher, text: string, end: number, node: number): boolean {
  const { automaton, roles } = matcher;
  if (((roles[automaton.values[node] ?? 0] ?? 0) & OPENING) !== 0) return true;
  if (end >= text.length) return false;
  const on = child(automaton, node, classAt(automaton.classes, text, end));
  const next = spaceEnd(matcher, text, end);
  if (on !== 0 && leadsOn(matcher, text, on, next === end ? end + 1 : next)) return true;
  if (OPENINGS.includes(text.charAt(next)) && CONJUNCTION.test(text.slice(next, next + 2)))
    return true;
  // One word written as two: `sömn problem`.
  return isWordAt(matcher, text, next) && leadsOn(matcher, text, node, next);
}

/** Whether a form goes on from `node` to the end of the word that may begin at `start`. */
function leadsOn(matcher: Matcher, text: string, node: number, start: number): boolean {
  const { automaton } = matcher;
  let inner = node;
  for (let at = start; inner !== 0 && isWordAt(matcher, text, at); at += 1) {
    inner = child(automaton, inner, classAt(automaton.classes, text, at));
  }
  return inner !== 0;
}
