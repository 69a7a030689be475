/**
 * Finds thousands of cues in a text at once, each with whom it speaks for.
 *
 * A cue is a lower-case word or phrase. A star at its end matches any ending of its last word, one
 * at its start any beginning of its first; a space in it matches any white space, other characters
 * between words themselves. Building is O(cues), searching O(words · their length): a word is
 * looked up whole and by each of its beginnings, and only cues that begin there are compared.
 */

export interface CueIndex<Source> {
  /** By the first word, whole. */
  whole: Map<string, Pattern<Source>[]>;
  /** By the beginning of the only word. */
  begun: Map<string, Pattern<Source>[]>;
  /** Those that may begin anyhow: few, compared one by one. */
  open: Pattern<Source>[];
}

export interface FoundCue<Source> {
  source: Source;
  /** As it stands in the text. */
  surface: string;
}

interface Pattern<Source> {
  source: Source;
  words: string[];
  /** What stands between the words: one less than there are words. */
  between: string[];
  openStart: boolean;
  openEnd: boolean;
}

interface Word {
  /** In lower case. */
  text: string;
  start: number;
  end: number;
}

/** A text cut into words, so that many indexes can be asked about it. */
export interface CutText {
  text: string;
  words: Word[];
}

const WORD = /[\p{L}\p{N}_]+/gu;

export function indexCues<Source>(
  entries: Iterable<{ cue: string; source: Source }>,
): CueIndex<Source> {
  const index: CueIndex<Source> = { whole: new Map(), begun: new Map(), open: [] };
  for (const { cue, source } of entries) {
    const pattern = patternOf(cue, source);
    const [first] = pattern.words;
    if (first === undefined) continue;
    if (pattern.openStart) index.open.push(pattern);
    else
      put(
        pattern.openEnd && pattern.words.length === 1 ? index.begun : index.whole,
        first,
        pattern,
      );
  }
  return index;
}

/**
 * The cues of a text in its order. Cues of one source do not overlap: the first wins, then the
 * longest. Sources are told apart by identity.
 */
export function findIndexed<Source>(
  index: CueIndex<Source>,
  { text, words }: CutText,
): FoundCue<Source>[] {
  const plain = text.replaceAll('’', "'");
  const found: FoundCue<Source>[] = [];
  const free = new Map<Source, number>();
  for (const [at, { start }] of words.entries()) {
    const ends = new Map<Source, number>();
    for (const pattern of patternsAt(index, words, at)) {
      const last = lastWordOf(pattern, plain, words, at);
      if (last) ends.set(pattern.source, Math.max(last.end, ends.get(pattern.source) ?? 0));
    }
    for (const [source, end] of ends) {
      if (start < (free.get(source) ?? 0)) continue;
      free.set(source, end);
      found.push({ source, surface: text.slice(start, end) });
    }
  }
  return found;
}

export function cutText(text: string): CutText {
  return { text, words: wordsOf(text) };
}

function patternOf<Source>(cue: string, source: Source): Pattern<Source> {
  const openStart = cue.startsWith('*');
  const openEnd = cue.endsWith('*');
  const plain = cue.slice(openStart ? 1 : 0, openEnd ? -1 : undefined).trim();
  const words = wordsOf(plain);
  const between = words.slice(1).map(({ start }, index) => plain.slice(words[index]?.end, start));
  const rest = plain.slice(words.at(-1)?.end);
  // `mr-*`: any word after the hyphen.
  if (rest !== '' && openEnd) {
    return {
      source,
      words: [...words.map(({ text }) => text), ''],
      between: [...between, rest],
      openStart,
      openEnd,
    };
  }
  return { source, words: words.map(({ text }) => text), between, openStart, openEnd };
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** Whose first word fits the word at `at`. */
function patternsAt<Source>(
  { whole, begun, open }: CueIndex<Source>,
  words: readonly Word[],
  at: number,
): Pattern<Source>[] {
  const text = words[at]?.text ?? '';
  const patterns = [...(whole.get(text) ?? []), ...open];
  for (let length = 1; length <= text.length; length += 1) {
    const some = begun.get(text.slice(0, length));
    if (some) patterns.push(...some);
  }
  return patterns;
}

/** The word that a pattern ends with when it matches at `at`. */
function lastWordOf<Source>(
  pattern: Pattern<Source>,
  text: string,
  words: readonly Word[],
  at: number,
): Word | undefined {
  for (const [index, wanted] of pattern.words.entries()) {
    const word = words[at + index];
    if (!word || !isWord(pattern, index, wanted, word.text)) return undefined;
    const before = words[at + index - 1];
    if (
      index > 0 &&
      before &&
      !isBetween(pattern.between[index - 1], text.slice(before.end, word.start))
    )
      return undefined;
  }
  return words[at + pattern.words.length - 1];
}

function isWord<Source>(
  { words, openStart, openEnd }: Pattern<Source>,
  index: number,
  wanted: string,
  word: string,
): boolean {
  const anyStart = openStart && index === 0;
  const anyEnd = openEnd && index === words.length - 1;
  if (anyStart) return anyEnd ? word.includes(wanted) : word.endsWith(wanted);
  return anyEnd ? word.startsWith(wanted) : word === wanted;
}

function isBetween(wanted: string | undefined, found: string): boolean {
  return wanted === found || (wanted === ' ' && found.trim() === '');
}

function put<Source>(
  map: Map<string, Pattern<Source>[]>,
  key: string,
  pattern: Pattern<Source>,
): void {
  const list = map.get(key);
  if (list) list.push(pattern);
  else map.set(key, [pattern]);
}
