import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hitsOf, indexOf, variety, type Word, type WordList, wordsOf } from '@/core/word-list';

function hits(list: WordList, lower: string, from?: number, to?: number): readonly Word[] {
  return hitsOf(list, wordsOf(lower, indexOf([list])), from, to);
}

function found(list: string[], text: string): string[] {
  return hits(list, text).map(({ start, end }) => text.slice(start, end));
}

test.each<[string, string[], string, string[]]>([
  ['a whole word', ['läkare'], 'läkare, läkaren', ['läkare']],
  ['any ending after a star', ['läkar*'], 'en läkarstuderande sov', ['läkarstuderande']],
  ['a phrase', ['stora depressionen'], 'den stora depressionen', ['stora depressionen']],
  ['a phrase with an open end', ['mmr-vaccin*'], 'ett mmr-vaccin gavs', ['mmr-vaccin']],
  ['no phrase whose last word goes on', ['ryggen fri'], 'ryggen friare än förr', []],
  ['a number', ['1929'], 'kraschen 1929', ['1929']],
  ['nothing within a word', ['ont'], 'montera frontlucka', []],
  ['every occurrence', ['häst*'], 'hästen och hästar', ['hästen', 'hästar']],
  ['nothing for an empty list', [], 'vad som helst', []],
])('finds %s', (_, list, text, expected) => {
  expect(found(list, text)).toEqual(expected);
});

test('only what begins in the stretch asked about is given', () => {
  const text = 'ont här, ont där, ont överallt';
  expect(hits(['ont'], text, 1, 17).map(({ start }) => start)).toEqual([9]);
});

test('the same word twice is one in variety', () => {
  expect(variety(hits(['ont', 'värk'], 'ont, ont och värk'))).toBe(2);
});

test('each hit is a stretch of the text, in order', () => {
  const list = ['a*', 'b', 'a b'];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-') }), (lower) => {
      let last = -1;
      for (const { start, end } of hits(list, lower)) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeLessThanOrEqual(lower.length);
        last = start;
      }
    }),
  );
});

test('each list of an index has its own hits, be they words, beginnings or phrases', () => {
  const lists = [['ont', 'ryggen'], ['ont i ryggen'], ['rygg*', 'värk'], ['hjärta']];
  const text = wordsOf('ont i ryggen, ont i ryggsäcken', indexOf(lists));
  const words = lists.map((list) => hitsOf(list, text).map(({ word }) => word));
  expect(words).toEqual([['ont', 'ryggen', 'ont'], ['ont i ryggen'], ['ryggen', 'ryggsäcken'], []]);
});
