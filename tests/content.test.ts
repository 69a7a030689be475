import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimsOf, textsOf } from '@/compiler/claims';
import { compile } from '@/compiler/compile';
import { doiAddress } from '@/core/links';
import type { Language } from '@/core/model';
import { citedIn } from '@/core/passage-text';
import { decodeTerms } from '@/core/terms';
import { scoreExamples } from '@/scripts/eval/passages';
import { scoreSearch } from '@/scripts/eval/search';
import { exampleSet, searchSet } from '@/scripts/eval/sets';

const ROOT = join(import.meta.dirname, '..');
const { packs, files } = compile(join(ROOT, 'content'));
const problems = files.flatMap(({ messages }) => messages.map(String));

/** The labelled sets may lose a little when content changes; a fall below this is a defect. */
const FLOOR = { search: 0.9 };
/** How often the passage of an example fits. Examples of many kinds of pages teach more and are harder to foresee. */
const PASSAGE_FLOOR = { sv: { strict: 0.75, lenient: 0.82 }, en: { strict: 0.7, lenient: 0.78 } };

test('the content compiles without errors', () => {
  expect(problems).toEqual([]);
  expect(packs).not.toBeNull();
});

describe.each<Language>(['sv', 'en'])('in %s', (language) => {
  const library = packs?.libraries[language];
  if (!library) return;

  test('every concept is explained at both levels, and its card leads to a section', () => {
    for (const id of Object.keys(library.concepts)) {
      const explanation = library.explanations[id];
      expect(explanation?.levels.easy, id).not.toEqual([]);
      expect(explanation?.levels.plain, id).not.toEqual([]);
      const { sections = [] } = library.articles[explanation?.article ?? ''] ?? {};
      expect(sections.map((section) => section.id)).toContain(explanation?.section);
    }
  });

  test('every passage cites, and every citation has its reference', () => {
    for (const { sections } of Object.values(library.articles)) {
      for (const { id, blocks } of sections) {
        for (const key of citedIn(blocks)) expect(library.references[key]?.text, id).toBeTruthy();
      }
    }
    for (const { concept, levels } of Object.values(library.explanations)) {
      expect(citedIn(levels.plain), concept).not.toEqual([]);
      const claims = levels.easy.flatMap(textsOf).flatMap(claimsOf);
      expect(
        claims.filter(({ cited }) => !cited),
        concept,
      ).toEqual([]);
    }
  });

  test('every reference says what kind of evidence it is, and any link of it is safe', () => {
    for (const { id, evidence, doi, url, text, bibtex, ris } of Object.values(library.references)) {
      expect(evidence.label.length, id).toBeGreaterThan(3);
      const address = doi === undefined ? url : doiAddress(doi);
      if (address !== undefined) expect(address, id).toMatch(/^https:/u);
      expect(text, id).not.toMatch(/undefined|https?:|\[object/u);
      expect(bibtex, id).toMatch(/^@\w+\{/u);
      expect(ris, id).toMatch(/^TY {2}- /u);
    }
  });

  test('what a person in danger needs is there', () => {
    const numbers = Object.values(library.safety).flatMap(({ lines }) =>
      lines.map((line) => line.number),
    );
    expect(numbers).toContain('112');
    expect(numbers).toContain('1177');
    for (const id of ['sjalvmord', 'hjalplinjer', 'depression', 'nedstamdhet']) {
      expect(library.concepts[id]?.safety, id).toContain('maende');
    }
    for (const id of ['rod-flagga-rygg', 'ryggsmarta', 'landryggssmarta', 'ischias']) {
      expect(library.concepts[id]?.safety, id).toContain('rygg');
    }
  });

  test('an article about what a concept warns of ends with the box of that concept', () => {
    for (const { id, concepts, safety } of Object.values(library.articles)) {
      for (const concept of concepts) {
        for (const box of library.concepts[concept]?.safety ?? []) {
          expect(safety, `${id}, for ${concept}`).toContain(box);
        }
      }
    }
  });

  test('the passage fits what the page is talking about', () => {
    const { cases, strict, lenient, misses } = scoreExamples(
      decodeTerms(packs.terms),
      library,
      exampleSet(language),
    );
    expect(cases).toBeGreaterThanOrEqual(300);
    expect(strict, misses.join('\n')).toBeGreaterThanOrEqual(PASSAGE_FLOOR[language].strict);
    expect(lenient, misses.join('\n')).toBeGreaterThanOrEqual(PASSAGE_FLOOR[language].lenient);
  });
});

test('search answers what people ask, and says when it cannot', () => {
  if (!packs) return;
  const cases = searchSet();
  expect(cases.length).toBeGreaterThanOrEqual(150);
  const score = scoreSearch(packs.libraries, packs.searches, cases);
  expect(score.meanReciprocalRank, score.misses.join('\n')).toBeGreaterThanOrEqual(FLOOR.search);
  expect(score.silent, score.misses.join('\n')).toBe(1);
});
