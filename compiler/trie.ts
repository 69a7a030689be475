/** Packs forms into the minimal automaton whose layout `core/automaton.ts` describes. */
import { FIRST_CLASS, FOREIGN, KINDS, type PackedAutomaton, ZERO } from '@/core/automaton';
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
  /** The row was there before: something else led to it first. */
  again: boolean;
}

/** A row of edges by the order in which it was placed, from 1; 0 is the row without edges. */
type Row = number;

type Entry = readonly [form: string, value: number];

const WORD = /[\p{L}\p{M}\p{N}]/u;
const MAX_ALPHABET = FOREIGN - FIRST_CLASS;
/** Above are halves of surrogate pairs. */
const MAX_NUMBER = 0xd7ff - ZERO;

/**
 * `forms` maps a folded form in lower case to its value, from 1. Throws a `RangeError` for a
 * capital, and when there are too many letters, values or rows.
 * O(characters · log forms), and as much memory.
 */
export function packTrie(forms: ReadonlyMap<string, number>): PackedTrie {
  const alphabet = alphabetOf(forms.keys());
  const classOf = new Map([...alphabet].map((one, index) => [one, index]));
  const known = new Map<string, Row>();
  const packed = { edges: '', again: '', values: '' };
  let lastValue = 0;

  function write({ label, value, row, again }: Edge, last: boolean): void {
    const code = (2 * kindOf(value, row, again) + (last ? 0 : 1)) * alphabet.length + label;
    packed.edges += character(code);
    if (again && row > 0) packed.again += character(known.size - row + 1);
    if (value > 0) packed.values += character(value === lastValue ? 0 : value);
    if (value > 0) lastValue = value;
  }

  /** The row for forms that are alike up to `depth`; rows below are placed first. */
  function rowOf(entries: readonly Entry[], depth: number): { row: Row; again: boolean } {
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
        ...rowOf(group, depth + 1),
      }))
      .reverse();
    if (edges.length === 0) return { row: 0, again: true };
    const key = edges.map(({ label, value, row }) => `${label} ${value} ${row}`).join();
    const same = known.get(key);
    if (same !== undefined) return { row: same, again: true };
    for (const edge of edges) write(edge, edge === edges.at(-1));
    known.set(key, known.size + 1);
    return { row: known.size, again: false };
  }

  rowOf([...forms], 0);
  const punctuation = [...alphabet].filter((one) => !WORD.test(one)).length;
  return { alphabet, punctuation, ...packed };
}

function kindOf(value: number, row: Row, again: boolean): number {
  if (row === 0) return KINDS.valueAndEnd;
  if (again) return value > 0 ? KINDS.valueAndAgain : KINDS.again;
  return value > 0 ? KINDS.value : KINDS.on;
}

function character(number: number): string {
  if (number <= MAX_NUMBER) return String.fromCharCode(ZERO + number);
  throw new RangeError(`${number} values or rows of forms, at most ${MAX_NUMBER}`);
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
