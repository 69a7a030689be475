import { expect, test } from 'vitest';
import type { Language } from '@/core/model';
import { compileFixture, references } from './fixture';

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

test('readers are told that something of a reference is not checked, editors what', () => {
  const custom = { ...JSON.parse(references())[0].custom, toCheck: 'sidor' };
  const { toCheck, packs } = compileFixture({ 'references.json': references({ custom }) });
  expect([...toCheck]).toEqual([['currie2004', 'sidor']]);
  expect(packs?.libraries.sv.references['currie2004']?.unchecked).toBe(true);
  expect(JSON.stringify(packs?.libraries.sv.references)).not.toContain('sidor');
  const checked = compileFixture().packs?.libraries.sv.references['currie2004'];
  expect(checked).not.toHaveProperty('unchecked');
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

test('a page that does not say when it was written is shown without a year, and says so', () => {
  const page = { type: 'webpage', title: 'Ont i ryggen', issued: undefined };
  const { packs } = compileFixture({ 'references.json': references(page) });
  const text = (language: Language) => packs?.libraries[language].references['currie2004']?.text;
  expect(text('sv')).toMatch(/Ont i ryggen.*\[Utan årtal\.\]$/u);
  expect(text('en')).toMatch(/Ont i ryggen.*\[No date\.\]$/u);
  expect(text('sv')).not.toMatch(/20\d\d/u);
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
