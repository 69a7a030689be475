import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countExamples, type Example } from '@/compiler/examples';
import { readWords, usualFacets } from '@/core/example-words';
import { FACETS, type Facet, type Library } from '@/core/model';
import { smallLibrary } from './library';

function example(facet: Facet, text: string, change: Partial<Example> = {}): Example {
  return { facet, also: undefined, text, term: null, headings: [], title: '', ...change };
}

/** As many as make a word more than chance. */
const EXAMPLES = Array.from({ length: 20 }, () => [
  example('sleep', 'Jag vaknar klockan tre och stirrar i taket.'),
  example('sleep', 'Hon vaknar före gryningen.'),
  example('work', 'Chefen flyttade mötet till klockan tre.'),
  example('work', 'Mötet med chefen tog hela dagen.'),
  example('support', 'Grannen kom med soppa.', { also: 'work' }),
]).flat();

function taught(examples: readonly Example[]): Library {
  return { ...smallLibrary(), examples: countExamples(examples, 'sv') };
}

const library = taught(EXAMPLES);

function said(text: string, facet: Facet) {
  return readWords(library, [{ text, weight: 1 }]).get(facet);
}

test('a word speaks for the facet whose examples have it, in any inflection', () => {
  expect(said('Alla deras chefer kom.', 'work')?.score).toBeGreaterThan(0);
  expect(said('Alla deras chefer kom.', 'sleep')?.score).toBe(0);
});

test('a word that facets share says less than one that is theirs alone', () => {
  const own = said('vaknar', 'sleep')?.score ?? 0;
  const shared = said('klockan', 'sleep')?.score ?? 0;
  expect(shared).toBeGreaterThan(0);
  expect(own).toBeGreaterThan(shared);
});

test('a second-best facet has a part of an example', () => {
  const { contexts, stems } = countExamples(
    [example('support', 'Grannen kom med soppa.', { also: 'work' })],
    'sv',
  );
  const [support, work] = [FACETS.indexOf('support'), FACETS.indexOf('work')];
  expect(stems['grann']).toEqual([support, 1, work, 0.4]);
  expect([contexts[support], contexts[work]]).toEqual([1, 0.4]);
});

test('a word that no example has says nothing', () => {
  for (const facet of FACETS) expect(said('fågelholk', facet)).toEqual({ score: 0, why: [] });
});

test('a word counts once, where it counts most', () => {
  const near = readWords(library, [{ text: 'vaknar', weight: 1 }]).get('sleep');
  const both = readWords(library, [
    { text: 'vaknar vaknar', weight: 0.5 },
    { text: 'vaknar', weight: 1 },
  ]).get('sleep');
  expect(both?.score).toBe(near?.score);
});

test('the term of an example teaches nothing', () => {
  const text = 'Min ryggsmärta väckte mig.';
  const { stems } = countExamples([example('sleep', text, { term: 'ryggsmärta' })], 'sv');
  expect(Object.keys(stems)).not.toContain('ryggsmärt');
  expect(Object.keys(stems)).toContain('väck');
});

test.each(['__proto__', 'constructor', 'toString', ''])(
  'the word "%s" in a page is a word like any other',
  (word) => {
    expect(readWords(library, [{ text: word, weight: 1 }]).get('work')?.score).toBe(0);
  },
);

test('a library without examples learns nothing', () => {
  const words = readWords(smallLibrary(), [{ text: 'Jag vaknar av chefen.', weight: 1 }]);
  expect([...words.values()].every(({ score }) => score === 0)).toBe(true);
});

test('any text gets a finite score for each facet, and the same one each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.double({ min: 0, max: 1 }), (text, weight) => {
      const words = readWords(library, [{ text: `vaknar ${text}`, weight: weight || 0 }]);
      expect([...words.keys()]).toEqual(FACETS);
      for (const { score } of words.values()) expect(Number.isFinite(score)).toBe(true);
      expect(
        readWords(taught(EXAMPLES), [{ text: `vaknar ${text}`, weight: weight || 0 }]),
      ).toEqual(words);
    }),
  );
});

test('readers of a concept usually wonder what its examples are about', () => {
  const about = (facet: Facet, concept: string, times: number) =>
    Array.from({ length: times }, () => example(facet, 'Så står det.', { concept }));
  const { examples } = taught([
    ...about('imaging', 'magnetkamera', 30),
    ...about('work', 'magnetkamera', 2),
    ...about('work', 'stress', 30),
    ...about('sleep', 'stress', 30),
  ]);
  const usual = usualFacets({ ...library, examples }, 'magnetkamera');
  expect(usual.get('imaging')).toBeGreaterThan(0.3);
  expect(usual.get('work')).toBeLessThan(0);
  expect(usual.get('sleep')).toBeLessThan(0);
});

test.each(['', 'constructor', 'depression'])(
  'of "%s", which no example has, nothing is usual',
  (id) => {
    expect(usualFacets(library, id)).toEqual(new Map());
  },
);
