/**
 * What others do, on the same text with the same terms: one expression, a set of words, a trie of
 * objects as in FlashText (Singh 2017), and the Aho-Corasick packages of npm. Each answers how many
 * whole words or phrases a text holds, leftmost and longest, so that all can be held against each other.
 */
import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import AhoCorasick from 'ahocorasick';
import { expressionOf } from './expression';

export type Matcher = (text: string) => number;

const WORD = /[\p{L}\p{M}\p{N}_]/u;
const WORDS = /[\p{L}\p{M}\p{N}_]+/gu;

function isWordAt(text: string, index: number): boolean {
  return index >= 0 && index < text.length && WORD.test(text.charAt(index));
}

export function regularExpression(words: readonly string[]): Matcher {
  const expression = expressionOf(words);
  return (text) => {
    let found = 0;
    expression.lastIndex = 0;
    while (expression.exec(text)) found += 1;
    return found;
  };
}

/** A set of phrases, asked with one word after the other and as many as the longest phrase has. */
export function setOfWords(words: readonly string[]): Matcher {
  const known = new Set(words);
  const most = new Map<string, number>();
  for (const word of words) {
    const parts = word.split(/[^\p{L}\p{M}\p{N}_]+/u);
    const [first = ''] = parts;
    most.set(first, Math.max(most.get(first) ?? 1, parts.length));
  }
  return (text) => {
    const lower = text.toLowerCase();
    const tokens = [...lower.matchAll(WORDS)];
    /** How many tokens the longest phrase at a token has; 0 when there is none. */
    const lengthAt = (at: number, { 0: first, index }: RegExpExecArray): number => {
      for (let length = most.get(first) ?? 0; length > 0; length -= 1) {
        const last = tokens[at + length - 1];
        if (last && known.has(lower.slice(index, last.index + last[0].length))) return length;
      }
      return 0;
    };
    let found = 0;
    let next = 0;
    for (const [at, token] of tokens.entries()) {
      if (at < next) continue;
      const length = lengthAt(at, token);
      if (length === 0) continue;
      found += 1;
      next = at + length;
    }
    return found;
  };
}

interface TrieNode {
  end?: true;
  [character: string]: TrieNode | true | undefined;
}

function insert(root: TrieNode, word: string): void {
  let node = root;
  for (const character of word) {
    const next = (node[character] ?? {}) as TrieNode;
    node[character] = next;
    node = next;
  }
  node.end = true;
}

/** Where the longest word or phrase that begins at `start` ends; 0 when there is none. */
function longestIn(root: TrieNode, text: string, start: number): number {
  let node: TrieNode | undefined = root;
  let best = 0;
  for (let end = start; node && end < text.length; ) {
    node = node[text.charAt(end)] as TrieNode | undefined;
    end += 1;
    if (node?.end && !isWordAt(text, end)) best = end;
  }
  return best;
}

export function trieOfObjects(words: readonly string[]): Matcher {
  const root: TrieNode = {};
  for (const word of words) insert(root, word);
  return (text) => {
    const lower = text.toLowerCase();
    let found = 0;
    for (let position = 0; position < lower.length; position += 1) {
      if (!isWordAt(lower, position)) continue;
      const end = longestIn(root, lower, position);
      if (end > 0) found += 1;
      while (end === 0 && isWordAt(lower, position)) position += 1;
      position = Math.max(end - 1, position);
    }
    return found;
  };
}

/** Of overlapping finds the leftmost, then the longest, as whole words. */
function wholeWords(text: string, finds: { start: number; end: number }[]): number {
  const whole = finds
    .filter(({ start, end }) => !isWordAt(text, start - 1) && !isWordAt(text, end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let found = 0;
  let last = 0;
  for (const { start, end } of whole) {
    if (start < last) continue;
    found += 1;
    last = end;
  }
  return found;
}

export function ahoCorasick(words: readonly string[]): Matcher {
  const automaton = new AhoCorasick([...words]);
  return (text) => {
    const lower = text.toLowerCase();
    const finds = automaton
      .search(lower)
      .flatMap(([last, ends]) =>
        ends.map((word) => ({ start: last + 1 - word.length, end: last + 1 })),
      );
    return wholeWords(lower, finds);
  };
}

export function monyoneAhoCorasick(words: readonly string[]): Matcher {
  const automaton = new Monyone([...words]);
  return (text) => {
    const lower = text.toLowerCase();
    const finds = automaton.matchInText(lower).map(({ begin, end }) => ({ start: begin, end }));
    return wholeWords(lower, finds);
  };
}
