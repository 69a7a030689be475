/**
 * The terms as a minimal acyclic automaton packed into typed arrays, walked without allocation.
 *
 * A state is a row of edges that lie side by side, sorted by falling class; the last has a flag.
 * An edge leads to a row that stands before its own, so many edges back. The terms ja, jo, jon and
 * nja:
 *
 *   edge      0     1     2     3     4     5     6
 *   class     –.    a.    n.    o     a.    n     j.     of the character; `.` last of its row
 *   back      –     0     0     1     0     4     3      to the first edge of the row; 0 is none
 *   value     0     …     3     2     1     0     0      0: no term ends here
 *
 * Invariants: edge 0 is no edge but the root's door, and its class is above all others, so that a
 * walk into row 0 finds nothing. A row stands before all rows that lead to it, the root's is last;
 * rows with the same classes, values and targets are one (Daciuk et al. 2000), which is why endings
 * such as `-en, -ens, -et` cost once per concept. A node of a walk is the edge that led there, 0
 * the root.
 *
 * An edge is a cell of three bytes, the highest first:
 *
 *   class, 6 bits · last, 1 · opens, 2 (see `OPENS`) · back, 15, with 8 more in `far` where needed
 *
 * The pack holds the cells as they stand in memory, so that decoding is one call of the engine's
 * own base64 and a walk over the edges that end a term: nothing is built in the page. Four
 * characters of base64 are one cell, and so gzip sees repeated endings as repeated text.
 *
 * A class table maps every UTF-16 unit to a small number: 0 is what no word holds, then comes the
 * pack's alphabet, punctuation first, and last, as 62, a letter, mark or digit that no term holds:
 * one comparison tells whether a unit is part of a word. Upper case, kinds of space, hyphen and
 * apostrophe share their class, which is all the folding that matching needs.
 *
 * Walked from every word start it is the keyword tree of Aho & Corasick (1975) without failure
 * links, which word starts make unnecessary. A step costs O(1) from the root (a table) and
 * O(edges of the row) elsewhere: one or two on average beyond the third letter.
 */

import { commonKinds } from './letters';

/** Changes whenever the layout does; a pack with another number is refused. */
export const LAYOUT = 8;

export interface Automaton {
  /** Three bytes an edge. */
  cells: Uint8Array;
  /** By edge: how many times `FAR` farther back it leads; null when none does. */
  far: Uint8Array | null;
  /** By edge. */
  values: Uint16Array;
  /** The first edge of the root's row; 0 when there is no form. */
  root: number;
  /** By class: the root's edge, or 0. */
  roots: Uint32Array;
  /** Class of every UTF-16 code unit; `UNKNOWN` until first met. */
  classes: Uint8Array;
}

/** What the compiler writes and `decode` reads. */
export interface PackedAutomaton {
  alphabet: string;
  /** Base64 of the cells, the door's among them. */
  cells: string;
  /** Base64 of `far`, or nothing. */
  far: string;
  /**
   * Base64 of a byte by edge that ends a term, in order: how many edges after the one before; 255 is
   * that many and no end.
   */
  ends: string;
  /** Base64 of two bytes by the same edges, the lower first: 0 for the value last given, or the value. */
  values: string;
}

/** Bytes of a cell. */
export const CELL = 3;
/** Bits of a cell's first byte beside the class, and of its second beside `back`. */
export const LAST = 2;
export const OPENS = { leads: 1, beyondWord: 0x80 } as const;
/** Edges back beyond this are told with the help of `far`. */
export const FAR = 0x8000;
/** In `ends`: so many edges without an end. */
export const NO_END = 255;
/** The class of the root's door. */
export const DOOR = 63;

/** Not part of a word, and of no term: most punctuation. */
const OUTSIDE = 0;
/** The class of the alphabet's first character. */
export const FIRST_CLASS = 1;
/** Part of a word, and of no term: above every class of the alphabet. */
export const FOREIGN = 62;
const UNKNOWN = 255;

const WORD = /[\p{L}\p{M}\p{N}_]/u;
/** What `\s` matches below the private use area. */
const SPACES =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a' +
  '\u2028\u2029\u202f\u205f\u3000';
const HYPHENS = '\u2010\u2011';
const APOSTROPHES = '\u2019\u02bc\u00b4';

/** The class of one code unit; amortised O(1). */
export function classAt(classes: Uint8Array, text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const known = classes[unit];
  if (known !== undefined && known !== UNKNOWN) return known;
  return learn(classes, unit);
}

function learn(classes: Uint8Array, unit: number): number {
  const found = isWordUnit(unit) ? FOREIGN : OUTSIDE;
  classes[unit] = found;
  return found;
}

/** Half of a surrogate pair counts as a letter, so that no term ends inside a character. */
function isWordUnit(unit: number): boolean {
  const kinds = commonKinds(unit);
  if (kinds !== undefined) return kinds !== 0;
  return (unit >= 0xd800 && unit <= 0xdfff) || WORD.test(String.fromCharCode(unit));
}

/** The node that `label` leads to from `node`, or 0 (no edge leads to the root). O(edges of a row). */
export function child(automaton: Automaton, node: number, label: number): number {
  if (node === 0) return automaton.roots[label] ?? 0;
  const { cells } = automaton;
  for (let edge = rowFrom(automaton, node); ; edge += 1) {
    const cell = cells[CELL * edge] ?? DOOR << 2;
    const found = cell >> 2;
    if (found <= label) return found === label ? edge : 0;
    if ((cell & LAST) !== 0) return 0;
  }
}

/** The first edge of the row that a node leads to; 0, the door, when it leads to none. */
export function rowFrom({ cells, far, root }: Automaton, node: number): number {
  if (node === 0) return root;
  const at = CELL * node;
  const near = (((cells[at + 1] ?? 0) & 0x7f) << 8) | (cells[at + 2] ?? 0);
  const back = far === null ? near : near + FAR * (far[node] ?? 0);
  return back === 0 ? 0 : node - back;
}

/** Whether the way over an edge leads to a form that can open what is marked, on it or farther on. */
export function leads({ cells }: Automaton, node: number): boolean {
  return ((cells[CELL * node] ?? 0) & OPENS.leads) !== 0;
}

/** Whether it does past a space, hyphen or other mark right after the edge. */
export function leadsBeyondWord({ cells }: Automaton, node: number): boolean {
  return ((cells[CELL * node + 1] ?? 0) & OPENS.beyondWord) !== 0;
}

/** The class of an edge, and whether its row ends with it. */
export function labelOf({ cells }: Automaton, edge: number): { label: number; last: boolean } {
  const cell = cells[CELL * edge] ?? DOOR << 2;
  return { label: cell >> 2, last: (cell & LAST) !== 0 };
}

/** Unpacks an automaton. Throws a `RangeError` when the parts do not fit together. O(edges that end a term). */
export function decode({ alphabet, cells: packed, ...rest }: PackedAutomaton): Automaton {
  const cells = bytesOf(packed);
  check(cells[0] === ((DOOR << 2) | LAST));
  const size = cells.length / CELL;
  const far = rest.far === '' ? null : bytesOf(rest.far);
  check(far === null || far.length === size);
  const values = valuesFrom(rest, size);
  const root = rootOf(cells);
  const roots = new Uint32Array(DOOR + 1);
  for (let at = root; at > 0 && at < size; at += 1) roots[(cells[CELL * at] ?? 0) >> 2] = at;
  return { cells, far, values, root, roots, classes: classTable(alphabet) };
}

function valuesFrom(
  { ends: packedEnds, values: packedValues }: Pick<PackedAutomaton, 'ends' | 'values'>,
  size: number,
): Uint16Array {
  const values = new Uint16Array(size);
  const ends = bytesOf(packedEnds);
  const given = bytesOf(packedValues);
  let [edge, value, next] = [0, 0, 0];
  for (let at = 0; at < ends.length; at += 1) {
    const step = ends[at] ?? 0;
    edge += step;
    if (step === NO_END) continue;
    value = (given[next] ?? 0) + 0x100 * (given[next + 1] ?? 0) || value;
    values[edge] = value;
    next += 2;
  }
  check(next === given.length && edge < size);
  return values;
}

/** The last row is the root's. */
function rootOf(cells: Uint8Array): number {
  let root = cells.length / CELL - 1;
  while (root > 1 && ((cells[CELL * (root - 1)] ?? 0) & LAST) === 0) root -= 1;
  return root;
}

function check(fits: boolean): void {
  if (!fits) throw new RangeError('the parts of the terms do not fit together');
}

declare const atob: (text: string) => string;

/** By the engine itself where it can: Chromium from 140 on, Firefox from 133. */
function bytesOf(text: string): Uint8Array {
  const native = Uint8Array as { fromBase64?: (text: string) => Uint8Array };
  if (native.fromBase64) return native.fromBase64(text);
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function classTable(alphabet: string): Uint8Array {
  const classes = new Uint8Array(0x10000).fill(UNKNOWN);
  for (let index = 0; index < alphabet.length; index += 1) {
    const character = alphabet.charAt(index);
    for (const alike of likeCharacters(character))
      classes[alike.charCodeAt(0)] = index + FIRST_CLASS;
  }
  return classes;
}

function likeCharacters(character: string): string[] {
  if (character === ' ') return [...SPACES];
  if (character === '-') return ['-', ...HYPHENS];
  if (character === "'") return ["'", ...APOSTROPHES];
  const upper = character.toUpperCase();
  return upper.length === 1 ? [character, upper] : [character];
}
