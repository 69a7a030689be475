/**
 * Phrases that say where it hurts, whatever stands between: `ont i nedre delen av ryggen`,
 * `pain in my lower back`, `ryggen värker`.
 *
 * The words come from the content: what hurts (`ACHE`, `ACHES`), what may stand between
 * (`LINK`), and each concept's places (`PLACE`). Offsets are UTF-16 code units. O(words read).
 */
import {
  ACHE,
  ACHES,
  COMPLAINS,
  COMPLAINT,
  endOf,
  type Found,
  formOf,
  LINK,
  longest,
  type Matcher,
  PLACE,
  SPOT,
  spaceEnd,
} from './words';

/** `ont` + `långt` `ner` `i` `den` `vänstra` `delen` `av` + `ryggen`. */
const MAX_LINKS = 7;

/** The phrase that begins at `start`: its end, and the value of its place. */
export function acheAt(matcher: Matcher, text: string, start: number): Found {
  const hurting = longest(matcher, text, start, ACHE | COMPLAINT);
  if (hurting !== 0) {
    const places = has(matcher, hurting, ACHE) ? PLACE | SPOT : PLACE;
    return placeAfter(matcher, text, endOf(hurting), places);
  }
  const place = longest(matcher, text, start, PLACE | SPOT);
  if (place === 0) return 0;
  const words = has(matcher, place, PLACE) ? ACHES | COMPLAINS : ACHES;
  const aches = nextWord(matcher, text, endOf(place), words);
  return aches === 0 ? 0 : withEnd(place, endOf(aches));
}

function has({ roles }: Matcher, found: Found, role: number): boolean {
  return ((roles[formOf(found)] ?? 0) & role) !== 0;
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

function nextWord(matcher: Matcher, text: string, end: number, roles: number): Found {
  const start = spaceEnd(matcher, text, end);
  return start === end ? 0 : longest(matcher, text, start, roles);
}

function withEnd(found: Found, end: number): Found {
  return found + (end - endOf(found)) * 0x10000;
}
