/** A finger on a phone: what opens the sheet, and all that does not. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { card, markOf, middle, pause, perform, resize, STORY, untilCard } from './stage';

/** Longer than the wait for a second tap. */
const SETTLED = 500;
const TALL = `${STORY}<div style="height:2000px"></div>`;

beforeEach(() => resize(390, 700));
afterEach(() => resize());

const spotOf = async (text: string) => middle((await markOf(text)).box);

test('a tap opens a sheet over the whole width, with controls for a thumb', async () => {
  perform(STORY);
  const { x, y } = await spotOf('ryggsmärta');
  await commands.tapScreen(x, y);
  const opened = await untilCard('Det här är ryggsmärta');
  await pause(400);
  const { left, right, bottom } = opened.getBoundingClientRect();
  // Firefox keeps a scroll bar beside it.
  const { clientWidth } = document.documentElement;
  expect([left, right, Math.round(bottom)]).toEqual([0, clientWidth, innerHeight]);
  for (const one of opened.querySelectorAll('button, summary')) {
    if (one.closest('.citation, .menu .items')) continue;
    const { width, height } = one.getBoundingClientRect();
    expect(Math.min(width, height), one.outerHTML).toBeGreaterThanOrEqual(44);
  }
});

type Gesture = [string, (x: number, y: number) => Promise<void>];
const DOUBLE_TAP: Gesture = ['a double tap', (x, y) => commands.tapTwice(x, y)];

test.each<Gesture>([
  ['a scroll that begins on a mark', (x, y) => commands.touchScreen(x, y, x, y - 90, 160)],
  ['a long press', (x, y) => commands.touchScreen(x, y, x, y, 900)],
  ['a pinch', (x, y) => commands.pinchScreen(x, y)],
  // WebDriver BiDi takes longer between two taps than a double tap may, so Firefox is not asked.
  ...(navigator.userAgent.includes('Firefox') ? [] : [DOUBLE_TAP]),
])('%s opens nothing', async (_, gesture) => {
  perform(TALL);
  const { x, y } = await spotOf('ryggsmärta');
  await gesture(x, y);
  await pause(SETTLED);
  expect(card()).toBeNull();
});

test('a tap with text selected opens nothing', async () => {
  perform(STORY);
  const { x, y } = await spotOf('ryggsmärta');
  const text = document.querySelector('p')?.firstChild;
  const keep = (event: Event) => event.preventDefault();
  // Some browsers let a tap keep the selection: then the tap was about that.
  document.addEventListener('mousedown', keep);
  if (text) getSelection()?.setBaseAndExtent(text, 0, text, 5);
  await commands.tapScreen(x, y);
  await pause(SETTLED);
  document.removeEventListener('mousedown', keep);
  expect(card()).toBeNull();
});

test.each([
  ['link', '<a href="#dit">Hon har haft ryggsmärta i ett år.</a>'],
  ['summary', '<details><summary>Hon har haft ryggsmärta i ett år.</summary></details>'],
  ['control of the page', '<p role="button" tabindex="0">Hon har haft ryggsmärta i ett år.</p>'],
  ['label', '<label>Hon har haft ryggsmärta i ett år. <input type="checkbox"></label>'],
])('a tap on a %s is for the page', async (_, html) => {
  perform(html);
  const { x, y } = await spotOf('ryggsmärta');
  await commands.tapScreen(x, y);
  await pause(SETTLED);
  expect(card()).toBeNull();
});
