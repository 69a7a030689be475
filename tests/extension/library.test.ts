import { expect, test } from 'vitest';
import type { PassageRequest } from '@/core/card';
import { choosePassage } from '@/core/passage';
import { libraryOf, search } from '@/extension/library';

test.each(['sv', 'en'] as const)(
  'the library in %s is parsed once and is in that language',
  (language) => {
    const library = libraryOf(language);
    expect(library.language).toBe(language);
    expect(libraryOf(language)).toBe(library);
    expect(library.articles['depression-och-ryggsmarta']?.sections.length).toBeGreaterThan(3);
  },
);

test.each([
  ['sv', 'ryggsmärta'],
  ['sv', 'ryggsmarta'],
  ['en', 'back pain'],
] as const)('a search in %s for "%s" leads to sections that exist', (language, query) => {
  const { articles } = libraryOf(language);
  const hits = search(language, query);
  expect(hits.length).toBeGreaterThan(0);
  for (const { article, section } of hits) {
    expect(articles[article]?.sections.map(({ id }) => id)).toContain(section);
  }
});

test('a search without words finds nothing, in either language', () => {
  expect(search('sv', ' … ')).toEqual([]);
  expect(search('en', '')).toEqual([]);
});

test('a page may name any concept: one that is not ours has no card', () => {
  const request = (concept: string): PassageRequest => ({
    concept,
    language: 'sv',
    surface: 'ryggsmärta',
    sentence: 'Många med ryggsmärta blir nedstämda.',
    paragraph: 'Många med ryggsmärta blir nedstämda.',
    headings: [],
    title: 'Ont i ryggen',
    nearby: [],
  });
  expect(choosePassage(libraryOf('sv'), request('ryggsmarta'))).toMatchObject({
    concept: 'ryggsmarta',
    language: 'sv',
  });
  for (const concept of ['okand', 'constructor', '__proto__', 'to-string', 'hasOwnProperty']) {
    expect(choosePassage(libraryOf('sv'), request(concept)), concept).toBeNull();
  }
});

test('an id that every object answers to is no article', () => {
  const { articles, concepts } = libraryOf('sv');
  expect(articles['constructor']).toBeUndefined();
  expect(concepts['hasOwnProperty']).toBeUndefined();
});
