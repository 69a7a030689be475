/**
 * Phrases that say where it hurts, whatever stands between: `ont i nedre delen av ryggen`,
 * `pain in my lower back`, `ryggen har börjat göra ont`. A list of places belongs to the phrase,
 * which has the concept of the first: `ont i rygg, nacke och axlar`.
 *
 * The words come from the content: what hurts (`ACHE`, `ACHES`), what may stand between
 * (`LINK`, `BETWEEN`), and each concept's places (`PLACE`, `SPOT`). Offsets are UTF-16 code
 * units. O(words read).
 */
import { apart } from './compounds';
import { afterConjunction } from './elision';
import {
  ACHE,
  ACHES,
  BETWEEN,
  COMPLAINS,
  COMPLAINT,
  endOf,
  type Found,
  formOf,
  found,
  isHyphen,
  isWordAt,
  LINK,
  longest,
  type Matcher,
  PLACE,
  SPOT,
  spaceEnd,
  TOUCHING,
  walk,
  wordEnd,
} from './words';

/** `ont` + `långt` `ner` `i` `den` `vänstra` `delen` `av` + `ryggen`. */
const MAX_LINKS = 7;
/** `ryggen` + `har` `börjat` `göra` `väldigt` + `ont`. */
const MAX_BETWEEN = 5;
/** `back, neck, shoulder, arm and leg` + `pain` */
const MAX_ITEMS = 5;

/** The phrase that begins at `start`: its end, and the value of its place. */
export function acheAt(matcher: Matcher, text: string, start: number): Found {
  const hurting = longest(matcher, text, start, ACHE | COMPLAINT | TOUCHING);
  if (hurting !== 0) {
    const places = has(matcher, hurting, ACHE) ? PLACE | SPOT : PLACE;
    const after = placeAfter(matcher, text, hurting, places);
    if (after !== 0) return found(listEnd(matcher, text, endOf(after)), formOf(after));
  }
  const place = longest(matcher, text, start, PLACE | SPOT);
  if (place === 0) return 0;
  const words = has(matcher, place, PLACE) ? ACHES | COMPLAINS : ACHES;
  const aches = acheAfter(matcher, text, endOf(place), words);
  if (aches !== 0) return found(aches, formOf(place));
  if (!isShared(matcher, text, start, endOf(place), words)) return 0;
  return found(hyphenEnd(matcher, text, endOf(place)), formOf(place));
}

/**
 * Whether the ache of a place stands with a later one: `neck, back` and shoulder pain, `neck-` and back-ache. The same
 * place again has its own: pressure in the chest, or `chest pain`.
 */
function isShared(
  matcher: Matcher,
  text: string,
  start: number,
  end: number,
  aches: number,
): boolean {
  const named = text.slice(start, end);
  let item = afterConjunction(matcher, text, hyphenEnd(matcher, text, end));
  for (let items = 0; item !== 0 && items < MAX_ITEMS; items += 1) {
    const place = longest(matcher, text, item, PLACE | SPOT);
    if (place === 0 || text.slice(item, endOf(place)) === named) return false;
    const next = hyphenEnd(matcher, text, endOf(place));
    if (isHyphen(text, next) && longest(matcher, text, next + 1, aches) !== 0) return true;
    if (acheAfter(matcher, text, next, aches) !== 0) return true;
    item = afterConjunction(matcher, text, next);
  }
  return false;
}

/** Past a hyphen that stands for a later word: `neck-`, shoulder- and back-ache. */
function hyphenEnd(matcher: Matcher, text: string, end: number): number {
  return isHyphen(text, end) && !isWordAt(matcher, text, end + 1) ? end + 1 : end;
}

function has({ roles }: Matcher, word: Found, role: number): boolean {
  return ((roles[formOf(word)] ?? 0) & role) !== 0;
}

/** At least one link comes first, but after `ont` or `sore`, so that `pain back` is no phrase. */
function placeAfter(matcher: Matcher, text: string, hurting: Found, places: number): Found {
  const end = endOf(hurting);
  const beside = has(matcher, hurting, TOUCHING) ? nextWord(matcher, text, end, places) : 0;
  if (beside !== 0 || !has(matcher, hurting, ACHE | COMPLAINT)) return beside;
  let link = nextWord(matcher, text, end, LINK);
  for (let links = 0; link !== 0 && links < MAX_LINKS; links += 1) {
    const place = nextWord(matcher, text, endOf(link), places);
    if (place !== 0) return place;
    link = nextWord(matcher, text, endOf(link), LINK);
  }
  return 0;
}

/** Where a list of places ends that goes on from one: ont i rygg, `nacke och axlar`. */
function listEnd(matcher: Matcher, text: string, end: number): number {
  let last = end;
  let at = end;
  for (let items = 0; items < MAX_ITEMS; items += 1) {
    const item = afterConjunction(matcher, text, at);
    const place = item === 0 || isApart(matcher, text, item) ? 0 : listed(matcher, text, item);
    if (place === 0 || acheAfter(matcher, text, endOf(place), ACHES | COMPLAINS) !== 0) break;
    const isJoined = text.slice(at, item).trim() !== ',';
    at = endOf(place);
    if (isJoined) last = at;
  }
  return last;
}

/** Whether a term that is written as two words begins here: ont i ryggen och `sömn problem`. */
function isApart(matcher: Matcher, text: string, start: number): boolean {
  const end = wordEnd(matcher, text, start);
  const node = walk(matcher, text, 0, start, end);
  return node !== 0 && apart(matcher, text, end, node) !== 0;
}

/** A further place with the links before it: in my back and `in the legs`. */
function listed(matcher: Matcher, text: string, start: number): Found {
  let at = start;
  for (let links = 0; links <= MAX_LINKS; links += 1) {
    const place = longest(matcher, text, at, PLACE | SPOT);
    if (place !== 0) return place;
    const link = endOf(longest(matcher, text, at, LINK));
    const next = spaceEnd(matcher, text, link);
    if (link === 0 || next === link) return 0;
    at = next;
  }
  return 0;
}

/** Where the ache after a place ends, or 0. */
function acheAfter(matcher: Matcher, text: string, end: number, aches: number): number {
  let at = end;
  for (let words = 0; at !== 0 && words <= MAX_BETWEEN; words += 1) {
    const ache = nextWord(matcher, text, at, aches);
    if (ache !== 0) return endOf(ache);
    at = endOf(nextWord(matcher, text, at, BETWEEN));
  }
  return 0;
}

function nextWord(matcher: Matcher, text: string, end: number, roles: number): Found {
  const start = spaceEnd(matcher, text, end);
  return start === end ? 0 : longest(matcher, text, start, roles);
}
