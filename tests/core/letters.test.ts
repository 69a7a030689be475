import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonKinds, LETTER, runEnd, runStart, WORDLY } from '@/core/letters';

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('å', 'A', '7', '_', ' ', '’', 'ж', '漢', '𝒜', '😀', '\ud835', '\udc9c', '٣'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

function runs(text: string, kind: number): string[] {
  const found: string[] = [];
  for (let start = runStart(text, 0, kind); start < text.length; ) {
    const end = runEnd(text, start, kind);
    found.push(text.slice(start, end));
    start = runStart(text, end, kind);
  }
  return found;
}

test.each([
  ['letters', LETTER, /\p{L}+/gu],
  ['letters, digits and low lines', WORDLY, /[\p{L}\p{N}_]+/gu],
])('runs of %s are what a regular expression finds', (_, kind, expression) => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(runs(text, kind)).toEqual(text.match(expression) ?? []);
    }),
  );
});

test('what is known without Unicode is what Unicode says, and no mark is among it', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
  const known = units.filter((unit) => commonKinds(unit) !== undefined);
  const saidOf = (unit: number) => {
    const character = String.fromCharCode(unit);
    const isWordly = /[\p{L}\p{M}\p{N}_]/u.test(character);
    return (/\p{L}/u.test(character) ? LETTER : 0) | (isWordly ? WORDLY : 0);
  };
  expect(known.length).toBeGreaterThan(0x200);
  expect(known.filter((unit) => commonKinds(unit) !== saidOf(unit))).toEqual([]);
});
