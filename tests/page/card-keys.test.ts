/** The card and the walk by keyboard alone. */
import { expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import {
  card,
  control,
  focused,
  markOf,
  middle,
  openBy,
  pause,
  perform,
  pressControl,
  resize,
  STORY,
  spoken,
  untilCard,
  untilClosed,
} from './stage';

async function openByKeys(html = STORY, text = 'ryggsmärta') {
  const stage = perform(html);
  await markOf('ryggsmärta');
  document.querySelector<HTMLElement>('#link')?.focus();
  stage.page.walk();
  await vi.waitFor(() => expect(spoken()).toContain('1 / '));
  for (let press = 0; press < 9 && !spoken().startsWith(text); press += 1) {
    const before = spoken();
    await commands.pressKey('ArrowRight');
    await vi.waitFor(() => expect(spoken()).not.toBe(before));
  }
  await commands.pressKey('Enter');
  await untilCard(`Det här är ${text}`);
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

test('what goes away when it is pressed by key leaves focus in the card', async () => {
  await openByKeys(STORY, 'sömnproblem');
  const press = async (name: string) => {
    await pause(350);
    control(name).focus();
    await commands.pressKey('Enter');
  };
  await press('Nästa avsnitt');
  await untilCard('Sömnen hänger ihop med smärtan');
  await press('Till förklaringen');
  await untilCard('Det här är sömnproblem');
  // Longer than the grace after which a card that is left closes.
  await pause(700);
  expect(nameOf(focused())).toBe('Föregående avsnitt');
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await press('Mer');
  await press('Kopiera med källor');
  await pause(700);
  written.mockRestore();
  expect(card()?.querySelector('.said')?.textContent).toBe('Kopierat');
  expect(nameOf(focused())).toBe('Mer');
});

test.each([
  ['a large screen', 1000, 700],
  ['a screen that is zoomed to 400 %', 320, 256],
])('on %s focus in the card is never hidden', async (_, width, height) => {
  await resize(width, height);
  try {
    await openByKeys(STORY, 'sömnproblem');
    const seen: string[] = [];
    for (let press = 0; press < 20 && !seen.at(-1)?.startsWith('Läs mer'); press += 1) {
      await commands.pressKey('Tab');
      const at = focused();
      if (!at) break;
      seen.push(nameOf(at));
      const box = at.getBoundingClientRect();
      const { x, y } = middle(box);
      const root = at.getRootNode() as ShadowRoot;
      // A region as high as the card is seen when its middle is.
      const top = root.elementFromPoint(x, Math.min(y, innerHeight - 4));
      expect(at.contains(top) || top?.contains(at), nameOf(at)).toBe(true);
      expect(box.bottom > 0 && box.top < innerHeight, nameOf(at)).toBe(true);
    }
    expect(seen).toContain('Nästa avsnitt');
    expect(seen.at(-1)).toMatch(/^Läs mer/u);
  } finally {
    await resize();
  }
});

test('a card is pinned and let go by key, and stays while focus is in it, wherever the pointer is', async () => {
  await openByKeys(STORY, 'ryggsmärta');
  await commands.moveMouse(980, 680, 3, 10);
  await pause(700);
  expect(card()).not.toBeNull();
  control('Fäst kortet').focus();
  await commands.pressKey('Enter');
  await vi.waitFor(() => expect(nameOf(control('Lossa kortet'))).toBe('Lossa kortet'));
  await commands.pressKey('Enter');
  await vi.waitFor(() => expect(nameOf(control('Fäst kortet'))).toBe('Fäst kortet'));
  expect(card()).not.toBeNull();
  await commands.pressKey('Escape');
  await untilClosed();
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
