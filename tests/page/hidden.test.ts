/** Text that nobody sees is neither marked nor counted, however it is hidden, until it is seen. */
import { expect, test, vi } from 'vitest';
import { card, markedTexts, openBy, pause, perform, restOn, untilMarked } from './stage';

const SEEN = '<p>Man kan få en depression av det, och det är inte så ovanligt.</p>';
const TEXT = 'Hon har haft ryggsmärta i många år, och det är inte lätt.';

test.each([
  ['wholly transparent', `<p style="opacity:0">${TEXT}</p>`],
  ['in something transparent', `<div style="opacity:0"><p>${TEXT}</p></div>`],
  ['in a shadow root that is transparent', `<x-dim style="opacity:0">${TEXT}</x-dim>`],
  ['skipped by content-visibility', `<div style="content-visibility:hidden"><p>${TEXT}</p></div>`],
])('text that is %s is neither marked nor counted', async (_, html) => {
  const { page } = perform(SEEN + html);
  const host = document.querySelector('x-dim');
  if (host) {
    const inside = document.createElement('p');
    inside.textContent = TEXT;
    host.attachShadow({ mode: 'open' }).append(inside);
  }
  await untilMarked(['depression']);
  await pause(700);
  expect(markedTexts()).toEqual(['depression']);
  expect(page.listConcepts().map(({ concept }) => concept)).toEqual(['depression']);
});

test('text that is half transparent is seen, and marked', async () => {
  perform(`<p style="opacity:0.5">${TEXT}</p>`);
  await untilMarked(['ryggsmärta']);
});

test.each([
  ['fades in', 'transition:opacity 200ms'],
  ['is animated in', 'animation:come 200ms 300ms both'],
])('text that %s is marked when it has come', async (_, style) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@keyframes come { from { opacity: 0 } to { opacity: 1 } }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const isAnimated = style.startsWith('animation');
  perform(
    `${SEEN}<section style="${isAnimated ? '' : 'opacity:0;'}${style}"><p>${TEXT}</p></section>`,
  );
  await untilMarked(['depression']);
  await pause(300);
  const section = document.querySelector('section');
  if (section && !isAnimated) section.style.opacity = '1';
  await untilMarked(['depression', 'ryggsmärta']);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
});

test('no card opens where the page has made itself transparent', async () => {
  perform(`<p>${TEXT}</p>`);
  await openBy('ryggsmärta');
  document.documentElement.style.opacity = '0.3';
  try {
    await restOn(new DOMRect(900, 600, 2, 2));
    await vi.waitFor(() => expect(card()).toBeNull(), { timeout: 4000 });
    const [box] = document.querySelector('p')?.getClientRects() ?? [];
    await restOn(new DOMRect((box?.x ?? 0) + 90, box?.y, 10, box?.height));
    await pause(600);
    expect(card()).toBeNull();
  } finally {
    document.documentElement.style.removeProperty('opacity');
  }
});
