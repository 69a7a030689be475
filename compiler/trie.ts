/** Packs forms into the trie whose layout `core/automaton.ts` describes. */
import type { PackedAutomaton } from '@/core/automaton';

export interface PackedTrie extends PackedAutomaton {
  /** How many characters of the alphabet, from its start, are no part of a word. */
  punctuation: number;
}

interface Node {
  children: Map<string, Node>;
  value: number;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Classes 0, 1 and 255 are taken; see `core/automaton.ts`. */
const MAX_ALPHABET = 250;

/** `forms` maps a folded form to its value, 1 to 65535. Throws when the alphabet is too large. */
export function packTrie(forms: ReadonlyMap<string, number>): PackedTrie {
  const alphabet = alphabetOf(forms.keys());
  const root: Node = { children: new Map(), value: 0 };
  for (const [form, value] of forms) insert(root, form, value);
  const labels: number[] = [];
  const counts: number[] = [];
  const values: number[] = [];
  const classOf = (character: string): number => alphabet.indexOf(character) + 2;
  let lastValue = 0;
  let level: [label: number, node: Node][] = [[0, root]];
  while (level.length > 0) {
    const next: [number, Node][] = [];
    for (const [label, node] of level) {
      if (node.value > 0) {
        values.push(labels.length - lastValue, node.value);
        lastValue = labels.length;
      }
      labels.push(label);
      counts.push(node.children.size);
      const children = [...node.children].map(([character, below]): [number, Node] => [
        classOf(character),
        below,
      ]);
      next.push(...children.sort(([a], [b]) => a - b));
    }
    level = next;
  }
  return {
    alphabet,
    punctuation: [...alphabet].filter((character) => !WORD.test(character)).length,
    labels: Buffer.from(labels).toString('base64'),
    counts: Buffer.from(counts).toString('base64'),
    values: Buffer.from(Uint16Array.from(values).buffer).toString('base64'),
  };
}

function insert(root: Node, form: string, value: number): void {
  let node = root;
  for (const character of form) {
    const next = node.children.get(character) ?? { children: new Map(), value: 0 };
    node.children.set(character, next);
    node = next;
  }
  node.value = value;
}

/** Punctuation first, so that one comparison tells what a word is made of; the space always. */
function alphabetOf(forms: Iterable<string>): string {
  const characters = new Set([' ']);
  for (const form of forms) for (const character of form) characters.add(character);
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
