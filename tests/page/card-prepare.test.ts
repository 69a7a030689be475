/** While the pointer dwells the card is drawn out of the page, so that it is there when it is wanted. */
import { expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import {
  card,
  markOf,
  pause,
  perform,
  preparedCard,
  restOn,
  STORY,
  settings,
  untilCard,
} from './stage';

/** Milliseconds: long enough to look at what is done before it ends. */
const DWELL = 1_000;

async function untilPrepared(text: string): Promise<HTMLElement> {
  return vi.waitFor(() => {
    const drawn = preparedCard();
    if (!drawn?.textContent?.includes(`Det här är ${text}`)) throw new Error(`no ${text}`);
    return drawn;
  });
}

async function dwellOn(text: string): Promise<HTMLElement> {
  await restOn((await markOf(text)).box);
  return untilPrepared(text);
}

test('the card is drawn before the dwell has ended, and nothing of it is in the page', async () => {
  perform(STORY, { delay: DWELL });
  await markOf('ryggsmärta');
  const page = document.documentElement.outerHTML;
  const drawn = await dwellOn('ryggsmärta');
  expect(document.documentElement.outerHTML).toBe(page);
  expect(card()).toBeNull();
  expect(await untilCard('Det här är ryggsmärta')).toBe(drawn);
});

test('a card that was drawn is dropped when the pointer leaves before it was shown', async () => {
  perform(STORY, { delay: DWELL });
  await dwellOn('ryggsmärta');
  await commands.moveMouse(980, 680, 6, 10);
  await vi.waitFor(() => expect(preparedCard()).toBeNull());
  await pause(DWELL);
  expect(card()).toBeNull();
});

test('what was drawn for one mark is never shown for another', async () => {
  perform(STORY, { delay: DWELL });
  await dwellOn('ryggsmärta');
  await dwellOn('depression');
  const opened = await untilCard('Det här är depression');
  expect(opened.textContent).not.toContain('Det här är ryggsmärta');
});

test('settings that change while the pointer dwells are those of the card', async () => {
  const { page } = perform(STORY, { delay: DWELL });
  await dwellOn('ryggsmärta');
  page.update({ ...settings, delay: DWELL, interfaceLanguage: 'en', textSize: 150 });
  const opened = await untilCard('Det här är ryggsmärta');
  expect(opened.lang).toBe('en');
  expect(opened.closest<HTMLElement>('.place')?.style.getPropertyValue('--size')).toBe('1.5');
});

test('a walk by keyboard brings nothing into the page that was drawn for the pointer', async () => {
  const { page } = perform(STORY, { delay: 2 * DWELL });
  await dwellOn('ryggsmärta');
  page.walk();
  await pause(100);
  expect(card()).toBeNull();
});
