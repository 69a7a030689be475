/** What speaks for and against a concept in the text around its term: words, and frames (`core/frames.ts`). */

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

type Patterns = Signs['against']['patterns'];

const PATTERNS = new WeakMap<Patterns, readonly RegExp[]>();

/** The expressions of patterns, made once. */
export function patternsOf(patterns: Patterns): readonly RegExp[] {
  const known = PATTERNS.get(patterns);
  if (known) return known;
  const made = patterns.map(([source, flags]) => new RegExp(source, flags));
  PATTERNS.set(patterns, made);
  return made;
}
