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
/** Two digits of base 36. */
const MAX_VALUE = 1295;
/** They mean something else in the packed text. */
const RESERVED = /[A-Z=#]/u;

/** `forms` maps a folded form to its value, 1 to 1295. Throws when there are more, or letters. */
export function packTrie(forms: ReadonlyMap<string, number>): PackedTrie {
  const alphabet = alphabetOf(forms.keys());
  const root: Node = { children: new Map(), value: 0 };
  for (const [form, value] of forms) insert(root, form, value);
  return {
    alphabet,
    punctuation: [...alphabet].filter((character) => !WORD.test(character)).length,
    trie: preorder(root, alphabet),
  };
}

function preorder(root: Node, alphabet: string): string {
  const parts: string[] = [];
  let lastValue = 0;
  let up = 0;
  const write = ({ children, value }: Node): void => {
    if (value > 0) parts.push(value === lastValue ? '=' : `#${digits(value)}`);
    if (value > 0) lastValue = value;
    const sorted = [...children].sort(([a], [b]) => alphabet.indexOf(a) - alphabet.indexOf(b));
    for (const [character, child] of sorted) {
      parts.push(goUp(up), character);
      up = 0;
      write(child);
      up += 1;
    }
  };
  write(root);
  return parts.join('');
}

function digits(value: number): string {
  if (value > MAX_VALUE) throw new RangeError(`${value} kinds of form, at most ${MAX_VALUE}`);
  return value.toString(36).padStart(2, '0');
}

function goUp(nodes: number): string {
  const letter = (count: number): string => (count > 0 ? String.fromCharCode(64 + count) : '');
  return 'Z'.repeat(Math.floor(nodes / 26)) + letter(nodes % 26);
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
  const reserved = RESERVED.exec(alphabet);
  if (reserved) throw new RangeError(`a term holds "${reserved[0]}", which the pack cannot`);
  if (alphabet.length > MAX_ALPHABET) {
    throw new RangeError(
      `${alphabet.length} different characters in the terms, at most ${MAX_ALPHABET}`,
    );
  }
  return alphabet;
}
