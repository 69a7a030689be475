/**
 * The terms as a minimal acyclic automaton packed into typed arrays, walked without allocation.
 *
 * A state is a row of edges that lie side by side, sorted by falling label; the last has a flag.
 * An edge leads to the row that `targets` names, and where a term ends with it, `values` says
 * which. The terms ja, jo, jon and nja:
 *
 *   edge      0     1     2     3     4     5     6
 *   label     –.    a.    n.    o     a.    n     j.     class of the character; `.` last of its row
 *   target    5     0     0     2     0     …     3      first edge of the row it leads to; 0 is none
 *   value     0     …     3     2     1     0     0      0: no term ends here
 *
 * Invariants: edge 0 is no edge but the root's door, and its label is above all others, so that a
 * walk into row 0 finds nothing. A row stands before all rows that lead to it; rows with the same
 * labels, values and targets are one (Daciuk et al. 2000), which is why endings such as
 * `-en, -ens, -et` cost once per concept. A node of a walk is the edge that led there, 0 the root.
 *
 * The pack writes one character an edge, in order: `kind · letters of the alphabet + class`, from
 * `#`. The kind says whether the edge is the last of its row, whether a value follows in `values`,
 * and where it leads: nowhere, to the row before that nothing has led to yet, or to one again,
 * which `again` counts back to. So decoding is one pass with a stack, O(edges), 15,000 for the
 * bundled terms, and gzip sees repeated endings as repeated text.
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
export const LAYOUT = 7;

export interface Automaton {
  /** By edge: class, and `LAST`. */
  labels: Uint8Array;
  targets: Uint32Array;
  values: Uint16Array;
  /** By class: the root's edge, or 0. */
  roots: Uint32Array;
  /** Class of every UTF-16 code unit; `UNKNOWN` until first met. */
  classes: Uint8Array;
}

/** What the compiler writes and `decode` reads. Numbers are characters, counted from `#`. */
export interface PackedAutomaton {
  alphabet: string;
  /** By edge: its kind and class. */
  edges: string;
  /** By edge that leads to a row again: how many rows back. */
  again: string;
  /** By edge that ends a term: 0 for the value last given, or the value. */
  values: string;
}

/** Flag of a label, beside its class. */
export const LAST = 64;
const CLASS = 63;

/** The character that stands for 0. */
export const ZERO = 0x23;
/** Kinds of packed edges are twice these, and one more when not the last of its row. */
export const KINDS = { on: 0, value: 1, valueAndEnd: 2, again: 3, valueAndAgain: 4 } as const;

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
export function child({ labels, targets, roots }: Automaton, node: number, label: number): number {
  if (node === 0) return roots[label] ?? 0;
  for (let edge = targets[node] ?? 0; ; edge += 1) {
    const found = labels[edge] ?? CLASS;
    if ((found & CLASS) <= label) return (found & CLASS) === label ? edge : 0;
    if (found >= LAST) return 0;
  }
}

/** Unpacks an automaton. Throws a `RangeError` when the parts do not fit together. */
export function decode({ alphabet, edges, again, values: given }: PackedAutomaton): Automaton {
  const size = edges.length + 1;
  const labels = new Uint8Array(size);
  const targets = new Uint32Array(size);
  const values = new Uint16Array(size);
  const codes = codesOf(alphabet.length);
  /** Where each row begins, and which of them nothing has led to yet. */
  const rows = new Uint32Array(size);
  const waiting = new Uint32Array(size);
  let [rowCount, waitingCount, againCount, valueCount, value] = [0, 0, 0, 0, 0];
  let first = 1;
  for (let edge = 1; edge < size; edge += 1) {
    const code = codes[edges.charCodeAt(edge - 1) - ZERO] ?? 0;
    if ((code & ON) !== 0) {
      waitingCount -= 1;
      targets[edge] = waiting[waitingCount] ?? 0;
    } else if ((code & AGAIN) !== 0) {
      targets[edge] = rows[rowCount - again.charCodeAt(againCount) + ZERO] ?? 0;
      againCount += 1;
    }
    if ((code & VALUE) !== 0) {
      value = given.charCodeAt(valueCount) - ZERO || value;
      values[edge] = value;
      valueCount += 1;
    }
    labels[edge] = code & LABEL;
    if ((code & LAST) === 0) continue;
    rows[rowCount] = first;
    rowCount += 1;
    waiting[waitingCount] = first;
    waitingCount += 1;
    first = edge + 1;
  }
  check(waitingCount <= 1 && againCount === again.length && first === size);
  check(valueCount === given.length);
  labels[0] = LABEL;
  targets[0] = waiting[0] ?? 0;
  const roots = rootsOf(labels, targets[0]);
  return { labels, targets, values, roots, classes: classTable(alphabet) };
}

function check(fits: boolean): void {
  if (!fits) throw new RangeError('the parts of the terms do not fit together');
}

function rootsOf(labels: Uint8Array, first: number): Uint32Array {
  const roots = new Uint32Array(CLASS + 1);
  for (let edge = first; edge !== 0 && edge < labels.length; edge += 1) {
    roots[(labels[edge] ?? 0) & CLASS] = edge;
  }
  return roots;
}

/** What a character of packed edges says, as bits: a label, and how to go on. */
const LABEL = CLASS | LAST;
const ON = 128;
const AGAIN = 256;
const VALUE = 512;
const BITS_OF_KINDS = [
  [KINDS.on, ON],
  [KINDS.value, ON | VALUE],
  [KINDS.valueAndEnd, VALUE],
  [KINDS.again, AGAIN],
  [KINDS.valueAndAgain, AGAIN | VALUE],
] as const;

/** By code of a packed edge: the bits that it stands for. */
function codesOf(letters: number): Uint16Array {
  const codes = new Uint16Array(2 * BITS_OF_KINDS.length * letters);
  for (const [kind, bits] of BITS_OF_KINDS) {
    for (let letter = 0; letter < letters; letter += 1) {
      const code = 2 * kind * letters + letter;
      codes[code] = bits | LAST | (letter + FIRST_CLASS);
      codes[code + letters] = bits | (letter + FIRST_CLASS);
    }
  }
  return codes;
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
