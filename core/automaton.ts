/**
 * The terms as a packed trie over typed arrays, walked without allocation.
 *
 * Nodes are numbered breadth first, so that the children of a node lie side by side:
 *
 *   node      0 (root)   1 "d"   2 "r"   3 "de" …
 *   label     –          d       r       e          class of the character that leads here
 *   first     1          3       4       …          number of its first child
 *   value     0          0       0       …          0 = no term ends here, else 1 + index
 *
 * Invariants: the children of `node` are `first[node] … first[node + 1] - 1`, sorted by
 * label; `first` never falls. So the pack stores labels, child counts and values only, and
 * decoding is one pass of prefix sums: O(nodes), well under a millisecond for 20,000.
 *
 * A class table maps every UTF-16 unit to a small number: 0 is what no word holds, 1 a letter,
 * mark or digit that no term holds, and from 2 the pack's alphabet. Upper case, kinds of space,
 * hyphen and apostrophe share their class, which is all the folding that matching needs.
 *
 * A trie walked from every word start is the keyword tree of Aho & Corasick (1975) without
 * failure links, which word starts make unnecessary.
 */

/** Changes whenever the layout does; a pack with another number is refused. */
export const LAYOUT = 2;

export interface Automaton {
  labels: Uint8Array;
  first: Uint32Array;
  values: Uint16Array;
  /** Class of every UTF-16 code unit; `UNKNOWN` until first met. */
  classes: Uint8Array;
}

/** What the compiler writes and `decode` reads; binary parts are base64. */
export interface PackedAutomaton {
  alphabet: string;
  labels: string;
  counts: string;
  /** Pairs of little-endian 16-bit numbers: gap to the next node with a value, and that value. */
  values: string;
}

/** Not part of a word: space, punctuation. */
const OUTSIDE = 0;
/** Part of a word, and of no term. */
export const FOREIGN = 1;
const UNKNOWN = 255;

/** In every browser and Node, and yet in none of the libraries that `core/` is compiled with. */
declare function atob(base64: string): string;

const WORD = /[\p{L}\p{M}\p{N}_]/u;
const SPACE = /\s/u;
const HYPHENS = '\u2010\u2011';
const APOSTROPHES = '\u2019\u02bc\u00b4';

/** The class of one code unit; amortised O(1). */
export function classAt(classes: Uint8Array, text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const known = classes[unit];
  if (known !== undefined && known !== UNKNOWN) return known;
  return learn(classes, unit);
}

/** Half of a surrogate pair counts as a letter, so that no term ends inside a character. */
function learn(classes: Uint8Array, unit: number): number {
  const surrogate = unit >= 0xd800 && unit <= 0xdfff;
  const found = surrogate || WORD.test(String.fromCharCode(unit)) ? FOREIGN : OUTSIDE;
  classes[unit] = found;
  return found;
}

/** The child of `node` along `label`, or 0 (the root is nobody's child). O(children). */
export function child(automaton: Automaton, node: number, label: number): number {
  const end = automaton.first[node + 1] ?? 0;
  for (let next = automaton.first[node] ?? 0; next < end; next += 1) {
    const found = automaton.labels[next] ?? 0;
    if (found === label) return next;
    if (found > label) return 0;
  }
  return 0;
}

/** Unpacks a trie. Throws a `RangeError` when the parts do not fit together. */
export function decode(packed: PackedAutomaton): Automaton {
  const labels = bytes(packed.labels);
  const counts = bytes(packed.counts);
  if (labels.length !== counts.length) throw new RangeError('labels and counts differ in length');
  const first = new Uint32Array(labels.length + 1);
  let next = 1;
  for (let node = 0; node < labels.length; node += 1) {
    first[node] = next;
    next += counts[node] ?? 0;
  }
  first[labels.length] = next;
  if (next !== labels.length) throw new RangeError('child counts do not add up');
  return {
    labels,
    first,
    values: sparse(bytes(packed.values), labels.length),
    classes: classTable(packed.alphabet),
  };
}

function sparse(pairs: Uint8Array, length: number): Uint16Array {
  const values = new Uint16Array(length);
  let node = 0;
  for (let at = 0; at + 3 < pairs.length; at += 4) {
    node += (pairs[at] ?? 0) | ((pairs[at + 1] ?? 0) << 8);
    values[node] = (pairs[at + 2] ?? 0) | ((pairs[at + 3] ?? 0) << 8);
  }
  return values;
}

function bytes(base64: string): Uint8Array {
  const binary = atob(base64);
  const array = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) array[at] = binary.charCodeAt(at);
  return array;
}

function classTable(alphabet: string): Uint8Array {
  const classes = new Uint8Array(0x10000).fill(UNKNOWN);
  for (let index = 0; index < alphabet.length; index += 1) {
    const character = alphabet.charAt(index);
    for (const alike of likeCharacters(character)) classes[alike.charCodeAt(0)] = index + 2;
  }
  return classes;
}

function likeCharacters(character: string): string[] {
  if (character === ' ') {
    const spaces = [];
    for (let unit = 0; unit < 0x3001; unit += 1) {
      if (SPACE.test(String.fromCharCode(unit))) spaces.push(String.fromCharCode(unit));
    }
    return spaces;
  }
  if (character === '-') return ['-', ...HYPHENS];
  if (character === "'") return ["'", ...APOSTROPHES];
  const upper = character.toUpperCase();
  return upper.length === 1 ? [character, upper] : [character];
}
