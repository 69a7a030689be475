import { expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import {
  card,
  markOf,
  middle,
  openBy,
  pause,
  perform,
  restOn,
  STORY,
  settings,
  untilCard,
  untilClosed,
} from './stage';

test('resting on a mark opens its card beside it, with what the page says sent along', async () => {
  const { requests } = perform(STORY);
  const opened = await openBy('ryggsmärta');
  const mark = await markOf('ryggsmärta');
  const box = opened.getBoundingClientRect();
  expect(box.top).toBeGreaterThanOrEqual(mark.box.bottom);
  expect(box.top - mark.box.bottom).toBeLessThan(12);
  expect(box.width).toBeCloseTo(380, 0);
  expect(requests[0]).toMatchObject({
    concept: 'ryggsmarta',
    language: 'sv',
    surface: 'ryggsmärta',
    sentence: 'Många som har ryggsmärta får också en depression.',
    headings: ['Ont i ryggen'],
  });
  expect(requests[0]?.nearby[0]).toBe('depression');
});

test('a pointer that crosses a mark opens nothing', async () => {
  perform(STORY);
  const { box } = await markOf('ryggsmärta');
  await commands.moveMouse(2, box.y + 4, 1, 0);
  await commands.moveMouse(900, box.y + 4, 12, 5);
  await pause(300);
  expect(card()).toBeNull();
});

test('the card waits as long as the reader wants', async () => {
  perform(STORY, { delay: 2_000 });
  await restOn((await markOf('ryggsmärta')).box);
  await pause(300);
  expect(card()).toBeNull();
  await untilCard('Det här är ryggsmärta');
});

test('the pointer can reach the card, and the card closes after it has left', async () => {
  perform(STORY);
  const opened = await openBy('ryggsmärta');
  const inside = opened.getBoundingClientRect();
  await commands.moveMouse(inside.x + 200, inside.y + 40, 12, 20);
  await pause(600);
  expect(card()).not.toBeNull();
  await commands.moveMouse(980, 680, 6, 10);
  await untilClosed();
});

test('focus stays where it was while a card opens under the pointer', async () => {
  perform(STORY);
  document.querySelector<HTMLElement>('#link')?.focus();
  await openBy('ryggsmärta');
  expect(document.activeElement?.id).toBe('link');
});

test('Esc closes the card, and it does not come back until the pointer has left', async () => {
  const heard: string[] = [];
  const listen = (event: KeyboardEvent) => heard.push(event.key);
  document.addEventListener('keydown', listen);
  perform(STORY);
  const opened = await openBy('ryggsmärta');
  await commands.pressKey('Escape');
  await untilClosed();
  const { x, y } = middle((await markOf('ryggsmärta')).box);
  await commands.moveMouse(x + 3, y, 3, 20);
  await pause(300);
  expect(card()).toBeNull();
  expect(opened.isConnected).toBe(false);
  expect(heard).toEqual([]);
  await commands.pressKey('Escape');
  expect(heard).toEqual(['Escape']);
  document.removeEventListener('keydown', listen);
});

test('a press beside the card closes it', async () => {
  perform(STORY);
  await openBy('ryggsmärta');
  await commands.clickMouse(900, 650);
  await untilClosed();
});

test('events that a script makes open nothing and close nothing', async () => {
  perform(STORY);
  const { box } = await markOf('ryggsmärta');
  const at = { clientX: middle(box).x, clientY: middle(box).y, bubbles: true, composed: true };
  const target = document.elementFromPoint(at.clientX, at.clientY);
  for (const type of ['pointermove', 'pointerover', 'pointerdown', 'click']) {
    target?.dispatchEvent(new PointerEvent(type, { ...at, pointerType: 'touch' }));
    target?.dispatchEvent(new PointerEvent(type, { ...at, pointerType: 'mouse' }));
  }
  await pause(400);
  expect(card()).toBeNull();
  await openBy('ryggsmärta');
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  await pause(400);
  expect(card()).not.toBeNull();
});

test('only a real press opens the article', async () => {
  const { opened } = perform(STORY, { delay: 0 });
  const dialog = await openBy('ryggsmärta');
  const button = dialog.querySelector<HTMLElement>('.more');
  await pause(400);
  button?.click();
  expect(opened).toEqual([]);
  const { x, y } = middle(button?.getBoundingClientRect() ?? new DOMRect());
  await commands.moveMouse(x, y, 12, 15);
  await commands.clickMouse(x, y);
  await vi.waitFor(() => expect(opened).toEqual(['sv landryggssmarta vad-det-ar']));
});

test('a page that changes its builtins after us changes nothing for us', async () => {
  const errors: unknown[] = [];
  const note = (event: ErrorEvent) => errors.push(event.message);
  window.addEventListener('error', note);
  const { closest } = Element.prototype;
  const descriptor = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode');
  perform(STORY);
  try {
    Element.prototype.closest = () => {
      throw new Error('patched');
    };
    Object.defineProperty(Node.prototype, 'parentNode', { get: () => null, configurable: true });
    await openBy('ryggsmärta');
  } finally {
    Element.prototype.closest = closest;
    if (descriptor) Object.defineProperty(Node.prototype, 'parentNode', descriptor);
  }
  expect(errors).toEqual([]);
  window.removeEventListener('error', note);
});

test('nothing is left after the abort: no card, no element, no listener that acts', async () => {
  const { abort } = perform(STORY);
  const { box } = await markOf('ryggsmärta');
  await openBy('ryggsmärta');
  abort();
  expect(card()).toBeNull();
  expect(document.documentElement.lastElementChild).toBe(document.body);
  expect(CSS.highlights.size).toBe(0);
  await commands.moveMouse(500, 600, 2, 10);
  await restOn(box);
  await pause(300);
  expect(card()).toBeNull();
});

test('an answer that fails or is empty opens nothing and says nothing', async () => {
  const spy = vi.spyOn(console, 'error');
  const { requests } = perform(STORY, { ...settings, delay: 0 });
  await openBy('ryggsmärta');
  expect(requests.length).toBeGreaterThan(0);
  expect(spy).not.toHaveBeenCalled();
});
