/**
 * Phrases that say where it hurts, whatever stands between: `ont i nedre delen av ryggen`,
 * `pain in my lower back`, `ryggen har börjat göra ont`.
 *
 * The words come from the content: what hurts (`ACHE`, `ACHES`), what may stand between
 * (`LINK`, `BETWEEN`), and each concept's places (`PLACE`, `SPOT`). Offsets are UTF-16 code
 * units. O(words read).
 */
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
  LINK,
  longest,
  type Matcher,
  PLACE,
  SPOT,
  spaceEnd,
} from './words';

/** `ont` + `långt` `ner` `i` `den` `vänstra` `delen` `av` + `ryggen`. */
const MAX_LINKS = 7;
/** `ryggen` + `har` `börjat` `göra` `väldigt` + `ont`. */
const MAX_BETWEEN = 5;
/** `back, neck, shoulder, arm and leg` + `pain` */
const MAX_ITEMS = 5;

/** The phrase that begins at `start`: its end, and the value of its place. */
export function acheAt(matcher: Matcher, text: string, start: number): Found {
  const hurting = longest(matcher, text, start, ACHE | COMPLAINT);
  if (hurting !== 0) {
    const places = has(matcher, hurting, ACHE) ? PLACE | SPOT : PLACE;
    const after = placeAfter(matcher, text, endOf(hurting), places);
    if (after !== 0) return after;
  }
  const place = longest(matcher, text, start, PLACE | SPOT);
  if (place === 0) return 0;
  const words = has(matcher, place, PLACE) ? ACHES | COMPLAINS : ACHES;
  const aches = acheAfter(matcher, text, endOf(place), words);
  if (aches !== 0) return found(aches, formOf(place));
  return isShared(matcher, text, endOf(place), words) ? place : 0;
}

/** Whether the ache of a place stands with a later one: `neck, back` and shoulder pain. */
function isShared(matcher: Matcher, text: string, end: number, aches: number): boolean {
  let item = afterConjunction(matcher, text, end);
  for (let items = 0; item !== 0 && items < MAX_ITEMS; items += 1) {
    const place = longest(matcher, text, item, PLACE | SPOT);
    if (place === 0) return false;
    if (acheAfter(matcher, text, endOf(place), aches) !== 0) return true;
    item = afterConjunction(matcher, text, endOf(place));
  }
  return false;
}

function has({ roles }: Matcher, word: Found, role: number): boolean {
  return ((roles[formOf(word)] ?? 0) & role) !== 0;
}

/** At least one link comes first, so that `smärta ryggen` is no phrase. */
function placeAfter(matcher: Matcher, text: string, end: number, places: number): Found {
  let link = nextWord(matcher, text, end, LINK);
  for (let links = 0; link !== 0 && links < MAX_LINKS; links += 1) {
    const place = nextWord(matcher, text, endOf(link), places);
    if (place !== 0) return place;
    link = nextWord(matcher, text, endOf(link), LINK);
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
