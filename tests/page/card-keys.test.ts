/** The card and the walk by keyboard alone. */
import { expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import {
  card,
  focused,
  markOf,
  middle,
  openBy,
  pause,
  perform,
  pressControl,
  STORY,
  spoken,
  untilCard,
  untilClosed,
} from './stage';

async function openByKeys(html = STORY) {
  const stage = perform(html);
  await markOf('ryggsmärta');
  document.querySelector<HTMLElement>('#link')?.focus();
  stage.page.walk();
  await vi.waitFor(() => expect(spoken()).toContain('1 / '));
  await commands.pressKey('ArrowRight');
  await commands.pressKey('Enter');
  await untilCard('Det här är ryggsmärta');
  await vi.waitFor(() => expect(focused()).not.toBeNull());
  return stage;
}

const nameOf = (element: Element | null) =>
  element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';

test('Tab leads through every control of the card and out to where the reader was', async () => {
  await openByKeys(`${STORY}<a id="after" href="#after">efter</a>`);
  const names: string[] = [];
  for (let press = 0; press < 20 && document.activeElement?.id !== 'after'; press += 1) {
    await commands.pressKey('Tab');
    if (focused()) names.push(nameOf(focused()));
  }
  expect(names[0]).toBe('Fäst kortet');
  expect(names.slice(0, 3)).toEqual(['Fäst kortet', 'Mer', 'Stäng']);
  expect(names.at(-1)).toMatch(/^Läs mer/u);
  expect(document.activeElement?.id).toBe('after');
});

test('Tab backwards from the card leads to what stands before the reader’s place', async () => {
  await openByKeys(`<a id="before" href="#before">före</a>${STORY}`);
  await commands.pressShift('Tab');
  expect(document.activeElement?.id).toBe('before');
});

test('Esc closes the menu first, then the card, and gives focus and selection back', async () => {
  perform(STORY);
  await markOf('ryggsmärta');
  document.querySelector<HTMLElement>('#link')?.focus();
  const text = document.querySelector('p')?.firstChild;
  if (text) getSelection()?.setBaseAndExtent(text, 0, text, 5);
  await openBy('ryggsmärta');
  await pressControl('Mer');
  expect(card()?.querySelector('details.menu[open]')).not.toBeNull();
  await commands.pressKey('Escape');
  expect(card()?.querySelector('details.menu[open]')).toBeNull();
  expect(card()).not.toBeNull();
  await commands.pressKey('Escape');
  await untilClosed();
  expect(document.activeElement?.id).toBe('link');
  expect(getSelection()?.toString()).toBe('Många');
});

test('the page does not hear what is typed in the card', async () => {
  const heard: string[] = [];
  const listen = ({ key }: KeyboardEvent) => heard.push(key);
  document.addEventListener('keydown', listen);
  await openByKeys();
  heard.length = 0;
  for (const key of ['j', 'ArrowDown', ' ']) await commands.pressKey(key);
  expect(heard).toEqual([]);
  document.removeEventListener('keydown', listen);
});

test('the walk adds no tab stop and takes no letter', async () => {
  const { page } = perform(STORY);
  await markOf('ryggsmärta');
  const stops = () => document.querySelectorAll('[tabindex]').length;
  const before = stops();
  page.walk();
  await vi.waitFor(() => expect(spoken()).toContain('1 / '));
  expect(stops()).toBe(before);
  const heard: string[] = [];
  const listen = (event: KeyboardEvent) => heard.push(`${event.key} ${event.defaultPrevented}`);
  document.addEventListener('keydown', listen);
  for (const key of ['h', 'j', 'n', '/', 'Tab']) await commands.pressKey(key);
  expect(heard).toEqual(['h false', 'j false', 'n false', '/ false', 'Tab false']);
  document.removeEventListener('keydown', listen);
});

test('a page without marks says that there is nothing to walk', async () => {
  const { page, quieted } = perform('<p>Här står inget som vi har något om.</p>');
  await pause(200);
  page.walk();
  expect(quieted).toEqual(['Inga hälsoord att gå mellan på sidan.']);
});

test.skipIf(navigator.userAgent.includes('Firefox'))(
  'keys that an input method deals with are left to it',
  async () => {
    const { page } = perform(`${STORY}<input id="field">`);
    await markOf('ryggsmärta');
    page.walk();
    await vi.waitFor(() => expect(spoken()).toContain('1 / '));
    const field = document.querySelector<HTMLInputElement>('#field');
    field?.focus();
    await commands.compose('にほん');
    await commands.pressKey('ArrowRight');
    expect(field?.value).toBe('にほん');
    expect(spoken()).toContain('1 / ');
  },
);

test('words that are looked up by key have focus in their card, and get it back', async () => {
  const { page } = perform(STORY);
  await markOf('ryggsmärta');
  document.querySelector<HTMLElement>('#link')?.focus();
  const text = document.querySelector('p')?.firstChild;
  if (text) getSelection()?.setBaseAndExtent(text, 14, text, 24);
  page.lookUp('ryggsmärta');
  await untilCard('Det här är ryggsmärta');
  await vi.waitFor(() => expect(focused()).not.toBeNull());
  await commands.pressKey('Escape');
  await untilClosed();
  expect(getSelection()?.toString()).toBe('ryggsmärta');
});

test('words that we have nothing about are named to the reader', async () => {
  const { page, quieted } = perform(STORY);
  await markOf('ryggsmärta');
  page.lookUp('cyklar');
  expect(quieted).toEqual(['Hälsonot har inget om ”cyklar”.']);
});

test('the count is spoken once to those who asked for it, and never else', async () => {
  const said: string[] = [];
  const note = setInterval(() => spoken() && said.push(spoken()), 20);
  perform(STORY, { speakCount: true });
  await vi.waitFor(() => expect(new Set(said)).toEqual(new Set(['3 hälsobegrepp på sidan'])));
  clearInterval(note);
  await vi.waitFor(() => expect(document.documentElement.lastElementChild).toBe(document.body), {
    timeout: 6000,
  });
});

test('marks say nothing by themselves', async () => {
  perform(STORY);
  await markOf('ryggsmärta');
  await pause(400);
  expect(spoken()).toBe('');
  expect(document.documentElement.lastElementChild).toBe(document.body);
  const { x, y } = middle((await markOf('ryggsmärta')).box);
  expect(document.elementFromPoint(x, y)?.localName).toBe('p');
});
