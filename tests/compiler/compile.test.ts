import { expect, test } from 'vitest';
import { detect } from '@/core/detect';
import type { Language } from '@/core/model';
import { searchLibrary } from '@/core/search';
import { loadIndex } from '@/core/search-index';
import { decodeTerms } from '@/core/terms';
import { compileFixture, problemsOf, references } from './fixture';

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

test('a reference is formatted as Vancouver has it, without DOI', () => {
  const reference = compileFixture().packs?.libraries.sv.references['currie2004'];
  expect(reference?.text).toBe(
    'Currie SR, Wang J. Chronic back pain and major depression in the general Canadian ' +
      'population. Pain. 2004;107(1–2):54–60.',
  );
  expect(reference?.doi).toBe('10.1016/j.pain.2003.09.015');
  expect(reference?.language).toBe('en');
});

test.each<[Language, string]>([
  ['sv', 'Stockholm: SBU; 2010 maj. Rapport nr: 198.'],
  ['en', 'Stockholm: SBU; 2010 May. Report no.: 198.'],
])('a reference is formatted in the language of its reader: %s', (language, expected) => {
  const report = {
    type: 'report',
    title: 'Rehabilitering vid långvarig smärta',
    author: [{ literal: 'SBU' }],
    publisher: 'SBU',
    'publisher-place': 'Stockholm',
    number: '198',
    volume: undefined,
    issue: undefined,
    'container-title': undefined,
    page: undefined,
    issued: { 'date-parts': [[2010, 5]] },
    language: 'sv',
  };
  const { packs } = compileFixture({ 'references.json': references(report) });
  const reference = packs?.libraries[language].references['currie2004'];
  expect(reference?.text).toBe(`SBU. Rehabilitering vid långvarig smärta. ${expected}`);
  expect(reference?.language).toBe('sv');
});

test('many authors are cut after the sixth, as Vancouver has it', () => {
  const author = ['Ek', 'Al', 'Asp', 'Lind', 'Alm', 'Björk', 'Tall', 'Gran'].map((family) => ({
    family,
    given: 'Åsa',
  }));
  const text = (language: Language) =>
    compileFixture({ 'references.json': references({ author }) }).packs?.libraries[language]
      .references['currie2004']?.text;
  expect(text('sv')).toMatch(/^Ek Å, Al Å, Asp Å, Lind Å, Alm Å, Björk Å, m\.fl\. Chronic/u);
  expect(text('en')).toMatch(/^Ek Å, Al Å, Asp Å, Lind Å, Alm Å, Björk Å, et al\. Chronic/u);
});

test('a reference is exported whole for a reference manager', () => {
  const changes = {
    author: [{ family: 'Östling', given: 'Åsa' }],
    issued: { 'date-parts': [[2004, 1, 15]] },
    URL: 'https://pubmed.example.org/14715389/',
  };
  const reference = compileFixture({ 'references.json': references(changes) }).packs?.libraries.sv
    .references['currie2004'];
  expect(reference?.bibtex.split('\n').map((line) => line.trim())).toEqual([
    '@article{currie2004,',
    'author = {Östling, Åsa},',
    'journal = {Pain},',
    'doi = {10.1016/j.pain.2003.09.015},',
    'number = {1-2},',
    'year = {2004},',
    'month = {1},',
    'pages = {54--60},',
    'title = {Chronic back pain and major depression in the general {Canadian} population},',
    'volume = {107},',
    '}',
  ]);
  expect(reference?.ris.split('\n')).toEqual([
    'TY  - JOUR',
    'AU  - Östling, Åsa',
    'DA  - 2004/1/15/',
    'PY  - 2004',
    'DO  - 10.1016/j.pain.2003.09.015',
    'ID  - currie2004',
    'IS  - 1-2',
    'SP  - 54',
    'EP  - 60',
    'T2  - Pain',
    'TI  - Chronic back pain and major depression in the general Canadian population',
    'VL  - 107',
    'ER  - ',
  ]);
});

test('what nobody has checked of a reference is known, and shown to no reader', () => {
  const custom = { ...JSON.parse(references())[0].custom, toCheck: 'sidor' };
  const { toCheck, packs } = compileFixture({ 'references.json': references({ custom }) });
  expect([...toCheck]).toEqual([['currie2004', 'sidor']]);
  expect(JSON.stringify(packs?.libraries.sv.references)).not.toContain('toCheck');
});

test('a web page is formatted without its address, which the reader links', () => {
  const page = {
    type: 'webpage',
    title: 'Ont i ryggen',
    author: [{ literal: '1177' }],
    'container-title': '1177.se',
    volume: undefined,
    issue: undefined,
    page: undefined,
    DOI: undefined,
    URL: 'https://www.1177.se/ryggen/',
    accessed: { 'date-parts': [[2026, 11, 23]] },
  };
  const reference = compileFixture({ 'references.json': references(page) }).packs?.libraries.sv
    .references['currie2004'];
  expect(reference?.url).toBe('https://www.1177.se/ryggen/');
  expect(reference?.text).toContain('Ont i ryggen');
  expect(reference?.text).not.toMatch(/https?:|Available|cited/u);
});

test('formatting fetches nothing', () => {
  const { fetch } = globalThis;
  globalThis.fetch = () => {
    throw new Error('the compiler went to the network');
  };
  try {
    expect(compileFixture().packs).not.toBeNull();
  } finally {
    globalThis.fetch = fetch;
  }
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
