/**
 * Where sentences begin and end.
 *
 * A full stop ends one when a space and an upper-case letter, digit or quote follow and no
 * abbreviation stands before it. Offsets are UTF-16 code units. O(n).
 */

/** Start inclusive, end exclusive, without the space between. */
export interface Sentence {
  start: number;
  end: number;
}

/**
 * Capitals of Latin, Greek and Cyrillic, and digits; beyond Latin-1 either case will do. Spelt out,
 * since an expression with Unicode's classes takes longer to compile than a page to read.
 */
const END =
  /[.!?…]["”’»)\]]*(?=\s+["“”‘’»«([–-]*\s*[A-ZÀ-ÖØ-Þ\u0100-\u024f\u0386-\u03ab\u0401-\u042f0-9])|\n\s*\n/g;
const ABBREVIATION =
  /(?:^|[\s(])(?:t\.?\s?ex|bl\.?\s?a|d\.?\s?v\.?\s?s|dvs|s\.?\s?k|m\.?\s?m|m\.?\s?fl|f\.?\s?d|e\.?\s?g|i\.?\s?e|ca|resp|inkl|exkl|jfr|kap|nr|st|tel|dr|prof|mr|mrs|ms|vs|approx|fig|no|et al|[a-zà-öø-ɏ])\.$/i;

export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (ABBREVIATION.test(text.slice(Math.max(start, end - 14), end))) continue;
    push(found, text, start, end);
    start = end;
  }
  push(found, text, start, text.length);
  return found;
}

/** The sentence that holds an offset; the nearest one for an offset between two. */
export function sentenceAt(text: string, offset: number): Sentence {
  const all = sentences(text);
  return all.find(({ end }) => offset < end) ?? all.at(-1) ?? { start: 0, end: text.length };
}

function push(found: Sentence[], text: string, from: number, to: number): void {
  const slice = text.slice(from, to);
  const trimmed = slice.trim();
  if (trimmed === '') return;
  const start = from + slice.indexOf(trimmed);
  found.push({ start, end: start + trimmed.length });
}
