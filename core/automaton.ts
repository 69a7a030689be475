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
 * label; `first` never falls. So a node is two numbers, and its children lie side by side.
 *
 * The pack writes the trie as text in preorder, which compresses far better than arrays, since
 * the endings of inflection repeat: a letter goes down, `A` to `Z` go up one to 26 nodes, `=` is
 * the value last given, `#` and two base-36 digits another. Nodes of one depth keep their order
 * from preorder to breadth first, so decoding is a counting sort by depth, O(nodes).
 *
 * A class table maps every UTF-16 unit to a small number: 0 is what no word holds, 1 a letter,
 * mark or digit that no term holds, and from 2 the pack's alphabet. Upper case, kinds of space,
 * hyphen and apostrophe share their class, which is all the folding that matching needs.
 *
 * A trie walked from every word start is the keyword tree of Aho & Corasick (1975) without
 * failure links, which word starts make unnecessary.
 */

/** Changes whenever the layout does; a pack with another number is refused. */
export const LAYOUT = 3;

export interface Automaton {
  labels: Uint8Array;
  first: Uint32Array;
  values: Uint16Array;
  /** Class of every UTF-16 code unit; `UNKNOWN` until first met. */
  classes: Uint8Array;
}

/** What the compiler writes and `decode` reads. */
export interface PackedAutomaton {
  alphabet: string;
  /** The trie in preorder, as described above. */
  trie: string;
}

/** Not part of a word: space, punctuation. */
const OUTSIDE = 0;
/** Part of a word, and of no term. */
export const FOREIGN = 1;
const UNKNOWN = 255;

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

/** Unpacks a trie. Throws a `RangeError` when the text cannot be one. */
export function decode({ alphabet, trie }: PackedAutomaton): Automaton {
  const { depths, labels, values } = preorder(alphabet, trie);
  const size = depths.length;
  const next = new Uint32Array(MAX_DEPTH + 2);
  for (const depth of depths) next[depth + 1] = (next[depth + 1] ?? 0) + 1;
  for (let depth = 1; depth < next.length; depth += 1) {
    next[depth] = (next[depth] ?? 0) + (next[depth - 1] ?? 0);
  }
  const decoded = {
    labels: new Uint8Array(size),
    first: new Uint32Array(size + 1),
    values: new Uint16Array(size),
    classes: classTable(alphabet),
  };
  for (let at = 0; at < size; at += 1) {
    const depth = depths[at] ?? 0;
    const node = next[depth] ?? 0;
    next[depth] = node + 1;
    decoded.labels[node] = labels[at] ?? 0;
    decoded.values[node] = values[at] ?? 0;
    // Nodes of the next depth that have been placed so far are the children of earlier nodes.
    decoded.first[node] = next[depth + 1] ?? 0;
  }
  decoded.first[size] = size;
  return decoded;
}

/** Longer than any term. */
const MAX_DEPTH = 200;
const UP = 64;
const SAME = 61;
const VALUE = 35;

interface Preorder {
  depths: number[];
  labels: number[];
  values: number[];
}

function preorder(alphabet: string, trie: string): Preorder {
  const classes = new Map<string, number>();
  for (let at = 0; at < alphabet.length; at += 1) classes.set(alphabet.charAt(at), at + 2);
  const nodes: Preorder = { depths: [0], labels: [0], values: [0] };
  let depth = 0;
  let value = 0;
  for (let at = 0; at < trie.length; at += 1) {
    const unit = trie.charCodeAt(at);
    if (unit === VALUE) {
      value = Number.parseInt(trie.slice(at + 1, at + 3), 36);
      at += 2;
    }
    if (unit === VALUE || unit === SAME) nodes.values[nodes.values.length - 1] = value;
    else if (unit > UP && unit <= UP + 26) depth -= unit - UP;
    else {
      depth += 1;
      nodes.depths.push(depth);
      nodes.labels.push(classes.get(trie.charAt(at)) ?? 0);
      nodes.values.push(0);
    }
    if (depth < 0 || depth > MAX_DEPTH) throw new RangeError(`the trie has no depth ${depth}`);
  }
  return nodes;
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
