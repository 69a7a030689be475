/** Words that point at something, as expressions over running text. */

/** Word lists become expressions once: they are long-lived and many. */
const EXPRESSIONS = new WeakMap<readonly string[], RegExp>();

/**
 * One expression for a list of lower-case words and phrases, as whole words; a word that ends
 * in `*` matches any ending. Global, so use it with `matchAll`, `match` or `search` only.
 */
export function cuesExpression(cues: readonly string[]): RegExp {
  const known = EXPRESSIONS.get(cues);
  if (known) return known;
  const alternatives = cues.map((cue) => {
    const open = cue.endsWith('*');
    const plain = (open ? cue.slice(0, -1) : cue)
      .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
      .replace(/\s+/gu, '\\s+');
    return open ? `${plain}\\p{L}*` : plain;
  });
  const body = alternatives.length > 0 ? alternatives.join('|') : '(?!)';
  const expression = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${body})(?![\\p{L}\\p{N}_])`, 'giu');
  EXPRESSIONS.set(cues, expression);
  return expression;
}

/** The cues of a text as they stand in it, each once, in order. */
export function findCues(cues: readonly string[], text: string): string[] {
  if (cues.length === 0 || text === '') return [];
  return [...new Set(text.match(cuesExpression(cues)) ?? [])];
}
