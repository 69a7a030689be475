import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchLibrary } from '@/core/search';
import { indexLibrary, loadIndex } from '@/core/search-index';
import { smallLibrary } from './library';

const library = smallLibrary();
const json = JSON.stringify(
  indexLibrary(library, { ryggsmarta: ['ryggvärk', 'back pain'], depression: ['deppig'] }),
);
const index = loadIndex(json, 'sv');

function found(query: string): string[] {
  return searchLibrary(library, index, query).map(({ concept, section }) => concept ?? section);
}

test.each([
  ['a concept by its name', 'ryggsmärta', 'ryggsmarta'],
  ['another form of the word', 'ryggsmärtorna', 'ryggsmarta'],
  ['a word typed without dots', 'ryggsmarta', 'ryggsmarta'],
  ['a misspelt word', 'rygsmärta', 'ryggsmarta'],
  ['the beginning of a word', 'depr', 'depression'],
  ['a lay word', 'deppig', 'depression'],
  ['an English name', 'back pain', 'ryggsmarta'],
  ['a compound by its last part', 'smärta', 'ryggsmarta'],
  ['a question in a sentence', 'hur är det med promenader och sängläge', 'rorelse'],
  ['what only one of two words is about', 'deppig krokodil', 'depression'],
  ['a compound that nobody wrote, by its first part', 'depressionslinjen', 'depression'],
  ['a compound that nobody wrote, by its last part', 'hundryggvärk', 'ryggsmarta'],
  ['a misspelt short word beside a name', 'sovr ryggsmärta', 'somn'],
  ['a name of several words among others', 'svår back pain på natten', 'ryggsmarta'],
])('finds %s', (_, query, expected) => {
  expect(found(query)[0]).toBe(expected);
});

test.each(['', '   ', '!?', 'begagnad cykel', 'xyzzy', 'pain krokodil', 'hundback', 'bsck bilen'])(
  '"%s" finds nothing',
  (query) => {
    expect(found(query)).toEqual([]);
  },
);

test('a word typed without dots finds the one with dots, after the one it is', () => {
  const two = smallLibrary();
  const [section] = two.articles['rygg']?.sections ?? [];
  if (!section) throw new Error('no section');
  const text = (words: string) => [
    { type: 'paragraph' as const, children: [{ type: 'text' as const, text: words }] },
  ];
  const sections = [
    { ...section, id: 'med', heading: 'Ett', blocks: text('Ett krav på dem som rår') },
    { ...section, id: 'utan', heading: 'Ett', blocks: text('Ett krav på dem som rar') },
  ];
  const [article] = Object.values(two.articles);
  if (!article) throw new Error('no article');
  two.articles = { rygg: { ...article, sections } };
  const search = (query: string) =>
    searchLibrary(two, indexLibrary(two), query).map((hit) => hit.section);
  expect(search('rår')).toEqual(['med']);
  expect(search('rar')).toEqual(['utan', 'med']);
});

test('a hit says where it leads and shows its words', () => {
  const [hit] = searchLibrary(library, index, 'sängläge');
  expect(hit).toMatchObject({
    kind: 'section',
    language: 'sv',
    article: 'rygg',
    section: 'rorelse',
    title: 'Depression och ryggsmärta',
    heading: 'Rörelse',
  });
  const { text, found: ranges } = hit?.snippet ?? { text: '', found: [] };
  expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['sängläge']);
});

test('hits are no more than asked for, and of one article when asked', () => {
  expect(searchLibrary(library, index, 'ryggen', { limit: 1 })).toHaveLength(1);
  expect(searchLibrary(library, index, 'ryggen', { article: 'nacke' })).toEqual([]);
});

test('no query throws, and every highlight lies within its snippet', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (query) => {
      for (const { snippet } of searchLibrary(library, index, query)) {
        for (const { start, end } of snippet.found) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(snippet.text.length);
        }
      }
    }),
  );
});
