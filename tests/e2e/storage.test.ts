/** Storage that is full, broken or of another version: said where it matters, and nothing is lost. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { cardText } from '@/scripts/browser/card';
import { markOf, restOn } from '@/scripts/browser/marks';
import type { View } from '@/scripts/browser/session';
import { until } from '@/scripts/browser/until';
import { ownWorld } from './own-world';
import { BROWSERS, stage } from './stage';

/** In the pages of the extension, where the functions given to `run` are evaluated. */
declare const chrome: Browser;

/** Fills the synchronised storage to its last byte; runs in a page of the extension. */
async function fill(): Promise<boolean> {
  const put = (key: string, text: string) =>
    chrome.storage.sync.set({ [key]: text }).then(
      () => true,
      () => false,
    );
  for (let index = 0; await put(`filler${index}`, 'x'.repeat(8_000)); index += 1);
  let last = '';
  for (let size = 8_000; size >= 1; size = Math.floor(size / 2)) {
    while (await put('last', last + 'x'.repeat(size))) last += 'x'.repeat(size);
  }
  return true;
}

/** Takes away all but the settings, which are answered. */
async function makeRoom(): Promise<string> {
  const { settings, ...others } = await chrome.storage.sync.get(null);
  await chrome.storage.sync.remove(Object.keys(others));
  return JSON.stringify(settings);
}

async function clear(): Promise<boolean> {
  // In this order: the background puts a copy back.
  await chrome.storage.local.clear();
  await chrome.storage.sync.clear();
  return true;
}

describe.each(BROWSERS)('in %s', (name) => {
  const on = stage(name);
  let options: View;

  const openOptions = async () => {
    options = await on.session.openExtensionPage('options.html');
  };
  const choose = (value: string) =>
    until(`the choice ${value}`, () =>
      options.run((document, wanted) => {
        const field = document.querySelector<HTMLInputElement>(`input[value="${wanted}"]`);
        field?.click();
        return field !== null;
      }, value),
    );
  const untilSaid = (text: string) =>
    until(`"${text}"`, () =>
      options.run(
        (document, wanted) => document.querySelector('.saved')?.textContent?.includes(wanted),
        text,
      ),
    );

  afterEach(async () => {
    await options.run(clear);
    await options.close();
  });

  test('full storage is said, and what was stored stays', async () => {
    await openOptions();
    await choose('tint');
    await untilSaid('Sparat');
    await options.run(fill);
    await choose('every');
    await untilSaid('gick inte att spara');
    const kept = JSON.parse(await options.run(makeRoom));
    expect(kept.markStyle).toBe('tint');
    expect(kept.density).not.toBe('every');
    await choose('page');
    await untilSaid('Sparat');
    expect(JSON.parse(await options.run(makeRoom))).toMatchObject({
      markStyle: 'tint',
      density: 'page',
    });
  });

  test('settings that were lost come back from the copy that the background keeps', async () => {
    await openOptions();
    await choose('tint');
    await untilSaid('Sparat');
    const stored = (area: 'sync' | 'local') =>
      options.run(
        async (_document, from) => JSON.stringify(await chrome.storage[from].get('settings')),
        area,
      );
    await until('a copy', async () => (await stored('local')).includes('tint'));
    await options.run(() => chrome.storage.sync.remove('settings').then(() => true));
    await until('the settings', async () => (await stored('sync')).includes('tint'));
  });

  test.runIf(name === 'chromium')(
    'a page’s script can reach the synchronised storage and no other',
    async () => {
      await openOptions();
      const page = await on.session.open(`${on.site.origin}rygg`);
      await markOf(page);
      const client = await page.createCDPSession();
      const contextId = await ownWorld(client);
      const reach = async (area: string) => {
        const { result } = await client.send('Runtime.evaluate', {
          contextId,
          expression: `chrome.storage.${area}.get(null).then(() => 'open', ({ message }) => message)`,
          awaitPromise: true,
        });
        return result.value;
      };
      expect(await reach('sync')).toBe('open');
      expect(await reach('local')).toMatch(/^Access to storage is not allowed/u);
      expect(await reach('session')).toMatch(/^Access to storage is not allowed/u);
      await page.close();
    },
  );

  test.runIf(name === 'firefox')(
    'Firefox has no way to close storage yet: SECURITY.md says so until it has',
    async () => {
      await openOptions();
      expect(await options.run(() => 'setAccessLevel' in chrome.storage.local)).toBe(false);
    },
  );

  test.each([
    ['text', 'trasig'],
    ['a list', [1, 2, 3]],
    ['fields of other kinds', { version: 1, density: {}, muted: 'x', offSites: [7], delay: 1e9 }],
    ['of a newer version', { version: 99, density: 'calm', voice: { name: 'Astrid' } }],
  ])('settings that are %s break nothing', async (_, stored) => {
    await openOptions();
    await options.run(async (_document, settings) => {
      await chrome.storage.sync.set({ settings });
      await chrome.storage.local.set({ settings });
    }, stored);
    const page = await on.session.browser.newPage();
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(String(error)));
    await page.goto(`${on.site.origin}rygg`);
    await page.bringToFront();
    await restOn(page, await markOf(page, 'ryggsmärta'));
    const text = await until('the card', () => cardText(on.session, page));
    expect(text).toMatch(/^Ryggsmärta\n/u);
    expect(heard).toEqual([]);
    await page.close();
  });
});
