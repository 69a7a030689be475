import { describe, expect, test } from 'vitest';
import { namesOf } from '@/compiler/names';

const EMPTY = { words: [], phrases: [], forms: [], weight: 1, exact: false };

function named(sv: object[]) {
  const concept = {
    id: 'nackbesvar',
    sv: {
      label: 'nackbesvär',
      terms: sv.map((one) => ({ ...EMPTY, ...one })),
      searched: ['ont i halskotorna'],
    },
    en: { label: 'neck pain', terms: [{ ...EMPTY, forms: ['neck ache'] }], searched: ['crick'] },
  };
  return namesOf([{ file: null, concept }] as unknown as Parameters<typeof namesOf>[0]);
}

describe('a concept is called', () => {
  test.each([
    ['by its labels in both languages', [], ['nackbesvär', 'neck pain', 'neck ache']],
    ['by the base form of a word', [{ words: ['nackvärk -en -ar'] }], ['nackvärk']],
    ['by what people type who look for it', [], ['ont i halskotorna', 'crick']],
    [
      'by each word of a template',
      [{ words: ['{nack|halsryggs}{smärta -n -or|värk -en}'] }],
      ['nacksmärta', 'nackvärk', 'halsryggssmärta', 'halsryggsvärk'],
    ],
    [
      'by each phrase of a template',
      [{ phrases: ['{stel|öm} {nacke|nackar}'] }],
      ['stel nacke', 'öm nackar'],
    ],
  ])('%s', (_, terms, names) => {
    expect(named(terms)['nackbesvar']).toEqual(expect.arrayContaining(names));
  });

  test('by words only, never by the marks of a template', () => {
    const names = named([{ words: ['{nack|hals}{smärta -n -or|ont -et}'] }])['nackbesvar'] ?? [];
    expect(names.filter((name) => /[{}|-]/u.test(name))).toEqual([]);
  });
});
