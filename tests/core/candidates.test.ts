import { expect, test } from 'vitest';
import { candidatesFor } from '@/core/candidates';
import type { ConceptId, Facet, Library } from '@/core/model';
import { choosePassage } from '@/core/passage';
import { smallLibrary } from './library';

/** A library in which `ischias` has an explanation and one section, and is a kind of back pain. */
function withSciatica(broader: ConceptId[] = ['ryggsmarta'], own: Facet[] = ['symptom']): Library {
  const library = structuredClone(smallLibrary());
  const [rygg, lead] = [library.articles['rygg'], library.explanations['ryggsmarta']];
  if (!rygg || !lead) throw new Error('the fixture has lost its article');
  const [first] = rygg.sections;
  if (!first) throw new Error('the fixture has lost its sections');
  const base = { id: 'ischias', label: 'ischias', group: 'pain', safety: [], related: [] };
  library.concepts['ischias'] = { ...base, broader };
  library.explanations['ischias'] = { ...lead, concept: 'ischias', title: 'Ischias' };
  rygg.sections.push({ ...first, id: 'benet', facets: own, concepts: ['ischias'] });
  const place = { concept: 'ischias', article: 'rygg' };
  library.passages.push(
    { ...place, id: 'ischias', lead: true, section: 'samband', facets: ['definition'] },
    { ...place, id: 'rygg#benet', lead: false, section: 'benet', facets: own },
  );
  return library;
}

function card(library: Library, sentence: string) {
  return choosePassage(library, {
    concept: 'ischias',
    language: 'sv',
    surface: 'ischias',
    sentence,
    paragraph: sentence,
    headings: [],
    title: '',
    nearby: [],
  });
}

function borrowed(library: Library): string[] {
  return candidatesFor(library, 'ischias').flatMap(({ passage, steps }) =>
    steps > 0 ? [`${steps} ${passage.id}`] : [],
  );
}

test('a page that asks for what the concept lacks gets the section of the broader one, which says so', () => {
  const best = card(withSciatica(), 'Hon är sjukskriven från jobbet för sin ischias.')?.passages[0];
  expect(best).toMatchObject({ passage: { id: 'rygg#arbete' }, broader: 'ryggsmärta' });
  expect(best?.why).toEqual(['sjukskriven', 'jobbet']);
});

test('what is about the concept itself bears no such label', () => {
  const passages = card(withSciatica(), 'Jag har ischias.')?.passages ?? [];
  expect(passages.map(({ passage }) => passage.id)).toEqual(['ischias', 'rygg#benet']);
  for (const passage of passages) expect(passage).not.toHaveProperty('broader');
});

test('a facet that the concept has a section about is not borrowed', () => {
  expect(borrowed(withSciatica(['ryggsmarta'], ['work', 'sleep']))).toEqual([
    '1 rygg#samband',
    '1 rygg#rorelse',
  ]);
});

test.each<Facet>(['definition', 'seeking-care', 'medicines'])('"%s" is never borrowed', (facet) => {
  const library = withSciatica();
  for (const passage of library.passages) {
    if (passage.concept === 'ryggsmarta' && !passage.lead) passage.facets = [facet];
  }
  expect(borrowed(library)).toEqual([]);
});

test('only a section that names the broader concept is lent, and never its explanation', () => {
  const library = withSciatica();
  for (const section of library.articles['rygg']?.sections ?? []) {
    if (section.id !== 'somn') section.concepts = [];
  }
  expect(borrowed(library)).toEqual(['1 rygg#somn']);
});

test('the nearest broader concept that tells of a facet lends it, further ones the rest', () => {
  const library = withSciatica(['depression']);
  for (const [id, broader] of [
    ['depression', 'ryggsmarta'],
    ['ryggsmarta', 'smarta'],
  ] as const) {
    library.concepts[id] = { ...conceptOf(library, id), broader: [broader] };
  }
  expect(borrowed(library)).toEqual([
    '1 rygg#samband',
    '2 rygg#arbete',
    '2 rygg#somn',
    '2 rygg#rorelse',
  ]);
});

test('broader concepts that go round end all the same', () => {
  const library = withSciatica();
  library.concepts['ryggsmarta'] = { ...conceptOf(library, 'ryggsmarta'), broader: ['ischias'] };
  expect(borrowed(library)).toHaveLength(4);
});

test('a concept that nothing is written about borrows nothing', () => {
  const library = smallLibrary();
  library.concepts['stress'] = { ...conceptOf(library, 'stress'), broader: ['ryggsmarta'] };
  expect(candidatesFor(library, 'stress')).toEqual([]);
});

function conceptOf(library: Library, id: ConceptId) {
  const concept = library.concepts[id];
  if (!concept) throw new Error(`the fixture has lost "${id}"`);
  return concept;
}
