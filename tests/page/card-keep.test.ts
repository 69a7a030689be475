/** Keeping the card: pinned, moved, read while the page goes on, and what one does in it. */
import { expect, test, vi } from 'vitest';
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
  restOn,
  STORY,
  untilCard,
  untilClosed,
} from './stage';

const place = () => card()?.getBoundingClientRect() ?? new DOMRect();
const LONG = `<div style="height:200px"></div>${STORY}<div style="height:3000px"></div>`;

test('a pinned card stays when the pointer leaves, when the page is pressed and scrolled', async () => {
  perform(LONG);
  await openBy('ryggsmärta');
  const before = place();
  await pressControl('Fäst kortet');
  await commands.moveMouse(980, 680, 6, 10);
  await pause(700);
  await commands.clickMouse(900, 650);
  scrollTo(0, 1500);
  await pause(300);
  expect(place().top).toBeCloseTo(before.top, -1);
  await commands.pressKey('Escape');
  await untilClosed();
});

test('a pinned card is not taken from its reader by another mark', async () => {
  perform(STORY);
  await openBy('ryggsmärta');
  await pressControl('Fäst kortet');
  await commands.dragMouse(place().left + 60, place().top + 20, 560, 420);
  await restOn((await markOf('depression')).box);
  await pause(500);
  expect(card()?.textContent).toContain('Det här är ryggsmärta');
});

test('a card that is let go of closes like any other', async () => {
  perform(STORY);
  await openBy('ryggsmärta');
  await pressControl('Fäst kortet');
  await pressControl('Lossa kortet');
  await commands.clickMouse(900, 650);
  await untilClosed();
});

test('dragging the header moves the card, pins it, and keeps it in view', async () => {
  perform(STORY);
  await openBy('ryggsmärta');
  const { left, top } = place();
  await commands.dragMouse(left + 40, top + 20, left + 240, top + 170);
  expect(place().left).toBeCloseTo(left + 200, 0);
  expect(place().top).toBeCloseTo(top + 150, 0);
  expect(control('Lossa kortet')).toBeDefined();
  await commands.dragMouse(place().left + 40, place().top + 20, 995, 2);
  expect(place().right).toBeLessThanOrEqual(innerWidth);
  expect(place().top).toBeGreaterThanOrEqual(0);
});

test('arrow keys move a pinned card, and a press puts it into the next corner', async () => {
  perform(STORY);
  await openBy('ryggsmärta');
  await pressControl('Fäst kortet');
  const { left, top } = place();
  control('Flytta kortet').focus();
  await commands.pressKey('ArrowRight');
  await commands.pressKey('ArrowDown');
  expect([place().left - left, place().top - top]).toEqual([24, 24]);
  await pressControl('Flytta kortet');
  const { right, top: upper } = place();
  const { clientWidth } = document.documentElement;
  expect([Math.round(clientWidth - right), Math.round(upper)]).toEqual([8, 8]);
});

test('text in the card can be selected, also when the pointer strays outside', async () => {
  perform(STORY);
  const opened = await openBy('ryggsmärta');
  const text = opened.querySelector('.passage p')?.getBoundingClientRect() ?? new DOMRect();
  await commands.dragMouse(text.left + 2, text.top + 8, text.left + 480, text.top + 8);
  await pause(500);
  expect(card()).not.toBeNull();
  expect(getComputedStyle(opened).userSelect).not.toBe('none');
});

test('the pointer that crosses other marks on its way leaves the card as it is', async () => {
  perform(STORY, { density: 'every' });
  await openBy('ryggsmärta');
  const seen: (string | null | undefined)[] = [];
  const watch = setInterval(() => seen.push(card()?.querySelector('h2')?.textContent), 10);
  const other = (await markOf('depression')).box;
  await commands.moveMouse(other.right + 40, other.top + 4, 3, 0);
  await commands.moveMouse(place().left + 100, place().top + 40, 8, 8);
  await pause(400);
  clearInterval(watch);
  expect(new Set(seen)).toEqual(new Set(['Ryggsmärta']));
});

test('a related concept takes the place of the card, on its side, and Back leads back', async () => {
  perform(`<div style="height:420px"></div>${STORY}`);
  await openBy('ryggsmärta');
  const mark = await markOf('ryggsmärta');
  expect(place().bottom).toBeLessThanOrEqual(mark.box.top);
  await pressControl('stress');
  await untilCard('Begreppet är stress');
  await pause(200);
  expect(place().bottom).toBeLessThanOrEqual(mark.box.top + 1);
  expect(() => control('stress')).toThrow();
  await pressControl('Tillbaka');
  await untilCard('Begreppet är ryggsmarta');
  expect(() => control('Tillbaka')).toThrow();
});

test('quieting closes the card and is passed on', async () => {
  const { quieted } = perform(STORY);
  await openBy('ryggsmärta');
  await pressControl('Mer');
  await pressControl('Märk inte ordet');
  await untilClosed();
  await commands.moveMouse(900, 650, 4, 5);
  await openBy('ryggsmärta');
  await pressControl('Mer');
  await pressControl('Stäng av');
  await untilClosed();
  expect(quieted).toEqual(['ryggsmarta here', 'off']);
});

test('copying puts the passage and where it is from into the clipboard', async () => {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  perform(STORY);
  await openBy('ryggsmärta');
  await pressControl('Mer');
  await pressControl('Kopiera med källor');
  await vi.waitFor(() => expect(card()?.querySelector('.said')?.textContent).toBe('Kopierat'));
  expect(written.mock.calls[0]?.[0]).toContain('Det här är ryggsmärta.');
  expect(written.mock.calls[0]?.[0]).toContain('Hälsonot: Ländryggssmärta.');
  written.mockRestore();
});

test('where the clipboard is kept from us, the copy command does', async () => {
  const kept = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
  const heard: (string | undefined)[] = [];
  document.addEventListener('copy', (event) => heard.push(event.type), { once: true });
  perform(STORY);
  await openBy('ryggsmärta');
  await pressControl('Mer');
  await pressControl('Kopiera med källor');
  await vi.waitFor(() => expect(card()?.querySelector('.said')?.textContent).toBe('Kopierat'));
  expect(heard).toEqual([]);
  kept.mockRestore();
});

test('no button that is pressed at once after the card came does anything', async () => {
  perform(STORY);
  await openBy('ryggsmärta');
  const { x, y } = middle(control('Stäng').getBoundingClientRect());
  await pressControl('Fäst kortet');
  await pressControl('stress');
  await untilCard('Begreppet är stress');
  await commands.clickMouse(x, y);
  expect(card()).not.toBeNull();
});
