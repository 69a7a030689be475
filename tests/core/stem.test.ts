import { expect, test } from 'vitest';
import { stem, words } from '@/core/stem';

test.each([
  ['sv', ['smärta', 'smärtan', 'smärtor', 'smärtorna']],
  ['sv', ['depression', 'depressionen', 'depressioner', 'Depressionerna']],
  ['sv', ['sjukskrivning', 'sjukskrivningen', 'sjukskrivningar']],
  ['en', ['exercise', 'exercises', 'exercising', 'exercised']],
  ['en', ['treatment', 'treatments']],
] as const)('the forms of one word share a stem (%s: %s)', (language, forms) => {
  expect(new Set(forms.map((form) => stem(form, language))).size).toBe(1);
});

test('words that differ in meaning keep apart', () => {
  expect(stem('sömn', 'sv')).not.toBe(stem('somna', 'sv'));
  expect(stem('back', 'en')).not.toBe(stem('pain', 'en'));
});

test('words are runs of letters and digits in lower case', () => {
  expect(words('Ländryggs-smärta, 1177 & Café!')).toEqual(['ländryggs', 'smärta', '1177', 'café']);
  expect(words('…')).toEqual([]);
});
