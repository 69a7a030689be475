import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotated, matchesIn, terms } from './annotated';

const SOFT_HYPHEN = '\u00ad';
const ZERO_WIDTH = '\u200b';
const NBSP = '\u00a0';

test.each([
  ['a soft hyphen', `länd${SOFT_HYPHEN}rygg${SOFT_HYPHEN}smärtan`, 'landryggssmarta'],
  ['a zero-width space', `ländryggs${ZERO_WIDTH}smärtan`, 'landryggssmarta'],
  ['decomposed letters', 'ländryggssmärtan'.normalize('NFD'), 'landryggssmarta'],
  ['no-break spaces', `ont${NBSP}i${NBSP}ryggen`, 'ryggsmarta'],
  ['a line break', 'kognitiv\n        beteendeterapi', 'kbt'],
  ['a word cut at the end of a line', 'länd-\n  ryggssmärtan', 'landryggssmarta'],
  ['a phrase whose last word is cut', 'ont i ryg-\ngen', 'ryggsmarta'],
  ['a tab and a space', 'ont \t i ryggen', 'ryggsmarta'],
  ['capitals', 'LÄNDRYGGSSMÄRTAN', 'landryggssmarta'],
  ['a no-break hyphen', 'internet\u2011KBT', 'kbt'],
  ['decomposed capitals', 'ÅNGEST'.normalize('NFD'), 'angest'],
])('a term with %s is found, and the span is the text as it stands', (_, term, concept) => {
  const text = `Läkaren talade om ${term}, som är vanligt hos patienter.`;
  expect(matchesIn(text)).toEqual([{ start: 18, end: 18 + term.length, concept }]);
});

test('a hyphen at the end of a line that stands for a later end is no cut', () => {
  expect(annotated('Hon har rygg-\noch nackvärk.')).toBe(
    'Hon har [rygg-|ryggsmarta]\noch [nackvärk|nackbesvar].',
  );
});

test('abbreviations that are also words count in their own spelling only', () => {
  expect(annotated('Patienten fick terapi med ACT. Act one är en pjäs.')).toBe(
    'Patienten fick terapi med [ACT|act]. Act one är en pjäs.',
  );
});

const WORDS = ['ryggsmärta', 'fibromyalgin', 'muskelvärk', 'ont i nacken', 'KBT', 'sömnproblem'];
const FILLER = ['och', 'patienten', 'fick', 'besvär', 'en', 'läkare', 'sade', 'att', 'den', 'är'];
const ODD = ['-', '–', ' ', '\n', SOFT_HYPHEN, ':', ',', '/', '…', '😀', 'å', 'a\u030a', '1', "'"];

const fragments = fc
  .array(fc.constantFrom(...WORDS, ...FILLER, ...ODD, ' '), { maxLength: 40 })
  .map((parts) => parts.join(''));

test('marks come in order, never overlap, never are empty and lie in the text', () => {
  fc.assert(
    fc.property(fc.oneof(fragments, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
      let last = 0;
      for (const { start, end } of matchesIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 150 },
  );
});

test('a mark begins and ends at the edge of a word', () => {
  const letter = /[\p{L}\p{N}]/u;
  fc.assert(
    fc.property(fragments, (text) => {
      for (const { start, end } of matchesIn(text)) {
        expect(letter.test(text.charAt(start - 1))).toBe(false);
        expect(letter.test(text.charAt(end))).toBe(false);
      }
    }),
    { numRuns: 150 },
  );
});

test('a term is found between any words that are no terms', () => {
  const words = fc.array(fc.constantFrom('sedan', 'hade', 'de', 'en', 'dag', 'nya', 'ord'), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(words, fc.constantFrom(...WORDS), words, (before, term, after) => {
      const text = [...before, term, ...after].join(' ');
      const start = [...before, ''].join(' ').length;
      expect(matchesIn(text)).toEqual([
        expect.objectContaining({ start, end: start + term.length }),
      ]);
    }),
  );
});

test('soft hyphens anywhere in a term change nothing but the offsets', () => {
  const places = fc.array(fc.nat(40), { maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...WORDS), places, (term, at) => {
      const broken = [...term]
        .map((letter, index) => (at.includes(index) && index > 0 ? SOFT_HYPHEN + letter : letter))
        .join('');
      const [whole] = matchesIn(`Patienten har ${term}.`);
      expect(matchesIn(`Patienten har ${broken}.`)).toEqual([
        { ...whole, end: 14 + broken.length },
      ]);
    }),
  );
});

test('words that are no terms give nothing, in any order', () => {
  const names = ['bord', 'stol', 'tåg', 'resa', 'trygg', 'ledare', 'nackdel', 'sömnad', 'och'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 20 }), (words) => {
      expect(matchesIn(words.join(' '))).toEqual([]);
    }),
  );
});

test('the roles of a value fit in the table that matching reads', () => {
  expect(Math.max(...terms.matcher.roles)).toBeLessThan(2 ** 16);
});
