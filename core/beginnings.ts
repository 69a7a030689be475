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

/** In what `leadingTo` answers: also past a space, hyphen or other mark after a word. */
export const BEYOND_WORD = 2;

/**
 * By edge: 1 where a form in one of `roles` (by value) ends or lies farther on, and `BEYOND_WORD`
 * where one goes on at once with a class below `letters`. O(edges), since a row stands before all
 * rows that lead to it.
 */
export function leadingTo(
  { labels, targets, values }: Automaton,
  rolesOf: Uint16Array,
  roles: number,
  letters: number,
): Uint8Array {
  const leading = new Uint8Array(labels.length);
  /** By the first edge of a row, the same for all of the row. */
  const rows = new Uint8Array(labels.length);
  let first = 1;
  for (let edge = 1; edge < labels.length; edge += 1) {
    const label = num(labels, edge);
    const ends = (num(rolesOf, num(values, edge)) & roles) !== 0;
    const leads = Math.max(num(rows, num(targets, edge)), Number(ends));
    leading[edge] = leads;
    const beyond = (label & CLASS) < letters ? BEYOND_WORD : 1;
    if (leads !== 0) rows[first] = Math.max(num(rows, first), beyond);
    if (label >= LAST) first = edge + 1;
  }
  return leading;
}

function num(array: Uint8Array | Uint16Array | Uint32Array, index: number): number {
  return array[index] ?? 0;
}

interface Beginning {
  key: number;
  /** As `Beginnings.nodes` has it. */
  node: number;
}

/** O(edges near the root). `isFirst` tells by value which forms are first parts of compounds. */
export function beginningsOf(
  automaton: Automaton,
  leading: Uint8Array,
  isFirst: (value: number) => boolean,
): Beginnings {
  let level: Beginning[] = [{ key: 0, node: 0 }];
  const all: Beginning[] = [];
  for (let depth = 1; depth <= FRONT; depth += 1) {
    level = level.flatMap((from) => onwards(automaton, leading, isFirst, from));
    all.push(...level);
  }
  const bits = Math.ceil(Math.log2(all.length + 1)) + 1;
  const table = {
    keys: new Uint32Array(2 ** bits),
    nodes: new Uint32Array(2 ** bits),
    shift: 32 - bits,
  };
  for (const { key, node } of all) {
    const place = placeOf(table, key);
    table.keys[place] = key;
    table.nodes[place] = node;
  }
  return table;
}

function onwards(
  { labels, targets, values }: Automaton,
  leading: Uint8Array,
  isFirst: (value: number) => boolean,
  from: Beginning,
): Beginning[] {
  const found: Beginning[] = [];
  for (let edge = num(targets, from.node >> 1); edge !== 0; edge += 1) {
    const label = num(labels, edge);
    const first = isFirst(num(values, edge)) ? 1 : from.node & 1;
    const key = (from.key << CLASS_BITS) | (label & CLASS);
    if (leading[edge] !== 0) found.push({ key, node: 2 * edge + first });
    if (label >= LAST) break;
  }
  return found;
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
