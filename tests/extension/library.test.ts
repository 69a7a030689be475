import { beforeAll, expect, test, vi } from 'vitest';
import type { PassageRequest } from '@/core/card';
import { choosePassage } from '@/core/passage';
import { libraryOf, loadLibrary, loadSearch, outlineOf, search } from '@/extension/library';

beforeAll(async () => {
  await Promise.all([loadSearch('sv'), loadSearch('en')]);
});

test.each(['sv', 'en'] as const)(
  'the library in %s is parsed once and is in that language',
  async (language) => {
    const library = libraryOf(language);
    expect(library.language).toBe(language);
    expect(await loadLibrary(language)).toBe(library);
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

test.each(['sv', 'en'] as const)('the names in %s are those of the library', (language) => {
  const { articles, concepts, disclaimer } = libraryOf(language);
  const outline = outlineOf(language);
  expect(outline.disclaimer).toBe(disclaimer);
  for (const [id, { title }] of Object.entries(articles))
    expect(outline.articles[id]).toEqual({ id, title });
  expect(Object.keys(outline.articles)).toEqual(Object.keys(articles));
  for (const [id, { label }] of Object.entries(concepts))
    expect(outline.concepts[id]).toEqual({ id, label });
  expect(outline.concepts['constructor']).toBeUndefined();
});

test('what is not loaded is not there, and says so', async () => {
  vi.resetModules();
  const fresh = await import('@/extension/library');
  expect(fresh.hasLibrary('en')).toBe(false);
  expect(() => fresh.libraryOf('en')).toThrow('Load the library in "en" first.');
  await fresh.loadLibrary('en');
  expect(fresh.hasLibrary('en')).toBe(true);
  expect(() => fresh.search('en', 'pain')).toThrow('Load the library in "en" first.');
});

test('an id that every object answers to is no article', () => {
  const { articles, concepts } = libraryOf('sv');
  expect(articles['constructor']).toBeUndefined();
  expect(concepts['hasOwnProperty']).toBeUndefined();
});
