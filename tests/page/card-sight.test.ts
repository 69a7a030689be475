/** The card and its mark are seen together, at every size of text and screen (WCAG 2.4.11). */
import { afterEach, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import {
  card,
  control,
  markOf,
  middle,
  openBy,
  pause,
  perform,
  pressControl,
  resize,
  STORY,
  untilCard,
  untilClosed,
} from './stage';

afterEach(() => resize());

const TALL = '<div style="height:2000px"></div>';
const LONG = 'De flesta som får ont i ryggen blir bra inom några veckor. '.repeat(20);

/** Gives the passage of an open card much to say, and waits until it has its place. */
async function fillPassage(opened: HTMLElement): Promise<HTMLElement> {
  const paragraph = opened.querySelector<HTMLElement>('.passage p') ?? opened;
  paragraph.textContent = LONG;
  await pause(250);
  return paragraph;
}

function overlap(one: DOMRect, other: DOMRect): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, width) * Math.max(0, height);
}

test.each([
  ['a phone, its mark above', 320, 640, 20, 100],
  ['a phone, its mark in the middle', 320, 640, 200, 100],
  ['a phone, its mark below', 320, 640, 420, 100],
  ['a phone with large text', 390, 760, 300, 200],
  ['a screen zoomed to 400 %', 320, 256, 0, 100],
  ['a low window, its mark in the middle', 1000, 620, 260, 100],
  ['a low window with large text', 1000, 620, 260, 200],
  ['a window with half again as large text', 1000, 700, 260, 150],
])('on %s the card covers nothing of it', async (_, width, height, above, textSize) => {
  await resize(width, height);
  perform(`<div style="height:${above}px"></div>${STORY}${TALL}`, { textSize });
  const opened = await openBy('ryggsmärta');
  await fillPassage(opened);
  const { box } = await markOf('ryggsmärta');
  const place = opened.getBoundingClientRect();
  expect(overlap(place, box)).toBe(0);
  expect(scrollY).toBe(0);
  expect([place.top >= 0, place.bottom <= innerHeight + 1]).toEqual([true, true]);
  expect(place.height).toBeGreaterThan(85);
});

test('a sheet keeps its edge and its height when the page is scrolled and when it is pinned', async () => {
  await resize(390, 700);
  perform(`<div style="height:480px"></div>${STORY}${TALL}`);
  const opened = await openBy('ryggsmärta');
  await fillPassage(opened);
  const before = opened.getBoundingClientRect();
  expect(Math.round(before.top)).toBe(0);
  scrollTo(0, 60);
  await pause(100);
  expect(opened.getBoundingClientRect().height).toBe(before.height);
  await pressControl('Fäst kortet');
  scrollTo(0, 900);
  await pause(200);
  expect(opened.getBoundingClientRect()).toEqual(before);
  await commands.pressKey('Escape');
  await untilClosed();
});

test.each([80, 100, 150, 200])(
  'a card shows six lines of 45 to 75 characters with text of %i %%',
  async (textSize) => {
    perform(`<div style="height:10px"></div>${STORY}`, { textSize });
    const opened = await openBy('ryggsmärta');
    const paragraph = await fillPassage(opened);
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
    const length = LONG.length / lines.size;
    // The last line is hardly ever full.
    expect(length).toBeGreaterThanOrEqual(45 - 1);
    expect(length).toBeLessThanOrEqual(75);
    const { bottom } = opened.getBoundingClientRect();
    const { bottom: end } = (opened.querySelector('.body') ?? opened).getBoundingClientRect();
    const seen = [...lines].filter((top) => top < Math.min(bottom, end) - 20);
    expect(seen.length).toBeGreaterThanOrEqual(6);
  },
);

test('large text scrolls as one under its name, and all of it can be reached', async () => {
  perform(STORY, { textSize: 200 });
  const opened = await openBy('ryggsmärta');
  await fillPassage(opened);
  const close = control('Stäng').getBoundingClientRect();
  expect(Math.min(close.width, close.height)).toBeGreaterThanOrEqual(40);
  opened.scrollTo(0, opened.scrollHeight);
  const { top, bottom } = opened.getBoundingClientRect();
  const more = control('Läs mer').getBoundingClientRect();
  expect([more.top > top, more.bottom < bottom]).toEqual([true, true]);
  expect(control('Stäng').getBoundingClientRect().top).toBeCloseTo(close.top, 0);
  const { x, y } = middle(control('Stäng').getBoundingClientRect());
  await pause(300);
  await commands.moveMouse(x, y, 6, 5);
  await commands.clickMouse(x, y);
  await untilClosed();
});

test('the longest name keeps its letters together on a phone with text of 200 %', async () => {
  await resize(390, 760);
  perform(STORY.replaceAll('ryggsmärta', 'utmattningssyndrom'), { textSize: 200 });
  const opened = await openBy('utmattningssyndrom');
  const name = opened.querySelector('h2');
  const close = control('Stäng').getBoundingClientRect();
  const box = name?.getBoundingClientRect() ?? new DOMRect();
  expect(overlap(box, close)).toBe(0);
  expect(box.width).toBeGreaterThan(300);
});

test('in a page that runs from right to left the card runs from left to right', async () => {
  document.documentElement.dir = 'rtl';
  try {
    perform(STORY);
    const opened = await openBy('ryggsmärta');
    expect(getComputedStyle(opened).direction).toBe('ltr');
    const [name, close] = [opened.querySelector('h2'), control('Stäng')];
    expect(name?.getBoundingClientRect().left).toBeLessThan(close.getBoundingClientRect().left);
  } finally {
    document.documentElement.removeAttribute('dir');
  }
});

const ground = () => {
  const open = card();
  return open && getComputedStyle(open).backgroundColor;
};
const LIGHT = 'rgb(255, 253, 248)';
const DARK = 'rgb(27, 32, 33)';
const lines = () => [...CSS.highlights].filter(([, marks]) => marks.size > 0).map(([name]) => name);

test.each([
  ['its root', () => document.documentElement],
  ['a block of it', () => document.querySelector<HTMLElement>('#app')],
])('an open card follows a page whose script turns %s dark', async (_, find) => {
  perform(`<div id="app">${STORY}</div>`);
  await openBy('ryggsmärta');
  expect(ground()).toBe(LIGHT);
  const element = find();
  element?.style.setProperty('background', '#111');
  try {
    await vi.waitFor(() => expect(ground()).toBe(DARK), { timeout: 3000 });
  } finally {
    element?.style.removeProperty('background');
  }
  await vi.waitFor(() => expect(ground()).toBe(LIGHT), { timeout: 3000 });
});

test('marks follow a page that fades to dark when a class is set', async () => {
  const style = document.createElement('style');
  style.textContent =
    'html { transition: background-color 200ms } html.night { background: #111; color: #eee }';
  document.head.append(style);
  const root = document.documentElement;
  try {
    perform(STORY);
    await vi.waitFor(() => expect(lines()).toEqual(['term-dotted-on-light']), { timeout: 4000 });
    root.classList.add('night');
    await vi.waitFor(() => expect(lines()).toEqual(['term-dotted-on-dark']), { timeout: 4000 });
    root.classList.remove('night');
    await vi.waitFor(() => expect(lines()).toEqual(['term-dotted-on-light']), { timeout: 4000 });
  } finally {
    root.classList.remove('night');
    style.remove();
  }
});

test.skipIf(navigator.userAgent.includes('Firefox'))(
  'card and marks follow the system where the page lets it choose',
  async () => {
    const root = document.documentElement;
    root.style.colorScheme = 'light dark';
    try {
      await commands.emulateMedia('prefers-color-scheme', 'light');
      perform(STORY);
      await openBy('ryggsmärta');
      expect(ground()).toBe(LIGHT);
      await commands.emulateMedia('prefers-color-scheme', 'dark');
      await vi.waitFor(() => expect(ground()).toBe(DARK), { timeout: 3000 });
      await vi.waitFor(() => expect(lines()).toContain('term-dotted-on-dark'));
    } finally {
      root.style.removeProperty('color-scheme');
      await commands.emulateMedia('prefers-color-scheme', null);
    }
  },
);

test('the theme that a reader has chosen stays, whatever the page does', async () => {
  perform(`<div id="app">${STORY}</div>`, { theme: 'light' });
  await openBy('ryggsmärta');
  document.querySelector<HTMLElement>('#app')?.style.setProperty('background', '#111');
  await pause(1300);
  expect(ground()).toBe(LIGHT);
  await untilCard('Det här är ryggsmärta');
});
