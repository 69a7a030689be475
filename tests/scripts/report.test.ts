import { expect, test } from 'vitest';
import type { Article, Block, Library } from '@/core/model';
import { reportCollisions, reportCoverage, reportReferences } from '@/scripts/report/coverage';
import { table } from '@/scripts/report/table';
import { reportArticles, supportOf } from '@/scripts/report/texts';
import { compileFixture } from '../compiler/fixture';

function library(text: string): Library {
  const change = ['De hänger ihop [@currie2004].', text] as const;
  const packs = compileFixture({ 'articles/sv/rygg.md': change }).packs;
  if (!packs) throw new Error('the fixture has errors');
  return packs.libraries.sv;
}

const blocksOf = (article: Article | undefined): Block[] => article?.sections[0]?.blocks ?? [];

test('an article is counted: sentences, citations for each, and those that cite nothing', () => {
  const text =
    'De hänger ihop [@currie2004]. De påverkar varandra [@currie2004]. Ryggen värker. Ring 1177.';
  const { articles } = library(text);
  expect(supportOf(blocksOf(articles['rygg']), 'sv')).toEqual({
    sentences: 4,
    citations: 0.5,
    uncited: 2,
    bare: ['Ryggen värker.'],
  });
});

test('the report names every sentence that looks like a fact and cites nothing', () => {
  const lines = reportArticles(library('De hänger ihop [@currie2004]. Ryggen värker.'));
  expect(lines).toContain('  sentences that look like facts and cite nothing: 1');
  expect(lines).toContain('    rygg: Ryggen värker.');
});

test('the report says what nothing covers', () => {
  const lines = reportCoverage(library('De hänger ihop [@currie2004].'));
  expect(lines).toContain('  without an explanation: none');
  const facets = lines.find((line) => line.includes('facets that no section has'));
  expect(facets).toContain('sleep');
  expect(facets).not.toContain('link');
});

test('the report lists collisions and what is unchecked, one a line', () => {
  const meanings = [
    { language: 'sv', concept: 'ryggskott' },
    { language: 'en', concept: 'landryggssmarta' },
  ] as const;
  expect(reportCollisions([{ form: 'lumbago', meanings: [...meanings] }])).toEqual([
    'Terms that stand for more than one concept: 1',
    '  lumbago: ryggskott (sv), landryggssmarta (en)',
  ]);
  expect(reportReferences(new Map([['currie2004', 'sidor']]))).toEqual([
    'References with details that nobody has checked against the source: 1',
    '  currie2004: sidor',
  ]);
});

test('a table has words to the left and numbers to the right', () => {
  expect(
    table([
      ['a', 'n'],
      ['långt', 5],
      ['kort', 12],
    ]),
  ).toEqual(['  a      n', '  långt   5', '  kort   12']);
});
