import { expect, test } from 'vitest';
import { detect } from '@/core/detect';
import { searchLibrary } from '@/core/search';
import { loadIndex } from '@/core/search-index';
import { decodeTerms } from '@/core/terms';
import { compileFixture, problemsOf } from './fixture';

test('content without a problem becomes packs', () => {
  const compiled = compileFixture();
  expect(problemsOf(compiled)).toEqual([]);
  expect(compiled.packs).not.toBeNull();
});

test('the same content gives the same bytes', () => {
  const bytes = () => JSON.stringify(compileFixture().packs);
  expect(bytes()).toBe(bytes());
});

test('the packs are what the page and the background read', () => {
  const { packs } = compileFixture();
  if (!packs) throw new Error('no packs');
  const text = 'Min ryggsmärta har hållit i sig länge.';
  expect(detect(decodeTerms(packs.terms), { text, lang: 'sv' }).matches).toEqual([
    { start: 4, end: 14, concept: 'ryggsmarta' },
  ]);
  const index = loadIndex(packs.searches.en, 'en');
  const [hit] = searchLibrary(packs.libraries.en, index, 'back pain');
  expect(hit).toMatchObject({ article: 'rygg', section: 'samband' });
});

test('a concept without an explanation is not marked', () => {
  const { packs } = compileFixture({
    'explanations/sv/ryggsmarta.md': null,
    'explanations/en/ryggsmarta.md': null,
  });
  if (!packs) throw new Error('no packs');
  const { matches } = detect(decodeTerms(packs.terms), { text: 'Min ryggsmärta.', lang: 'sv' });
  expect(matches).toEqual([]);
});

test('the library holds passages, boxes, editorial data and citations as data', () => {
  const library = compileFixture().packs?.libraries.sv;
  expect(library?.passages.map(({ id, lead, facets }) => ({ id, lead, facets }))).toEqual([
    { id: 'ryggsmarta', lead: true, facets: ['definition'] },
    { id: 'rygg#samband', lead: false, facets: ['link'] },
  ]);
  expect(library?.articles['rygg']).toMatchObject({
    author: 'Hälsonots redaktion',
    reviewer: null,
    licence: 'CC BY 4.0',
    references: ['currie2004'],
  });
  expect(library?.articles['rygg']?.sections[0]?.blocks).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'De hänger ihop' },
        { type: 'citation', keys: ['currie2004'] },
        { type: 'text', text: '.' },
      ],
    },
  ]);
  expect(library?.safety['rygg']?.lines).toEqual([
    {
      name: '1177',
      hours: 'dygnet runt',
      number: '1177',
      checked: '2026-11-24',
      url: 'https://www.1177.se/',
    },
  ]);
});

test('strong, emphasis, links, lists, tables and figures become data', () => {
  const figure = [
    '```figure',
    'kind: icon-array',
    'title: Sex av hundra',
    'alternative: Sex av hundra har depression.',
    'caption: Kanada, 2004 [@currie2004].',
    'of: 100',
    'groups: [{ label: depression, count: 6 }]',
    '```',
  ].join('\n');
  const text = `De hänger **ihop** *ofta*, se [1177](https://www.1177.se/) [@currie2004].

- en sak [@currie2004]
- en till [@currie2004]

| vad | hur många |
| --- | --- |
| depression | 6 procent [@currie2004] |

${figure}`;
  const compiled = compileFixture({
    'articles/sv/rygg.md': ['De hänger ihop [@currie2004].', text],
  });
  expect(problemsOf(compiled)).toEqual([]);
  const blocks = compiled.packs?.libraries.sv.articles['rygg']?.sections[0]?.blocks ?? [];
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'list', 'table', 'figure']);
  expect(blocks[0]).toMatchObject({
    children: [
      { text: 'De hänger ' },
      { type: 'strong', children: [{ text: 'ihop' }] },
      { text: ' ' },
      { type: 'emphasis' },
      { text: ', se ' },
      { type: 'link', url: 'https://www.1177.se/' },
      { type: 'citation', keys: ['currie2004'] },
      { text: '.' },
    ],
  });
  expect(blocks[3]).toMatchObject({ figure: { kind: 'icon-array', of: 100 } });
});
