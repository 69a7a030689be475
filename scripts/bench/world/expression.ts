/** One regular expression for a list of terms, as whole words, in any case. */

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ /gu, '\\s+');
}

/** One expression of all words, the longest first; global, with neither letter before nor after. */
export function expressionOf(words: readonly string[]): RegExp {
  const all = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(escaped);
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}_])(?:${all.join('|')})(?![\\p{L}\\p{M}\\p{N}_])`,
    'giu',
  );
}
