import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countExamples } from '@/compiler/examples';
import type { PassageRequest } from '@/core/card';
import { FACETS, type Library } from '@/core/model';
import { choosePassage } from '@/core/passage';
import { rankPassages } from '@/core/ranking';
import { smallLibrary } from './library';

const library = smallLibrary();

const SLEEPLESS = [
  ...['Jag ligger uppe till gryningen.', 'Hon höll sig uppe till gryningen.'].map((text) => ({
    facet: 'sleep' as const,
    text,
  })),
  ...FACETS.map((facet) => ({ facet, text: 'Något helt annat, mitt på dagen.' })),
].flatMap((example) =>
  Array.from({ length: 20 }, () => ({
    ...example,
    also: undefined,
    term: null,
    headings: [],
    title: '',
  })),
);

function request(change: Partial<PassageRequest>): PassageRequest {
  const sentence = change.sentence ?? '';
  return {
    concept: 'ryggsmarta',
    language: 'sv',
    surface: 'ryggsmärta',
    sentence,
    paragraph: sentence,
    headings: [],
    title: '',
    nearby: [],
    ...change,
  };
}

function chosen(change: Partial<PassageRequest>): string | undefined {
  return choosePassage(library, request(change))?.passages[0]?.passage.id;
}

test.each<[string, Partial<PassageRequest>, string]>([
  ['the lead when the page says nothing more', { sentence: 'Jag har ryggsmärta.' }, 'ryggsmarta'],
  [
    'the passage whose facet has a cue in the sentence',
    { sentence: 'Jag är sjukskriven för min ryggsmärta.' },
    'rygg#arbete',
  ],
  [
    'the passage whose facet has a cue in a heading',
    { sentence: 'Ryggsmärta är vanligt.', headings: ['Hälsa', 'Återgång i jobbet'] },
    'rygg#arbete',
  ],
  [
    'the passage of the sentence before that of the title',
    { sentence: 'Hon vaknar av sin ryggsmärta.', title: 'Om jobb' },
    'rygg#somn',
  ],
  [
    'the passage about a concept nearby, of two that fit',
    { sentence: 'Det finns ett samband.', nearby: ['depression'] },
    'rygg#samband',
  ],
  [
    'the lead when the only cue is far away and shared by other facets',
    { sentence: 'Jag har ryggsmärta.', title: 'Vila dig i form' },
    'ryggsmarta',
  ],
])('shows %s', (_, change, expected) => {
  expect(chosen(change)).toBe(expected);
});

test('the term itself is no cue', () => {
  const work = { ...smallLibrary(), facets: { ...library.facets } };
  work.facets.work = { label: 'arbete', cues: ['ryggsmärta'], hints: [] };
  const sentence = 'Min ryggsmärta är tillbaka.';
  expect(choosePassage(work, request({ sentence }))?.passages[0]?.passage.lead).toBe(true);
});

test('a hint wins only where no cue speaks for something else', () => {
  const one = { ...smallLibrary(), facets: { ...library.facets } };
  one.facets.work = { ...one.facets.work, hints: ['möte'] };
  const first = (sentence: string) =>
    choosePassage(one, request({ sentence }))?.passages[0]?.passage.id;
  expect(first('Vi hade ett möte om min ryggsmärta.')).toBe('rygg#arbete');
  expect(first('Före ett möte vaknar jag av min ryggsmärta.')).toBe('rygg#somn');
});

test('words of example contexts win where no cue stands, and are told as the reason', () => {
  const one = { ...smallLibrary(), examples: countExamples(SLEEPLESS, 'sv') };
  const sentence = 'Min ryggsmärta höll mig uppe till gryningen.';
  expect(chosen({ sentence })).toBe('ryggsmarta');
  const [best] = choosePassage(one, request({ sentence }))?.passages ?? [];
  expect(best?.passage.id).toBe('rygg#somn');
  expect(best?.why).toContain('gryningen');
});

test('what readers of the concept usually wonder decides between hints, and calls for nothing alone', () => {
  const usual = { ...smallLibrary(), facets: { ...library.facets } };
  usual.facets.work = { ...usual.facets.work, hints: ['möte'] };
  usual.facets.sleep = { ...usual.facets.sleep, hints: ['kväll'] };
  const [work, sleep, link] = (['work', 'sleep', 'link'] as const).map((one) =>
    FACETS.indexOf(one),
  );
  const concepts = { ryggsmarta: [sleep ?? 0, 200], stress: [work ?? 0, 200, link ?? 0, 200] };
  usual.examples = { contexts: [], stems: {}, concepts };
  const first = (one: Library, sentence: string) =>
    choosePassage(one, request({ sentence }))?.passages[0]?.passage.id;
  const both = 'Efter ett möte en kväll kom min ryggsmärta.';
  expect(first(usual, both)).toBe('rygg#somn');
  expect(first(usual, 'Jag har ryggsmärta.')).toBe('ryggsmarta');
});

test('why is said in the words of the page, and not for the lead', () => {
  const sentence = 'Hon är SJUKSKRIVEN från jobbet för sin ryggsmärta.';
  const card = choosePassage(library, request({ sentence }));
  expect(card?.passages[0]?.why).toEqual(['SJUKSKRIVEN', 'jobbet']);
  expect(card?.passages.find(({ passage }) => passage.lead)?.why).toEqual([]);
});

test('no reason is a word without content, or a part of another reason', () => {
  const one = { ...smallLibrary(), facets: { ...library.facets } };
  one.facets.sleep = { ...one.facets.sleep, cues: ['får också', 'dålig sömn', 'sömn'], hints: [] };
  const sentence = 'Den som har ryggsmärta får också dålig sömn.';
  expect(choosePassage(one, request({ sentence }))?.passages[0]?.why).toEqual(['dålig sömn']);
});

test('of many passages the card has the best eight, and always the lead', () => {
  const many = structuredClone(smallLibrary());
  const [some] = many.passages.filter(({ section, lead }) => !lead && section === 'somn');
  const article = many.articles['rygg'];
  const section = article?.sections.find(({ id }) => id === 'somn');
  for (let number = 0; number < 20 && some && section; number += 1) {
    article?.sections.push({ ...section, id: `somn-${number}` });
    many.passages.push({ ...some, id: `rygg#somn-${number}`, section: `somn-${number}` });
  }
  const card = choosePassage(many, request({ sentence: 'Jag vaknar av min ryggsmärta.' }));
  expect(card?.passages).toHaveLength(8);
  expect(card?.passages.some(({ passage }) => passage.lead)).toBe(true);
});

test('the facet named is the one that fits, not the first of the passage', () => {
  const one = smallLibrary();
  one.passages = one.passages.filter(({ section, lead }) => lead || section === 'somn');
  const [best] = rankPassages(one, request({ sentence: 'Sjukskriven för ryggsmärta.' }));
  expect(best).toMatchObject({ passage: { id: 'rygg#somn' }, facet: 'work' });
});

test('a card has every passage once, its references in order, and what belongs to the concept', () => {
  const card = choosePassage(library, request({ sentence: 'Jag vaknar av min ryggsmärta.' }));
  expect(card?.passages.map(({ passage }) => passage.id).sort()).toEqual([
    'rygg#arbete',
    'rygg#rorelse',
    'rygg#samband',
    'rygg#somn',
    'ryggsmarta',
  ]);
  expect(card?.references.map(({ id }) => id)[0]).toBe('c');
  expect(card?.safety.map(({ id }) => id)).toEqual(['rygg']);
  expect(card?.related).toEqual([{ concept: 'depression', label: 'depression' }]);
  const lead = card?.passages.find(({ passage }) => passage.lead);
  expect(lead).toMatchObject({ heading: 'Ryggsmärta', references: ['b', 'a'], reviewer: null });
  expect(lead?.easy).toHaveLength(1);
});

test('a section that only its article ties to the concept comes when the page calls for it', () => {
  const borrowed = smallLibrary();
  for (const section of borrowed.articles['rygg']?.sections ?? []) {
    if (section.id === 'somn') section.concepts = [];
  }
  const shown = (sentence: string) =>
    choosePassage(borrowed, request({ sentence }))?.passages.map(({ passage }) => passage.id);
  expect(shown('Jag vaknar av min ryggsmärta.')?.[0]).toBe('rygg#somn');
  expect(shown('Jag har ryggsmärta.')).not.toContain('rygg#somn');
});

test.each(['finns-inte', '__proto__', 'constructor', ''])(
  'the concept "%s" that we do not have gives nothing',
  (concept) => {
    expect(choosePassage(library, request({ concept }))).toBeNull();
  },
);

test('a concept that nothing is written about gives nothing', () => {
  expect(choosePassage(library, request({ concept: 'stress' }))).toBeNull();
});

test('any page at all gives a card, and the same page the same card', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  fc.assert(
    fc.property(text, text, fc.array(text), text, fc.array(fc.string()), (a, b, c, d, nearby) => {
      const odd = request({ surface: d, sentence: a, paragraph: b, headings: c, title: d, nearby });
      const card = choosePassage(library, odd);
      expect(card?.passages.length).toBeGreaterThan(0);
      expect(choosePassage(smallLibrary(), odd)).toEqual(card);
    }),
    { numRuns: 200 },
  );
});
