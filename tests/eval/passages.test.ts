/** What the figures for the choice of passage rest on: what is counted, and that unseen is unseen. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '@/compiler/compile';
import type { Language } from '@/core/model';
import { decodeTerms } from '@/core/terms';
import { alreadyTaught, type PassageCase, scorePassages } from '@/scripts/eval/passages';
import { passageLines } from '@/scripts/eval/report';
import { exampleSet, unseenContexts } from '@/scripts/eval/sets';

const { packs } = compile(join(import.meta.dirname, '..', '..', 'content'));
if (!packs) throw new Error('the content has errors');
const terms = decodeTerms(packs.terms);
const { sv } = packs.libraries;

const SLEEPLESS: PassageCase = {
  id: 'sleepless',
  text: 'Med ryggsmärta är det svårt att sova om nätterna.',
  term: 'ryggsmärta',
  facet: 'sleep',
};
const UNMARKED: PassageCase = {
  id: 'unmarked',
  text: 'Hunden sover på mattan om nätterna.',
  term: 'mattan',
  facet: 'sleep',
};
/** Nothing of it is about sleep: the library below has only the lead. */
const leadsOnly = { ...sv, passages: sv.passages.filter(({ lead }) => lead) };

test('a term that is not marked is counted apart from a passage that does not exist', () => {
  const { unmarked, unanswerable } = scorePassages(terms, leadsOnly, [SLEEPLESS, UNMARKED]);
  expect({ unmarked, unanswerable }).toEqual({ unmarked: 1, unanswerable: 1 });
});

test('a term that no page would mark is judged by what a look-up of it shows', () => {
  const text = 'Eleverna sover bättre sedan dagen börjar med en stunds meditation.';
  const lookedUp: PassageCase = { id: 'looked-up', text, term: 'meditation', facet: 'relaxation' };
  const { unmarked, unanswerable, misses } = scorePassages(terms, sv, [lookedUp]);
  expect({ unmarked, unanswerable, misses }).toEqual({ unmarked: 1, unanswerable: 0, misses: [] });
});

test('a context that some passage answers is not counted as one that none can', () => {
  const { unmarked, unanswerable } = scorePassages(terms, sv, [SLEEPLESS]);
  expect({ unmarked, unanswerable }).toEqual({ unmarked: 0, unanswerable: 0 });
});

test('a facet that would also do makes a context answerable', () => {
  const either: PassageCase = { ...SLEEPLESS, also: 'definition' };
  expect(scorePassages(terms, leadsOnly, [either]).unanswerable).toBe(0);
});

test('the report tells the causes apart without any text of the contexts', () => {
  const score = scorePassages(terms, leadsOnly, [SLEEPLESS, UNMARKED]);
  const lines = passageLines('unseen, Swedish', score, { errors: 0, all: false });
  expect(lines[1]).toBe('  1 terms are not marked and were looked up, no fitting passage for 1');
  expect(lines).toHaveLength(2);
});

test('a context that is an example too is found, whatever its case and punctuation', () => {
  const example = { text: 'Med ryggsmärta är det svårt att sova – om nätterna!' };
  expect(alreadyTaught([SLEEPLESS, UNMARKED], [example])).toEqual([SLEEPLESS]);
});

describe.each<Language>(['sv', 'en'])('in %s', (language) => {
  test('no unseen context is an example', () => {
    const taught = alreadyTaught(unseenContexts(language), exampleSet(language));
    expect(taught.map(({ id }) => id)).toEqual([]);
  });
});
