/**
 * Whether the words beside a term are those of a frame: `on ~ of death`, `lider av ~`.
 *
 * The term is `~`. A star at the end of a word matches any ending, a star alone is any one word,
 * and `{a|b}` is one of several. Frames touch the term: only space, hyphens and quotation marks may
 * stand between. Offsets are UTF-16 code units.
 *
 * Most terms stand in no frame, which the words next to them tell: of each frame the nearest word
 * that cannot be left out is kept in a set (its _anchor_), and only where one of them is near is the
 * expression of the frames made and asked.
 */
import { isWordly, runEnd, runStart, WORDLY } from './letters';
import { once } from './once';

interface Stretch {
  start: number;
  end: number;
}

/** The anchors on one side of a term. */
interface Side {
  words: Set<string>;
  /** Beginnings of words whose ending is free. */
  beginnings: string[];
  /** How many words away an anchor may be; 0 for none. */
  reach: number;
}

type Expressions = readonly (readonly [before: RegExp | null, after: RegExp | null])[];

interface Frames {
  before: Side;
  after: Side;
  /** Made when an anchor has been met. */
  expressions: () => Expressions;
}

const FRAMES = new WeakMap<readonly string[], Frames>();
/** The longest words beside a term that a frame may hold, in code units. */
const REACH = 60;
/** Between a term and what stands beside it; a term begins and ends with its word. */
const GAP = '[\\s"“”\'’«»(‑-]*';
/** Cheaper than asking Unicode for letters, and as good between words. */
const IN_WORD = '[^\\s"“”\'’«»()/.,:;!?…‑-]';
/** A star alone may be several runs of letters: `20%-iga`. */
const RUNS_OF_STAR = 4;

/** Whether one of `frames` stands around the term, in text of lower case. O(frames) where an anchor is near. */
export function isFramed(
  frames: readonly string[],
  lower: string,
  { start, end }: Stretch,
): boolean {
  if (frames.length === 0) return false;
  const { before, after, expressions } = framesOf(frames);
  if (!isBefore(before, lower, start) && !isAfter(after, lower, end)) return false;
  const left = lower.slice(Math.max(0, start - REACH), start);
  const right = lower.slice(end, end + REACH);
  return expressions().some(
    ([one, other]) => (!one || endsWith(one, left)) && (!other || other.test(right)),
  );
}

function isBefore(side: Side, lower: string, start: number): boolean {
  let at = start;
  for (let left = side.reach; left > 0; left -= 1) {
    while (at > 0 && !isWordly(lower, at - 1)) at -= 1;
    const end = at;
    while (isWordly(lower, at - 1)) at -= 1;
    if (isAnchor(side, lower, at, end)) return true;
  }
  return false;
}

function isAfter(side: Side, lower: string, end: number): boolean {
  let at = end;
  for (let left = side.reach; left > 0; left -= 1) {
    const start = runStart(lower, at, WORDLY);
    at = runEnd(lower, start, WORDLY);
    if (isAnchor(side, lower, start, at)) return true;
  }
  return false;
}

function isAnchor({ words, beginnings }: Side, lower: string, start: number, end: number): boolean {
  if (start === end) return false;
  return (
    words.has(lower.slice(start, end)) || beginnings.some((one) => lower.startsWith(one, start))
  );
}

function framesOf(list: readonly string[]): Frames {
  const known = FRAMES.get(list);
  if (known) return known;
  const side = (): Side => ({ words: new Set(), beginnings: [], reach: 0 });
  const made: Frames = {
    before: side(),
    after: side(),
    expressions: once(() => expressionsOf(list)),
  };
  for (const frame of list) {
    const [before = '', after = ''] = frame.split('~');
    if (!addAnchor(made.before, partsOf(before).reverse(), (runs) => runs.reverse()))
      addAnchor(made.after, partsOf(after), (runs) => runs);
  }
  FRAMES.set(list, made);
  return made;
}

/** Whether a frame has a word that is always there; else it would never be found. */
export function isAnchored(frame: string): boolean {
  const { before, after } = framesOf([frame]);
  return before.reach + after.reach > 0;
}

/** Letters in a row, or what may be any letters. */
interface Letters {
  /** Empty for any. */
  word: string;
  /** Whether more letters may follow. */
  open: boolean;
}

/** Finds the nearest of `parts` that cannot be left out; false when there is none. */
function addAnchor(
  side: Side,
  parts: readonly string[],
  nearestFirst: (runs: Letters[]) => Letters[],
): boolean {
  let away = 1;
  for (const part of parts) {
    const choices = choicesOf(part).map((choice) => nearestFirst(runsOf(choice)));
    const nearest = choices.map((runs) => runs.findIndex(({ word }) => word !== ''));
    if (nearest.every((index) => index >= 0)) {
      for (const [at, index] of nearest.entries()) {
        const { word = '', open = false } = choices[at]?.[index] ?? {};
        if (open) side.beginnings.push(word);
        else side.words.add(word);
        side.reach = Math.max(side.reach, away + lengthOf(choices[at]?.slice(0, index) ?? []));
      }
      return true;
    }
    away += Math.max(...choices.map(lengthOf));
  }
  return false;
}

function lengthOf(runs: readonly Letters[]): number {
  return runs.reduce((sum, { word }) => sum + (word === '' ? RUNS_OF_STAR : 1), 0);
}

/** What stands between the white space of a frame that is outside of choices. */
function partsOf(side: string): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (const character of side) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (character !== ' ' || depth > 0) part += character;
    else if (part !== '') {
      parts.push(part);
      part = '';
    }
  }
  return part === '' ? parts : [...parts, part];
}

/** `{a|b}{|s}` → a, as, b, bs. */
function choicesOf(part: string): string[] {
  const start = part.indexOf('{');
  const end = part.indexOf('}', start);
  if (start < 0 || end < 0) return [part];
  const rest = choicesOf(part.slice(end + 1));
  return part
    .slice(start + 1, end)
    .split('|')
    .flatMap((choice) => rest.map((after) => part.slice(0, start) + choice + after));
}

function runsOf(choice: string): Letters[] {
  const runs: Letters[] = [];
  for (let at = 0; at < choice.length; ) {
    const start = runStart(choice, at, WORDLY);
    for (; at < start; at += 1) if (choice.charAt(at) === '*') runs.push({ word: '', open: true });
    at = runEnd(choice, start, WORDLY);
    if (at === start) continue;
    const isFree = choice.charAt(start - 1) === '*';
    const open = choice.charAt(at) === '*';
    runs.push({ word: isFree ? '' : choice.slice(start, at), open });
    if (open) at += 1;
  }
  return runs;
}

function expressionsOf(frames: readonly string[]): Expressions {
  const befores: string[] = [];
  const afters: string[] = [];
  const boths: [RegExp, RegExp][] = [];
  for (const frame of frames) {
    const [before = '', after = ''] = frame.split('~').map((part) => part.trim());
    if (before !== '' && after !== '') boths.push([ending([before]), beginning([after])]);
    else if (before !== '') befores.push(before);
    else if (after !== '') afters.push(after);
  }
  return [
    ...boths,
    ...(befores.length > 0 ? [[ending(befores), null] as const] : []),
    ...(afters.length > 0 ? [[null, beginning(afters)] as const] : []),
  ];
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
