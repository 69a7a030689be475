/** Words that point at something, as expressions over running text. */

/** Word lists become expressions once: they are long-lived and many. */
const EXPRESSIONS = new WeakMap<readonly string[], RegExp>();

/**
 * One expression for a list of lower-case words and phrases, as whole words; a star at the end
 * matches any ending, one at the start any beginning. Global, so use it with `matchAll`, `match`
 * or `search` only.
 */
export function cuesExpression(cues: readonly string[]): RegExp {
  const known = EXPRESSIONS.get(cues);
  if (known) return known;
  const body = cues.length > 0 ? byFirstLetter(cues) : '(?!)';
  const expression = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${body})(?![\\p{L}\\p{N}_])`, 'giu');
  EXPRESSIONS.set(cues, expression);
  return expression;
}

/** The cues of a text as they stand in it, each once, in order. */
export function findCues(cues: readonly string[], text: string): string[] {
  if (cues.length === 0 || text === '') return [];
  return [...new Set(text.match(cuesExpression(cues)) ?? [])];
}

/** A word of the text then meets the few cues that begin as it does, not hundreds one by one. */
function byFirstLetter(cues: readonly string[]): string {
  const groups = Map.groupBy(cues, (cue) => (cue.startsWith('*') ? '' : cue.charAt(0)));
  return [...groups]
    .map(([letter, group]) => {
      const rests = group.map((cue) => pattern(cue.slice(letter.length)));
      return `${escaped(letter)}(?:${rests.join('|')})`;
    })
    .join('|');
}

function pattern(cue: string): string {
  const opened = cue.startsWith('*') ? '\\p{L}*' : '';
  const ended = cue.endsWith('*') ? '\\p{L}*' : '';
  const plain = escaped(cue.replace(/^\*|\*$/gu, '')).replace(/\s+/gu, '\\s+');
  return opened + plain + ended;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
