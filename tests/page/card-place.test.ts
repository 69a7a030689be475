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
  untilCard,
  untilClosed,
} from './stage';

test('the host is there only while a card is', async () => {
  perform(STORY);
  await markOf('ryggsmärta');
  const children = document.documentElement.children.length;
  await openBy('ryggsmärta');
  expect(document.documentElement.children.length).toBe(children + 1);
  const host = document.documentElement.lastElementChild;
  expect(host?.localName).toBe('div');
  expect(host?.shadowRoot).toBeNull();
  expect(host?.attributes.length).toBe(1);
  await commands.pressKey('Escape');
  await untilClosed();
  expect(document.documentElement.children.length).toBe(children);
});

test('a term over two lines has its card at the line that is pointed at', async () => {
  perform(
    '<p style="width:300px;font:20px/1.6 serif"><span style="display:inline-block;width:245px"></span>' +
      'ont i ryggen har jag haft länge, och det är inte lätt.</p>',
  );
  await markOf('ont i ryggen');
  const range = [...(CSS.highlights.get('term-dotted-on-light') ?? [])][0];
  const live = document.createRange();
  if (range) {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  }
  const lines = [...live.getClientRects()];
  expect(lines.length).toBeGreaterThan(1);
  const [first = new DOMRect(), last = new DOMRect()] = lines;
  await restOn(last);
  const below = await untilCard('Det här är ont i ryggen');
  expect(below.getBoundingClientRect().top).toBe(Math.round(last.bottom + 8));
  await commands.pressKey('Escape');
  await untilClosed();
  await commands.moveMouse(600, 500, 2, 10);
  await restOn(first);
  const beside = await untilCard('Det här är ont i ryggen');
  expect(beside.getBoundingClientRect().top).toBe(Math.round(first.bottom + 8));
});

test('near the lower edge the card stands above, and stays there when it grows', async () => {
  perform(`<div style="height:480px"></div>${STORY}`);
  const opened = await openBy('ryggsmärta');
  const mark = await markOf('ryggsmärta');
  expect(opened.getBoundingClientRect().bottom).toBeLessThanOrEqual(mark.box.top);
  const more = document.createElement('p');
  more.textContent = 'Mer text. '.repeat(40);
  opened.querySelector('.passage')?.append(more);
  await pause(200);
  expect(opened.getBoundingClientRect().bottom).toBeLessThanOrEqual(mark.box.top + 1);
});

test('beside vertical text the card stands at its side', async () => {
  perform(
    '<div style="writing-mode:vertical-rl;height:400px;margin-left:500px"><p>Hon har haft ryggsmärta, och det är inte lätt.</p></div>',
  );
  const opened = await openBy('ryggsmärta');
  const { box } = await markOf('ryggsmärta');
  const { left, right } = opened.getBoundingClientRect();
  expect(right <= box.left || left >= box.right).toBe(true);
});

test('in a modal dialog the card lies in the dialog and can be used', async () => {
  perform(`<dialog>${STORY}</dialog>`);
  document.querySelector('dialog')?.showModal();
  const opened = await openBy('ryggsmärta');
  const { x, y } = middle(opened.getBoundingClientRect());
  const host = document.querySelector('dialog > div');
  expect(document.elementFromPoint(x, y)).toBe(host);
});

test('the card follows its mark when the page scrolls, and closes when the mark has gone', async () => {
  perform(`<div style="height:120px"></div>${STORY}<div style="height:3000px"></div>`);
  const opened = await openBy('ryggsmärta');
  const before = opened.getBoundingClientRect().top;
  scrollTo(0, 100);
  await vi.waitFor(() => expect(opened.getBoundingClientRect().top).toBeCloseTo(before - 100, -1));
  scrollTo(0, 1500);
  await untilClosed();
});

test('the card closes when its mark is scrolled away inside a box', async () => {
  perform(
    `<div id="box" style="height:120px;overflow:auto">${STORY}<div style="height:900px"></div></div>`,
  );
  await openBy('ryggsmärta');
  document.querySelector('#box')?.scrollTo(0, 600);
  await untilClosed();
});

test.each([
  ['takes it out', (host: Element) => host.remove()],
  ['hides its popover', (host: HTMLElement) => host.hidePopover()],
])('a page that %s gets it back a few times, and then has its way', async (_, attack) => {
  perform(STORY);
  await openBy('ryggsmärta');
  const host = document.documentElement.lastElementChild as HTMLElement;
  attack(host);
  await pause(100);
  expect(card()?.getBoundingClientRect().height).toBeGreaterThan(50);
  for (let time = 0; time < 4 && host.isConnected; time += 1) {
    attack(host);
    await pause(50);
  }
  await untilClosed();
});

test('no style of the page reaches the card or its place', async () => {
  const style = document.createElement('style');
  style.textContent =
    'div, div * { display: none !important; opacity: 0 !important; transform: scale(3) !important; position: static !important; --paper: #000; --ink: #000; --size: 3 }';
  perform(`<section>${STORY}</section>`);
  document.head.append(style);
  const opened = await openBy('ryggsmärta');
  const box = opened.getBoundingClientRect();
  const host = document.documentElement.lastElementChild as HTMLElement;
  expect(getComputedStyle(host).opacity).toBe('1');
  expect(getComputedStyle(opened).color).toBe('rgb(28, 35, 38)');
  expect(getComputedStyle(opened).backgroundColor).toBe('rgb(255, 253, 248)');
  expect(box.width).toBeCloseTo(380, 0);
  style.remove();
});

test('the card follows the darkness of the page', async () => {
  perform(`<div style="background:#111;color:#eee">${STORY}</div>`);
  const opened = await openBy('ryggsmärta');
  expect(getComputedStyle(opened).backgroundColor).toBe('rgb(27, 32, 33)');
});
