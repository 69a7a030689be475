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
  const kinds = read(String.fromCodePoint(text.codePointAt(at) ?? 0));
  if (unit < TABLE_SIZE) KINDS[unit] = kinds;
  return kinds;
}

function read(character: string): number {
  return (IS_LETTER.test(character) ? LETTER : 0) | (IS_WORDLY.test(character) ? WORDLY : 0);
}
