/**
 * Which characters are letters, by table: runs of them are read several times as fast as by a
 * regular expression, and nothing is allocated.
 *
 * Offsets are UTF-16 code units. Never throws; half of a surrogate pair alone is no letter.
 */

/** Any letter, `\p{L}`. */
export const LETTER = 1;
/** What words of lists are made of: letters, digits of any kind and `_`. */
export const WORDLY = 2;

const IS_LETTER = /^\p{L}/u;
const IS_WORDLY = /^[\p{L}\p{N}_]/u;
/** Latin, Greek, Cyrillic, Hebrew and Arabic; what is above is asked of Unicode each time. */
const TABLE_SIZE = 0x800;
const HIGH_SURROGATE = 0xd800;
const UNKNOWN = 255;
const KINDS = new Uint8Array(TABLE_SIZE).fill(UNKNOWN);

/** Whether a letter, a digit or `_` stands there; false outside of the text. */
export function isWordly(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (kindsAt(text, at) & WORDLY) !== 0;
}

/** Where the next character of a kind stands, at or after `from`; the text's length for none. */
export function runStart(text: string, from: number, kind: number): number {
  let at = from;
  while (at < text.length && (kindsAt(text, at) & kind) === 0) at += 1;
  return at;
}

/** Where the run of a kind ends that goes on at `from`. */
export function runEnd(text: string, from: number, kind: number): number {
  let at = from;
  while (at < text.length && (kindsAt(text, at) & kind) !== 0) {
    at += text.charCodeAt(at) >= HIGH_SURROGATE && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}

function kindsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = KINDS[unit];
  if (known !== undefined && known !== UNKNOWN) return known;
  const kinds = commonKinds(unit) ?? read(String.fromCodePoint(text.codePointAt(at) ?? 0));
  if (unit < TABLE_SIZE) KINDS[unit] = kinds;
  return kinds;
}

function read(character: string): number {
  return (IS_LETTER.test(character) ? LETTER : 0) | (IS_WORDLY.test(character) ? WORDLY : 0);
}

/** ASCII's letters differ by this bit alone from their capitals. */
const SMALL = 0x20;

/**
 * The kinds of what nearly all text is made of, without an expression: in a page that has just
 * been opened, one of all letters takes longer to compile than the page's text to read. Undefined
 * for the rest. Nothing among these is a combining mark.
 */
export function commonKinds(unit: number): number | undefined {
  if (unit < 0x80) {
    const small = unit | SMALL;
    if (small >= 0x61 && small <= 0x7a) return LETTER | WORDLY;
    return (unit >= 0x30 && unit <= 0x39) || unit === 0x5f ? WORDLY : 0;
  }
  // Latin letters but for × and ÷, and punctuation of all kinds.
  if (unit >= 0xc0 && unit < 0x250) return unit === 0xd7 || unit === 0xf7 ? 0 : LETTER | WORDLY;
  return unit >= 0x2000 && unit <= 0x206f ? 0 : undefined;
}
