import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cardTexts } from '@/components/card-texts';
import { FigureView } from '@/components/FigureView';
import type { Figure, Language } from '@/core/model';
import { draw, violations } from './stage';

const PRINT = readFileSync('components/print.css', 'utf8');
const WORDS = { title: 'Hur många', alternative: 'Samma sak i ord.' };
const CITED: Figure['caption'] = [
  { type: 'text', text: 'Kanada, 2004' },
  { type: 'citation', keys: ['currie2004'] },
];
const ICONS: Figure = {
  ...WORDS,
  caption: CITED,
  kind: 'icon-array',
  of: 50,
  groups: [
    { label: 'har depression', count: 10 },
    { label: 'har haft depression', count: 5 },
  ],
};
const BARS: Figure = {
  ...WORDS,
  caption: CITED,
  kind: 'bars',
  unit: 'av 100',
  max: 40,
  bars: [
    { label: 'Med ryggsmärta', value: 19.8, low: 17.5, high: 22.1 },
    { label: 'Utan smärta', value: 5.9 },
  ],
};
const LOOP: Figure = {
  ...WORDS,
  caption: CITED,
  kind: 'loop',
  nodes: [
    { id: 'smarta', label: 'Smärta' },
    { id: 'rorelse', label: 'Mindre rörelse' },
    { id: 'humor', label: 'Nedstämdhet' },
  ],
  treatments: [
    { label: 'KBT', bites: 'humor' },
    { label: 'Fysisk aktivitet', bites: 'rorelse' },
    { label: 'Läkemedel mot depression', bites: 'humor' },
  ],
};

function show(figure: Figure, language: Language = 'sv') {
  const citing = { references: ['currie2004'], texts: cardTexts(language), name: 'source' };
  return draw(<FigureView figure={figure} language={language} citing={citing} />);
}

describe.each([
  ['an icon array', ICONS],
  ['bars', BARS],
  ['the loop', LOOP],
])('%s', (_, figure) => {
  test('has a title, the same in words, and a caption that cites', () => {
    const root = show(figure);
    expect(root.querySelector('figure')?.textContent).toContain('Hur många');
    expect(root.textContent).toContain('Samma sak i ord.');
    expect(root.querySelector('figcaption')?.textContent).toBe('Kanada, 20041');
  });

  test('speaks the language of its text, whatever that of the interface', () => {
    const words = (texts: Language) => {
      const citing = { references: ['currie2004'], texts: cardTexts(texts), name: 'source' };
      return draw(<FigureView figure={figure} language="sv" citing={citing} />).textContent;
    };
    expect(words('en')).toBe(words('sv'));
  });

  test('is printed whole', () => {
    const [, hidden = ''] = /([^{}]+)\{\s*display: none;/u.exec(PRINT) ?? [];
    expect(hidden).toContain('.notice');
    const gone = [...show(figure).querySelectorAll(hidden)].map((one) => one.outerHTML);
    expect(gone).toEqual([]);
  });

  test.each(['sv', 'en'] as const)('has nothing that axe objects to, in %s', async (language) => {
    expect(await violations(show(figure, language))).toEqual([]);
  });
});

test('an icon array has one dot a person, and says how many each kind is', () => {
  const root = show(ICONS);
  const dots = (kind: string) => root.querySelectorAll(`svg .${kind}`).length;
  expect([dots('group-1'), dots('group-2'), dots('group-0')]).toEqual([10, 5, 35]);
  const legend = [...root.querySelectorAll('li')].map(({ textContent }) => textContent?.trim());
  expect(legend).toEqual(['10 har depression', '5 har haft depression']);
  expect(root.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});

test.each<[Language, string[]]>([
  ['sv', ['Med ryggsmärta19,8 av 100troligen mellan 17,5 och 22,1', 'Utan smärta5,9 av 100']],
  ['en', ['Med ryggsmärta19.8 av 100probably between 17.5 and 22.1', 'Utan smärta5.9 av 100']],
])('bars say their value and how uncertain it is, in %s', (language, expected) => {
  const root = show(BARS, language);
  expect([...root.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual(expected);
});

test('bars are drawn to the scale of the figure', () => {
  const widths = [...show(BARS).querySelectorAll('.amount')].map((bar) =>
    bar.getAttribute('width'),
  );
  expect(widths.map(Number)).toEqual([49.5, 14.75]);
});

test('the loop reads in order, and each treatment stands where it bites', () => {
  const steps = [...show(LOOP).querySelectorAll('ol > li')].map((step) => step.textContent);
  expect(steps).toEqual([
    'Smärta',
    'Mindre rörelseHär kan hjälpa: Fysisk aktivitet',
    'NedstämdhetHär kan hjälpa: KBT, Läkemedel mot depression',
  ]);
});
