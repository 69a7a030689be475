/**
 * Holds detection, sense and language above floors on the labelled sets. `npm run eval` prints
 * the figures in full; a floor is a little below them, and a fall beneath it is a defect.
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '@/compiler/compile';
import type { Language } from '@/core/model';
import { decodeTerms } from '@/core/terms';
import {
  type Problem,
  ratio,
  scoreDetection,
  scoreOther,
  scoreSenses,
  shares,
} from '@/scripts/eval/detection';
import { detectionSet } from '@/scripts/eval/sets';

const CONTENT = join(import.meta.dirname, '..', '..', 'content');
const { packs } = compile(CONTENT);
const terms = decodeTerms(packs?.terms ?? '');

const FLOORS: Record<Language, Record<string, number>> = {
  sv: { precision: 0.975, recall: 0.97, concept: 0.975, language: 0.99, sense: 0.96 },
  en: { precision: 0.975, recall: 0.975, concept: 0.98, language: 0.99, sense: 0.96 },
};
const MOST_MARKED_IN_OTHER = 0.01;

function listed(problems: readonly Problem[]): string {
  return problems.map(({ id, kind, excerpt }) => `${id} ${kind}: ${excerpt}`).join('\n');
}

describe.each<Language>(['sv', 'en'])('in %s', (language) => {
  const floor = FLOORS[language];
  const set = detectionSet(language);

  test('the labelled set is large, and holds what it says', () => {
    const phenomena = new Set(set.map(({ phenomenon }) => phenomenon));
    expect(set.length).toBeGreaterThanOrEqual(language === 'sv' ? 300 : 150);
    expect(phenomena.size).toBeGreaterThanOrEqual(12);
    expect(detectionSet(`senses.${language}`).length).toBeGreaterThanOrEqual(100);
  });

  test('terms are marked where they stand, and nothing else is', () => {
    const score = scoreDetection(terms, set, language);
    const { precision, recall, concept } = shares(score);
    expect(precision, listed(score.errors)).toBeGreaterThanOrEqual(floor['precision'] ?? 1);
    expect(recall, listed(score.errors)).toBeGreaterThanOrEqual(floor['recall'] ?? 1);
    expect(concept, listed(score.errors)).toBeGreaterThanOrEqual(floor['concept'] ?? 1);
    expect(ratio(score.read, score.passages)).toBeGreaterThanOrEqual(floor['language'] ?? 1);
  });

  test('a word with several meanings is marked only where it means health', () => {
    const { right, decisions, errors } = scoreSenses(terms, detectionSet(`senses.${language}`));
    expect(ratio(right, decisions), listed(errors)).toBeGreaterThanOrEqual(floor['sense'] ?? 1);
  });
});

test('text in other languages stays clean', () => {
  const set = detectionSet('other');
  const { marked, passages, errors } = scoreOther(terms, set);
  expect(passages).toBeGreaterThanOrEqual(60);
  expect(ratio(marked, passages), listed(errors)).toBeLessThanOrEqual(MOST_MARKED_IN_OTHER);
});
