import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fleschKincaidGrade, lix, readability, wordsOf } from '@/compiler/readability';

describe('words', () => {
  test.each([
    ['a compound with a hyphen is one', 'KBT-terapi hjälper', ['KBT-terapi', 'hjälper']],
    ['an abbreviation with a colon is one', 'SBU:s rapport', ['SBU:s', 'rapport']],
    ['a decimal is one', '5,9 procent och 19.8', ['5,9', 'procent', 'och', '19.8']],
    ['a contraction is one', 'It doesn’t help', ['It', 'doesn’t', 'help']],
    ['a coordinated form ends at its hyphen', 'rygg- och nackont', ['rygg', 'och', 'nackont']],
    ['a dash is none', 'ont – och trött', ['ont', 'och', 'trött']],
    ['letters in two parts are still letters', 'so\u0308mn a\u030Ar', ['s\u00F6mn', '\u00E5r']],
  ])('%s', (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });
});

describe('LIX', () => {
  test.each([
    // 4 words, 1 sentence, no long word: 4 / 1 + 0.
    ['one short sentence', 'Jag har ont här.', 4],
    // 8 words, 2 sentences, 2 long words (sjukvården, behandlar): 8 / 2 + 100 * 2 / 8.
    ['long words', 'Ring om du vill. Den sjukvården behandlar dig.', 29],
    // Seven letters are long, six are not: 2 / 1 + 100 * 1 / 2.
    ['the limit of a long word', 'Smärta smärtan.', 52],
    // A hyphen is no letter: 1 / 1 + 0.
    ['a hyphen in a word of six letters', 'rök-fri.', 1],
    ['nothing', '', 0],
  ])('of %s is counted by hand', (_, text, expected) => {
    expect(lix(text)).toBeCloseTo(expected, 10);
  });

  test('does not see how a letter is coded', () => {
    const text = 'Långvarig smärta påverkar sömnen. Det går att få hjälp.';
    expect(lix(text.normalize('NFD'))).toBe(lix(text));
  });

  test('items of a list are sentences of their own', () => {
    expect(lix('Ont i ryggen\n\nOnt i benen')).toBe(lix('Ont i ryggen. Ont i benen.'));
  });

  test('falls when a sentence is cut in two', () => {
    const word = fc.constantFrom('ont', 'rygg', 'smärta', 'behandling', 'och', 'vardag');
    const words = fc.array(word, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [left, right] = [one.join(' '), other.join(' ')];
        expect(lix(`X${left}. X${right}.`)).toBeLessThan(lix(`X${left} X${right}.`));
      }),
    );
  });
});

describe('the Flesch–Kincaid grade', () => {
  test.each([
    // 6 words, 6 syllables, 1 sentence: 0.39 * 6 + 11.8 * 1 - 15.59.
    ['one short sentence', 'The cat sat on the mat.', -1.45],
    // 5 words, 3 + 3 + 1 + 2 + 2 syllables, 1 sentence: 0.39 * 5 + 11.8 * 11 / 5 - 15.59.
    ['long words', 'Depression medicine helps many people.', 12.32],
    // 6 words, 6 syllables, 2 sentences: 0.39 * 3 + 11.8 * 1 - 15.59.
    ['two sentences', 'Your back aches. Rest a bit.', -2.62],
    ['nothing', '', 0],
  ])('of %s is counted by hand', (_, text, expected) => {
    expect(fleschKincaidGrade(text)).toBeCloseTo(expected, 2);
  });
});

test('Swedish is measured by LIX, English by the Flesch–Kincaid grade', () => {
  expect(readability('Jag har ont här.', 'sv')).toEqual({ name: 'LIX', value: 4 });
  expect(readability('The cat sat on the mat.', 'en').name).toBe('Flesch–Kincaid grade');
});
