/** Packs forms into the minimal automaton whose layout `core/automaton.ts` describes. */
import {
  DOOR,
  FAR,
  FIRST_CLASS,
  FOREIGN,
  LAST,
  NO_END,
  OPENS,
  type PackedAutomaton,
} from '@/core/automaton';
import { BACK } from '@/core/sieve';

export interface PackedTrie extends PackedAutomaton {
  /** How many characters of the alphabet, from its start, are no part of a word. */
  punctuation: number;
}

interface Edge {
  label: number;
  /** 0 when no form ends here. */
  value: number;
  row: Row;
}

/** Where a row's edges begin, and what `OPENS` says of an edge that leads to it. */
interface Row {
  first: number;
  opens: number;
}

type Entry = readonly [form: string, value: number];

const WORD = /[\p{L}\p{M}\p{N}]/u;
const MAX_ALPHABET = FOREIGN - FIRST_CLASS;
const MAX_VALUE = 0xffff;
const MAX_BACK = 256 * FAR - 1;
const NO_ROW: Row = { first: 0, opens: 0 };

/**
 * `forms` maps a folded form in lower case to its value, from 1; `canOpen` tells which values'
 * forms can open what is marked. Throws a `RangeError` for a capital, and when there are too many
 * letters, values or edges. O(characters · log forms), and as much memory.
 */
export function packTrie(
  forms: ReadonlyMap<string, number>,
  canOpen: (value: number) => boolean,
): PackedTrie {
  const alphabet = alphabetOf(forms.keys());
  const punctuation = [...alphabet].filter((one) => !WORD.test(one)).length;
  const classOf = new Map([...alphabet].map((one, index) => [one, index + FIRST_CLASS]));
  const known = new Map<string, Row>();
  const written = edgeWriter();

  /** What an edge leads to: a form that can open, on it or farther on. */
  const leadsOn = ({ value, row }: Edge) => (value > 0 && canOpen(value)) || row.opens !== 0;

  /** The row for forms that are alike up to `depth`; rows below are placed first. */
  function rowOf(entries: readonly Entry[], depth: number): Row {
    const groups = new Map<number, Entry[]>();
    for (const entry of entries) {
      const label = classOf.get(entry[0].charAt(depth));
      if (label === undefined) continue;
      const group = groups.get(label);
      if (group) group.push(entry);
      else groups.set(label, [entry]);
    }
    const edges = [...groups]
      .sort(([one], [other]) => one - other)
      .map(([label, group]) => ({
        label,
        value: group.find(([form]) => form.length === depth + 1)?.[1] ?? 0,
        row: rowOf(group, depth + 1),
      }))
      .reverse();
    if (edges.length === 0) return NO_ROW;
    const key = edges.map(({ label, value, row }) => `${label} ${value} ${row.first}`).join();
    const same = known.get(key);
    if (same !== undefined) return same;
    const first = written.next();
    for (const edge of edges) {
      written.put(edge, edge === edges.at(-1), leadsOn(edge));
    }
    const leading = edges.filter(leadsOn);
    const isBeyond = leading.some(({ label }) => label < punctuation + FIRST_CLASS);
    const opens = (leading.length > 0 ? LEADS : 0) | (isBeyond ? BEYOND : 0);
    const row = { first, opens };
    known.set(key, row);
    return row;
  }

  rowOf([...forms], 0);
  return { alphabet, punctuation, ...written.pack() };
}

const LEADS = 1;
const BEYOND = 2;

/** Writes edges in order, each row's side by side. */
function edgeWriter() {
  const cells = [DOOR_CELL, 0, 0];
  const far = [0];
  const ends: number[] = [];
  const values: number[] = [];
  let edge = 1;
  let lastEnd = 0;
  let lastValue = 0;

  function end(value: number): void {
    bounded(value, MAX_VALUE, 'values of forms');
    for (; edge - lastEnd >= NO_END; lastEnd += NO_END) ends.push(NO_END);
    ends.push(edge - lastEnd);
    const given = value === lastValue ? 0 : value;
    values.push(given & 0xff, given >> 8);
    lastEnd = edge;
    lastValue = value;
  }

  return {
    next: () => edge,
    put({ label, value, row }: Edge, last: boolean, leads: boolean): void {
      const back = row.first === 0 ? 0 : edge - row.first;
      bounded(back, MAX_BACK, 'edges of forms');
      const near = back % FAR;
      const beyond = (row.opens & BEYOND) === 0 ? 0 : OPENS.beyondWord;
      cells.push(
        (label << 2) | (last ? LAST : 0) | (leads ? OPENS.leads : 0),
        beyond | (near >> 8),
        near & 0xff,
      );
      far.push(Math.floor(back / FAR));
      if (value > 0) end(value);
      edge += 1;
    },
    pack: () => ({
      cells: base64(cells),
      far: far.some((farther) => farther > 0) ? base64(far) : '',
      ends: base64(ends),
      values: base64(values),
    }),
  };
}

const DOOR_CELL = (DOOR << 2) | LAST;

function base64(bytes: readonly number[]): string {
  return Buffer.from(bytes).toString('base64');
}

function bounded(number: number, most: number, what: string): void {
  if (number > most) throw new RangeError(`${number} ${what}, at most ${most}`);
}

/** The last letters of each head, once: nearly all other words are told apart by them alone. */
export function tailsOf(heads: readonly string[]): string {
  return [...new Set(heads.map((head) => head.slice(-BACK)))].sort().join(' ');
}

/** Punctuation first, so that one comparison tells what a word is made of; the space always. */
function alphabetOf(forms: Iterable<string>): string {
  const characters = new Set([' ']);
  for (const form of forms) for (const character of form) characters.add(character);
  const capital = [...characters].find((character) => character !== character.toLowerCase());
  if (capital !== undefined) throw new RangeError(`a term holds the capital "${capital}"`);
  const sorted = [...characters].sort();
  const alphabet = [
    ...sorted.filter((character) => !WORD.test(character)),
    ...sorted.filter((character) => WORD.test(character)),
  ].join('');
  if (alphabet.length > MAX_ALPHABET) {
    throw new RangeError(
      `${alphabet.length} different characters in the terms, at most ${MAX_ALPHABET}`,
    );
  }
  return alphabet;
}
