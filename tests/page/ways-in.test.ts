import { expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import {
  card,
  markOf,
  middle,
  pause,
  perform,
  STORY,
  spoken,
  untilCard,
  untilClosed,
} from './stage';

test('walks by keyboard, opens with focus inside, and gives focus back', async () => {
  const { page } = perform(STORY);
  await markOf('ryggsmärta');
  document.querySelector<HTMLElement>('#link')?.focus();
  page.walk();
  await vi.waitFor(() => expect(spoken()).toBe('Ont i ryggen, 1 / 4'));
  expect(CSS.highlights.get('term-current')?.size).toBe(1);
  await commands.pressKey('ArrowRight');
  await vi.waitFor(() => expect(spoken()).toBe('ryggsmärta, 2 / 4'));
  await commands.pressKey('End');
  await vi.waitFor(() => expect(spoken()).toBe('sömnproblem, 4 / 4'));
  await commands.pressKey('ArrowDown');
  await commands.pressKey('ArrowDown');
  await vi.waitFor(() => expect(spoken()).toBe('ryggsmärta, 2 / 4'));
  await commands.pressKey('Enter');
  const opened = await untilCard('Det här är ryggsmärta');
  await vi.waitFor(() => expect((opened.getRootNode() as ShadowRoot).activeElement).toBe(opened));
  await commands.pressKey('Escape');
  await untilClosed();
  expect(document.activeElement?.id).toBe('link');
  await commands.pressKey('Escape');
  expect(spoken()).toBe('');
  expect(CSS.highlights.get('term-current')?.size ?? 0).toBe(0);
});

test('takes no key while somebody writes, and none before the walk', async () => {
  const { page } = perform(`${STORY}<textarea id="note"></textarea>`);
  await markOf('ryggsmärta');
  const note = document.querySelector<HTMLTextAreaElement>('#note');
  note?.focus();
  page.walk();
  await commands.pressKey('ArrowRight');
  await pause(150);
  expect(spoken()).toBe('');
  await commands.pressKey('a');
  expect(note?.value).toBe('a');
});

test('a tap opens a sheet at the bottom; a tap on a link follows the link', async () => {
  perform(`${STORY}<p><a href="#there">Läs om depression här och nu, det är bra.</a></p>`, {
    density: 'every',
  });
  const { x, y } = middle((await markOf('ryggsmärta')).box);
  await commands.tapScreen(x, y);
  const opened = await untilCard('Det här är ryggsmärta');
  await pause(200);
  expect(Math.round(opened.getBoundingClientRect().bottom)).toBe(innerHeight);
  await commands.tapScreen(900, 20);
  await untilClosed();
  const link = document.querySelector('p a')?.getBoundingClientRect() ?? new DOMRect();
  await commands.tapScreen(middle(link).x, middle(link).y);
  await pause(500);
  expect(card()).toBeNull();
  expect(location.hash).toBe('#there');
});

test('goes to an occurrence that the popup asks for, and to the next one after it', async () => {
  const far =
    '<div style="height:2000px"></div><p>Långt ner står det om ryggsmärtan, som inte har gått över.</p>';
  const { page } = perform(`<p>Hon har haft ryggsmärta och det är inte lätt.</p>${far}`);
  await markOf('ryggsmärta');
  expect(page.reveal('ryggsmarta')).toBe(true);
  await untilCard('Det här är ryggsmärta.');
  expect(page.reveal('ryggsmarta')).toBe(true);
  await untilCard('Det här är ryggsmärtan.');
  expect(scrollY).toBeGreaterThan(1000);
  expect(page.reveal('finns-inte')).toBe(false);
});

test('looks up a selection, and stays silent when it holds no term', async () => {
  const { page } = perform('<p id="text">Det står om ryggsmärtor här, och om cyklar.</p>', {
    density: 'none',
  });
  await pause(100);
  const node = document.querySelector('#text')?.firstChild;
  if (node) getSelection()?.setBaseAndExtent(node, 12, node, 23);
  page.lookUp('cyklar');
  await pause(200);
  expect(card()).toBeNull();
  page.lookUp('ryggsmärtor');
  await untilCard('Det här är ryggsmärtor');
});
