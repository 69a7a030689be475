import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTrie } from '@/compiler/trie';
import { child, classAt, decode } from '@/core/automaton';

function walked(packed: ReturnType<typeof packTrie>, form: string): number {
  const automaton = decode(packed);
  let node = 0;
  for (let at = 0; at < form.length; at += 1) {
    node = child(automaton, node, classAt(automaton.classes, form, at));
    if (node === 0) return 0;
  }
  return automaton.values[node] ?? 0;
}

const forms = fc.dictionary(
  fc.string({ unit: fc.constantFrom(...'abcdeåäö -1'), minLength: 1, maxLength: 40 }),
  fc.integer({ min: 1, max: 1295 }),
  { maxKeys: 40, noNullPrototype: true },
);

test('a packed trie gives every form its value, and no other text', () => {
  fc.assert(
    fc.property(forms, fc.string({ maxLength: 6 }), (values, other) => {
      const packed = packTrie(new Map(Object.entries(values)));
      for (const [form, value] of Object.entries(values)) expect(walked(packed, form)).toBe(value);
      expect(walked(packed, other)).toBe(values[other.toLowerCase().replace(/\s/gu, ' ')] ?? 0);
    }),
  );
});

test('the forms of one lemma share their text', () => {
  const packed = packTrie(
    new Map([
      ['värk', 1],
      ['värken', 1],
      ['värks', 1],
      ['ont', 2],
    ]),
  );
  expect(packed.trie).toBe('ont#02Cvärk#01en=Bs=');
});

test.each([
  ['a value that needs three digits', new Map([['ont', 1296]]), '1296 kinds of form'],
  ['a capital', new Map([['Ont', 1]]), 'a term holds "O"'],
  ['a sign of its own', new Map([['a=b', 1]]), 'a term holds "="'],
])('%s is an error', (_, given, message) => {
  expect(() => packTrie(given)).toThrow(message);
});

test('text that is no trie is an error', () => {
  expect(() => decode({ alphabet: ' a', trie: 'aB' })).toThrow(RangeError);
});
