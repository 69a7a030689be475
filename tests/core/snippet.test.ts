import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snippet } from '@/core/snippet';
import { stem } from '@/core/stem';

const LONG = `${'Ryggen är stark. '.repeat(20)}Promenader hjälper många. ${'Vila lagom. '.repeat(20)}`;

function shown(text: string, word: string) {
  const { text: part, found } = snippet(text, [stem(word, 'sv')], 'sv');
  return { part, words: found.map(({ start, end }) => part.slice(start, end)) };
}

test('a short text is shown whole, with every form of the word', () => {
  expect(shown('Smärta föder smärtor.', 'smärtan')).toEqual({
    part: 'Smärta föder smärtor.',
    words: ['Smärta', 'smärtor'],
  });
});

test('of a long text the part around the first word is shown', () => {
  const { part, words } = shown(LONG, 'promenader');
  expect(words).toEqual(['Promenader']);
  expect(part.startsWith('… ')).toBe(true);
  expect(part.endsWith(' …')).toBe(true);
  expect(part.length).toBeLessThan(170);
});

test('a word that is not there shows the beginning', () => {
  expect(shown(LONG, 'krokodil').part.startsWith('Ryggen är stark.')).toBe(true);
});

test('highlights are words of the text, in order, whatever the text', () => {
  const text = fc.array(
    fc.constantFrom('ont', 'smärta', 'smärtor', ' ', '.', '\n', 'å'.repeat(60)),
  );
  fc.assert(
    fc.property(text, (pieces) => {
      const { text: part, found } = snippet(pieces.join(' '), [stem('smärta', 'sv')], 'sv');
      let end = 0;
      for (const one of found) {
        expect(one.start).toBeGreaterThanOrEqual(end);
        expect(part.slice(one.start, one.end)).toMatch(/^smärt(?:a|or)$/u);
        end = one.end;
      }
    }),
  );
});
