import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { keepPlace, lastPlace } from '@/extension/last-place';
import { newsSeen, noteUpdate, updatedFrom } from '@/extension/news';
import browser, { resetBrowser } from '../fake-browser';

const place = { tab: 7, hash: '#/artikel/sv/depression', scroll: 420 };

function window(isPrivate: boolean): void {
  Object.assign(browser, { extension: { inIncognitoContext: isPrivate } });
}

beforeEach(() => {
  resetBrowser();
  window(false);
});

test('a reader finds their place again over the same tab, and only there', async () => {
  await keepPlace(place);
  expect(await lastPlace(7)).toEqual(place);
  expect(await lastPlace(8)).toBeNull();
});

test('only the last place is kept, and only until the browser closes', async () => {
  await keepPlace(place);
  await keepPlace({ ...place, tab: 8, hash: '#/' });
  expect(await lastPlace(7)).toBeNull();
  expect(await browser.storage.local.get(null)).toEqual({});
  expect(await browser.storage.sync.get(null)).toEqual({});
});

test('no place is kept or told in a private window', async () => {
  await keepPlace(place);
  window(true);
  expect(await lastPlace(7)).toBeNull();
  await keepPlace({ ...place, hash: '#/' });
  window(false);
  expect(await lastPlace(7)).toEqual(place);
});

test('whatever is stored, what comes back is a place of ours or none', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (stored) => {
      await browser.storage.session.set({ place: stored });
      const found = await lastPlace(7);
      expect(found === null || found.hash.startsWith('#/')).toBe(true);
    }),
  );
});

test('what is new is told from the oldest version that was left, until it has been seen', async () => {
  expect(await updatedFrom()).toBeNull();
  await noteUpdate('0.1.0');
  await noteUpdate('0.2.0');
  expect(await updatedFrom()).toBe('0.1.0');
  await newsSeen();
  expect(await updatedFrom()).toBeNull();
});
