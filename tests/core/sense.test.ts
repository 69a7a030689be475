import { describe, expect, test } from 'vitest';
import { detect } from '@/core/detect';
import { terms } from './annotated';

interface Around {
  headings?: string[];
  title?: string;
}

function marked(text: string, around: Around = {}): string[] {
  return detect(terms, { text, ...around }).matches.map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['economy', 'Landet gick in i en depression när börsen föll och exporten stannade.'],
  ['weather', 'En depression väster om Azorerna kan växa till en orkan.'],
  ['terrain', 'Byn ligger i en depression mellan två höjder, långt under havsytan.'],
  ['engineering', 'The stress in the steel beam was measured at 200 MPa.'],
  ['language', 'The stress is on the second syllable.'],
  ['law', 'Owners may exercise their option before June.'],
  ['space', 'The X-ray telescope saw the galaxy flare.'],
  ['politics', 'Frågan är en huvudvärk för regeringen.'],
  ['a figure of speech', 'Checking in was a real pain.'],
])('words of %s keep a term unmarked', (_, text) => {
  expect(marked(text)).toEqual([]);
});

test.each([
  ['a health word', 'Hon fick hjälp av sin läkare mot stress.', ['stress']],
  ['another concept', 'Stress och ångest följs ofta åt.', ['Stress', 'ångest']],
  ['a frame of illness', 'He was diagnosed with depression when the market fell.', ['depression']],
  [
    'a surer form of the same concept',
    'Ett ångestsyndrom (GAD) känns så.',
    ['ångestsyndrom', 'GAD'],
  ],
])('%s speaks for a term', (_, text, expected) => {
  expect(marked(text)).toEqual(expected);
});

test.each([
  'Vår gamla hund har artros i höften.',
  'Artros hos hund',
  'Hästens ryggproblem kom av sadeln.',
  'Veterinären skrev ut smärtstillande till katten.',
  'The dog has arthritis and got new tablets.',
  'Pain relief for horses',
  'Our cat’s stomach problems went away.',
])('what an animal has is not marked: %s', (text) => {
  expect(marked(text)).toEqual([]);
});

test.each([
  ['Hon fick ryggskott när hon lyfte hunden.', ['ryggskott']],
  ['Personer med hund har mindre depression än andra.', ['depression']],
  ['Since the fall from my horse I have had back pain.', ['back pain']],
  ['Dog owners have less depression, a study shows.', ['depression']],
])('what a person has is marked beside animals: %s', (text, expected) => {
  expect(marked(text)).toEqual(expected);
});

test.each([
  'They saw the play Migraine in London, then slept.',
  'The band Morphine reunites.',
  'Punkbandet spelade före bandet Ångest.',
])('what a work or a band is called is not marked: %s', (text) => {
  expect(marked(text)).toEqual([]);
});

describe('headings and title', () => {
  test('of health speak for a term that is unsure by itself', () => {
    const text = 'The stress is hard to see from outside.';
    expect(marked(text)).toEqual([]);
    expect(marked(text, { title: 'Anxiety and your health' })).toEqual(['stress']);
  });

  test('of another field speak against it', () => {
    const text = 'Hennes långa depression tog slut.';
    expect(marked(text)).toEqual(['depression']);
    expect(marked(text, { headings: ['Börskraschen 1929'] })).toEqual([]);
  });
});

test.each([
  ['Hon läser Act och tal.', []],
  ['Hon fick ACT av sin psykolog.', ['ACT', 'psykolog']],
  ['MR-frågor och asyl debatterades i FN.', []],
  ['MMR-vaccinet ges mot mässling.', []],
])('an abbreviation is read by its spelling and its neighbours: %s', (text, expected) => {
  expect(marked(text)).toEqual(expected);
});

test('a capital inside a sentence makes an unsure term a name', () => {
  expect(marked('Han såg filmen Stress på bio med sin läkare.')).toEqual([]);
});

test('the capital of X-ray makes it no name', () => {
  expect(marked('The dentist took an X-ray of the wisdom tooth.')).toEqual(['X-ray']);
});

test('a longer form of the other language hides no term', () => {
  // "mild depression" is a form in Swedish, and in English only its last word.
  expect(marked('Help is offered to people with mild depression.')).toEqual(['depression']);
});
