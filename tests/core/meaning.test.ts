import { expect, test } from 'vitest';
import { detect, meaningOf } from '@/core/detect';
import { terms } from './annotated';

test.each([
  ['sv', 'depression', 'depression'],
  ['sv', 'andningsuppehåll', null],
  ['sv', 'den svåra ländryggssmärtan', 'landryggssmarta'],
  ['en', 'the economy', null],
  ['en', 'lower back pain', 'landryggssmarta'],
] as const)('in %s, "%s" by itself means %s', (language, words, concept) => {
  expect(meaningOf(terms, words, language)).toBe(concept);
});

test('words are given their meaning also where the text around makes another likely', () => {
  expect(meaningOf(terms, 'Depressionen', 'sv')).toBe('depression');
});

test('the headings of a block without terms are read only for its language, when that is asked for', () => {
  let asked = 0;
  const found = detect(terms, {
    text: 'Kl. 8',
    get headings() {
      asked += 1;
      return ['Det här är vad som händer i dag'];
    },
  });
  expect(found.matches).toEqual([]);
  expect(asked).toBe(0);
  expect(found.language()).toBe('sv');
  expect(asked).toBe(1);
});
