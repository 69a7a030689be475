/**
 * What speaks for and against a concept in the text around its term: words, and frames.
 *
 * A frame is the words beside a term, which `~` stands for: `on ~ of death`, `lider av ~`. A
 * star at the end of a word matches any ending, a star alone is any one word, and `{a|b}` is one of
 * several. Frames touch the term: only space, hyphens and quotation marks may stand between.
 * Offsets are UTF-16 code units.
 */
/** Signs for or against that need the same sentence or nearness. Lower case. */
export interface Signs {
  for: {
    frames: readonly string[];
    words: readonly string[];
  };
  against: {
    /** They settle that the concept is not meant, as do the next two in the same sentence. */
    frames: readonly string[];
    phrases: readonly string[];
    /** Regular expressions with flags. */
    patterns: readonly (readonly [source: string, flags: string])[];
    /** Words that make it doubtful. */
    words: readonly string[];
    /** Other fields that use the term for something else; see `content/fields.yml`. */
    fields: readonly string[];
  };
}

interface Stretch {
  start: number;
  end: number;
}

type Patterns = Signs['against']['patterns'];

type Frames = readonly (readonly [before: RegExp | null, after: RegExp | null])[];

const PATTERNS = new WeakMap<Patterns, readonly RegExp[]>();
const FRAMES = new WeakMap<readonly string[], Frames>();
/** The longest words beside a term that a frame may hold, in code units. */
const REACH = 60;
/** Between a term and what stands beside it; a term begins and ends with its word. */
const GAP = '[\\s"“”\'’«»(‑-]*';
/** Cheaper than asking Unicode for letters, and as good between words. */
const IN_WORD = '[^\\s"“”\'’«»()/.,:;!?…‑-]';

/** Whether one of `frames` stands around the term, in text of lower case. O(frames). */
export function isFramed(
  frames: readonly string[],
  lower: string,
  { start, end }: Stretch,
): boolean {
  if (frames.length === 0) return false;
  const before = lower.slice(Math.max(0, start - REACH), start);
  const after = lower.slice(end, end + REACH);
  return framesOf(frames).some(
    ([left, right]) => (!left || endsWith(left, before)) && (!right || right.test(after)),
  );
}

/** The expressions of patterns, made once. */
export function patternsOf(patterns: Patterns): readonly RegExp[] {
  const known = PATTERNS.get(patterns);
  if (known) return known;
  const made = patterns.map(([source, flags]) => new RegExp(source, flags));
  PATTERNS.set(patterns, made);
  return made;
}

function framesOf(frames: readonly string[]): Frames {
  const known = FRAMES.get(frames);
  if (known) return known;
  const befores: string[] = [];
  const afters: string[] = [];
  const boths: [RegExp, RegExp][] = [];
  for (const frame of frames) {
    const [before = '', after = ''] = frame.split('~').map((part) => part.trim());
    if (before !== '' && after !== '') boths.push([ending([before]), beginning([after])]);
    else if (before !== '') befores.push(before);
    else if (after !== '') afters.push(after);
  }
  const made: Frames = [
    ...boths,
    ...(befores.length > 0 ? [[ending(befores), null] as const] : []),
    ...(afters.length > 0 ? [[null, beginning(afters)] as const] : []),
  ];
  FRAMES.set(frames, made);
  return made;
}

/** Asked of the end alone: a search would try every place before it. */
function endsWith(left: RegExp, before: string): boolean {
  left.lastIndex = before.length;
  return left.test(before);
}

function ending(befores: readonly string[]): RegExp {
  return new RegExp(`(?<=(?<!${IN_WORD})(?:${befores.map(source).join('|')})${GAP})`, 'uy');
}

function beginning(afters: readonly string[]): RegExp {
  return new RegExp(`^${GAP}(?:${afters.map(source).join('|')})(?!${IN_WORD})`, 'u');
}

function source(words: string): string {
  return words
    .replace(/[.+?^$()[\]\\]/gu, '\\$&')
    .replace(/\{/gu, '(?:')
    .replace(/\}/gu, ')')
    .replace(/(?<=^|\s)\*(?=\s|$)/gu, '[^\\s.!?]+')
    .replace(/\*/gu, `${IN_WORD}*`)
    .replace(/\s+/gu, '\\s+');
}
