/**
 * Where the first four letters of a word lead, in one look: most words lead nowhere.
 *
 * The rows of an automaton are longest near its root, and every word of a page begins there. So
 * beginnings of one to four letters are kept in a hash table of their own (open addressing, at most
 * half full), by the classes of their letters, six bits each. Only what leads to a form that can
 * open a mark is in it.
 */
import { type Automaton, LAST } from './automaton';
import { CLASS_BITS, SPREAD } from './sieve';

export interface Beginnings {
  /** 0 is an empty place. */
  keys: Uint32Array;
  /** By place: twice the node, and one more when a first part of compounds ends on the way. */
  nodes: Uint32Array;
  /** Bits of a hash that are left out. */
  shift: number;
}

/** Letters of a beginning. */
export const FRONT = 4;
const CLASS = 63;

/** Flag in what `leadingTo` answers: also past a space, hyphen or other mark after a word. */
export const BEYOND_WORD = 2;

/**
 * By edge: not 0 where a form in one of `roles` (by value) ends or lies farther on, with the flag
 * `BEYOND_WORD` where one goes on at once with a class below `letters`. O(edges), since a row stands before all
 * rows that lead to it.
 */
export function leadingTo(
  { labels, targets, values }: Automaton,
  rolesOf: Uint16Array,
  roles: number,
  letters: number,
): Uint8Array {
  const wanted = Uint8Array.from(rolesOf, (found) => ((found & roles) === 0 ? 0 : 1));
  const leading = new Uint8Array(labels.length);
  /** By the first edge of a row, the same for all of the row. */
  const rows = new Uint8Array(labels.length);
  let first = 1;
  let row = 0;
  for (let edge = 1; edge < labels.length; edge += 1) {
    const label = labels[edge] ?? 0;
    const leads = (rows[targets[edge] ?? 0] ?? 0) | (wanted[values[edge] ?? 0] ?? 0);
    leading[edge] = leads;
    if (leads !== 0) row |= (label & CLASS) < letters ? BEYOND_WORD : 1;
    if (label < LAST) continue;
    rows[first] = row;
    first = edge + 1;
    row = 0;
  }
  return leading;
}

/** O(edges near the root). `isFirst` tells by value which forms are first parts of compounds. */
export function beginningsOf(
  automaton: Automaton,
  leading: Uint8Array,
  isFirst: (value: number) => boolean,
): Beginnings {
  const keys: number[] = [];
  const nodes: number[] = [];
  visit(automaton, leading, isFirst, { keys, nodes }, 0, 0, 1);
  const bits = Math.ceil(Math.log2(keys.length + 1)) + 1;
  const table = {
    keys: new Uint32Array(2 ** bits),
    nodes: new Uint32Array(2 ** bits),
    shift: 32 - bits,
  };
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? 0;
    const place = placeOf(table, key);
    table.keys[place] = key;
    table.nodes[place] = nodes[index] ?? 0;
  }
  return table;
}

/** Collects what goes on from a beginning, whose node is twice the edge as in `Beginnings.nodes`. */
function visit(
  automaton: Automaton,
  leading: Uint8Array,
  isFirst: (value: number) => boolean,
  into: { keys: number[]; nodes: number[] },
  from: number,
  before: number,
  depth: number,
): void {
  const { labels, targets, values } = automaton;
  let edge = targets[from >> 1] ?? 0;
  for (let label = 0; edge !== 0 && label < LAST; edge += 1) {
    label = labels[edge] ?? LAST;
    if (leading[edge] === 0) continue;
    const key = (before << CLASS_BITS) | (label & CLASS);
    const node = 2 * edge + (isFirst(values[edge] ?? 0) ? 1 : from & 1);
    into.keys.push(key);
    into.nodes.push(node);
    if (depth < FRONT) visit(automaton, leading, isFirst, into, node, key, depth + 1);
  }
}

/** The place of a key, or the empty one where it would be. */
function placeOf({ keys, shift }: Beginnings, key: number): number {
  let place = Math.imul(key, SPREAD) >>> shift;
  while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & (keys.length - 1);
  return place;
}

/** What `nodes` says of a beginning; 0 when nothing begins so. O(1). */
export function beginningAt(beginnings: Beginnings, key: number): number {
  return beginnings.nodes[placeOf(beginnings, key)] ?? 0;
}
