/**
 * Brings text to the shape in which terms are matched, and remembers where it came from.
 *
 * Only what a reader does not read is folded here: soft hyphens, zero-width characters, the
 * difference between composed and decomposed letters, and a hyphen with a line break that cut a
 * word in two (`depres-⏎sion`), as text from print has them. Case, kinds of space, hyphens
 * and apostrophes are folded by the automaton's class table, at no cost.
 *
 * Offsets are UTF-16 code units. Never throws; lone surrogates pass through. O(n), and
 * nothing is allocated for text without such characters, which is nearly all text.
 */

export interface Folded {
  text: string;
  /** Offset in the text given, of an offset in `text` (0 to its length, inclusive). */
  origin(offset: number): number;
}

/** Soft hyphen, zero-width space/joiners, marks of direction, word joiner, byte-order mark. */
const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u2060\uFEFF]|\p{Variation_Selector}/u;
const COMBINING = /\p{M}/u;
/** Not before a conjunction, where the hyphen stands for the end of a later word: `rygg-⏎och`. */
const BROKEN =
  /(?<=\p{Ll})[-\u2010][^\S\n]*\n\s*(?=\p{Ll})(?!(?:och|eller|samt|respektive|and|or)(?!\p{L}))/u;
const NEEDED = new RegExp(`${INVISIBLE.source}|${COMBINING.source}|${BROKEN.source}`, 'u');
const BROKEN_HERE = new RegExp(BROKEN.source, 'uy');

/** All of those are among these, and dashes and quotation marks are not; plain ranges are found much faster. */
const RARE = /[\u0300-\u200F\u2060-\uFFFF\u00AD]|[-\u2010][^\S\n]*\n/;

const same = (offset: number): number => offset;

export function fold(text: string): Folded {
  if (!RARE.test(text) || !NEEDED.test(text)) return { text, origin: same };
  const origins: number[] = [];
  let folded = '';
  let position = 0;
  while (position < text.length) {
    position = brokenEnd(text, position);
    const end = clusterEnd(text, position);
    const cluster = withoutInvisible(text.slice(position, end)).normalize('NFC');
    for (let unit = 0; unit < cluster.length; unit += 1) origins.push(position);
    folded += cluster;
    position = end;
  }
  origins.push(text.length);
  return { text: folded, origin: (offset) => originOf(origins, offset) };
}

/**
 * A match's end is where its last character ends, which is before what is invisible after it;
 * an end that equals a start needs nothing more, since clusters take their marks with them.
 */
function originOf(origins: readonly number[], offset: number): number {
  return origins[offset] ?? origins.at(-1) ?? 0;
}

/** Past the hyphen and line break that cut a word in two at `start`; `start` when none does. */
function brokenEnd(text: string, start: number): number {
  BROKEN_HERE.lastIndex = start;
  return BROKEN_HERE.test(text) ? BROKEN_HERE.lastIndex : start;
}

/** One character with the marks and invisible characters that follow it. */
function clusterEnd(text: string, start: number): number {
  const first = text.codePointAt(start) ?? 0;
  let end = start + (first > 0xffff ? 2 : 1);
  while (end < text.length) {
    const next = text.charAt(end);
    if (!INVISIBLE.test(next) && !COMBINING.test(next)) break;
    end += 1;
  }
  return end;
}

function withoutInvisible(cluster: string): string {
  let visible = '';
  for (const character of cluster) if (!INVISIBLE.test(character)) visible += character;
  return visible;
}
