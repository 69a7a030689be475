/**
 * Where the first four letters of a word lead, in one look: most words lead nowhere.
 *
 * The rows of an automaton are longest near its root, and every word of a page begins there. So
 * beginnings of one to four letters are kept in a hash table of their own (open addressing, at most
 * half full), by the classes of their letters, six bits each. Only what leads to a form that can
 * open a mark is in it.
 */
import { type Automaton, CELL, LAST, OPENS, rowFrom } from './automaton';
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

/** O(edges near the root). `isFirst` tells by value which forms are first parts of compounds. */
export function beginningsOf(
  automaton: Automaton,
  isFirst: (value: number) => boolean,
): Beginnings {
  const keys: number[] = [];
  const nodes: number[] = [];
  visit(automaton, isFirst, { keys, nodes }, 0, 0, 1);
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
  isFirst: (value: number) => boolean,
  into: { keys: number[]; nodes: number[] },
  from: number,
  before: number,
  depth: number,
): void {
  let edge = rowFrom(automaton, from >> 1);
  for (let isLast = edge === 0; !isLast; edge += 1) {
    const cell = automaton.cells[CELL * edge] ?? LAST;
    isLast = (cell & LAST) !== 0;
    if ((cell & OPENS.leads) === 0) continue;
    const key = (before << CLASS_BITS) | (cell >> 2);
    const node = 2 * edge + (isFirst(automaton.values[edge] ?? 0) ? 1 : from & 1);
    into.keys.push(key);
    into.nodes.push(node);
    if (depth < FRONT) visit(automaton, isFirst, into, node, key, depth + 1);
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
