/** A reader's own colour and thickness of marks: followed at once, and never at the cost of being seen. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { contrast, luminance, luminanceOf } from '@/page/background';
import { marked, markOf, perform, settings } from './stage';

const TEXT = 'Hon har haft ryggsmärta och det är inte lätt.';

function lineOf(name: string): { colour: string; thickness: string } {
  const block = document.querySelector('p');
  if (!block) throw new Error('no block');
  const style = getComputedStyle(block, `::highlight(${name})`);
  return { colour: style.textDecorationColor, thickness: style.textDecorationThickness };
}

test('an own colour and thickness hold at once, and leave no trace when they are taken back', async () => {
  const { page } = perform(`<p>${TEXT}</p>`);
  expect((await markOf('ryggsmärta')).name).toBe('term-dotted-on-light');
  const before = document.adoptedStyleSheets.length;
  page.update({ ...settings, markColour: '#7a1fa2', markThickness: 4 });
  expect(marked().map(({ name }) => name)).toEqual(['term-dotted-own']);
  expect(lineOf('term-dotted-own')).toEqual({ colour: 'rgb(122, 31, 162)', thickness: '4px' });
  page.update({ ...settings, markStyle: 'tint', markColour: '#7a1fa2' });
  expect(marked().map(({ name }) => name)).toEqual(['term-tint-own']);
  expect(lineOf('term-tint-own')).toEqual({ colour: 'rgb(122, 31, 162)', thickness: '1px' });
  page.update(settings);
  expect(marked().map(({ name }) => name)).toEqual(['term-dotted-on-light']);
  expect(document.adoptedStyleSheets.length).toBe(before);
});

test('a thickness alone keeps our colours', async () => {
  perform(`<p>${TEXT}</p>`, { markThickness: 3 });
  expect((await markOf('ryggsmärta')).name).toBe('term-dotted-on-light');
  expect(lineOf('term-dotted-on-light')).toEqual({ colour: 'rgb(0, 63, 67)', thickness: '3px' });
});

test.each([
  ['#ffee88', 'white', 'term-dotted-on-light'],
  ['#ffee88', '#222', 'term-dotted-own'],
  ['#7a1fa2', '#222', 'term-dotted-on-dark'],
  ['#777777', '#777', 'term-dotted-on-dark'],
  ['#7a1fa2', 'linear-gradient(white, black)', 'term-dotted-on-light'],
] as const)('the colour %s on %s gives %s', async (markColour, background, name) => {
  perform(`<div style="background:${background}"><p>${TEXT}</p></div>`, { markColour });
  expect((await markOf('ryggsmärta')).name).toBe(name);
});

test('an own line has 3:1 against any background, also where a tint lies below it', async () => {
  const { page } = perform(`<p>${TEXT}</p>`);
  await markOf('ryggsmärta');
  const block = document.querySelector('p');
  const hex = fc
    .integer({ min: 0, max: 0xffffff })
    .map((n): `#${string}` => `#${n.toString(16).padStart(6, '0')}`);
  const parts = (colour: string) =>
    [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));
  fc.assert(
    fc.property(
      hex,
      hex,
      fc.constantFrom('dotted', 'tint'),
      (markColour, background, markStyle) => {
        if (block) block.style.background = background;
        page.update({ ...settings, markColour, markStyle });
        if (!marked()[0]?.name.endsWith('own')) return;
        const share = markStyle === 'tint' ? 0x24 / 255 : 0;
        const own = parts(markColour);
        const below = parts(background).map((part, at) => part + ((own[at] ?? 0) - part) * share);
        expect(
          contrast(luminanceOf(markColour), luminance(`rgb(${below})`) ?? 0),
        ).toBeGreaterThanOrEqual(3);
      },
    ),
    { numRuns: 300 },
  );
});

test('a page that throws our sheet out has marks in the colour of its text', async () => {
  perform(`<p style="color:rgb(1, 2, 3)">${TEXT}</p>`, { markColour: '#7a1fa2' });
  await markOf('ryggsmärta');
  document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, 1);
  await vi.waitFor(() => expect(lineOf('term-dotted-own').thickness).toBe('2px'));
});

test('marks in open shadow roots have the own look too', async () => {
  const { page } = perform('<x-story></x-story>');
  const root = document.querySelector('x-story')?.attachShadow({ mode: 'open' });
  const inside = document.createElement('p');
  inside.textContent = TEXT;
  root?.append(inside);
  await vi.waitFor(() => expect(root?.adoptedStyleSheets).toHaveLength(1), { timeout: 4000 });
  page.update({ ...settings, markColour: '#7a1fa2' });
  const style = getComputedStyle(inside, '::highlight(term-dotted-own)');
  expect(style.textDecorationColor).toBe('rgb(122, 31, 162)');
});
