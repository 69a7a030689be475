/** Off means off: on a site where Hälsonot is turned off there is nothing of it but its ear for being turned on. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { markOf } from '@/scripts/browser/marks';
import { pause } from '@/scripts/browser/until';
import { listenersInFirefox, ownWorld, TARGETS } from './own-world';
import { stage } from './stage';

/** In the pages of the extension, where the functions given to `run` are evaluated. */
declare const chrome: Browser;

/** Longer than a first scan takes. */
const SETTLED = 1_500;

/** What our script holds in a page: listeners, observers, ranges, timers' owners. */
async function holdings(page: Page) {
  const client = await page.createCDPSession();
  const contextId = await ownWorld(client);
  const objectOf = async (expression: string) => {
    const { result } = await client.send('Runtime.evaluate', { expression, contextId });
    return result.objectId ?? '';
  };
  const listeners: string[] = [];
  for (const target of TARGETS) {
    const objectId = await objectOf(target);
    const found = await client.send('DOMDebugger.getEventListeners', { objectId });
    listeners.push(...found.listeners.map(({ type }) => `${target} ${type}`));
  }
  const countOf = async (kind: string) => {
    const prototypeObjectId = await objectOf(`${kind}.prototype`);
    const { objects } = await client.send('Runtime.queryObjects', { prototypeObjectId });
    const { result } = await client.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    });
    return Number(result.value);
  };
  const counts = {
    mutationObservers: await countOf('MutationObserver'),
    intersectionObservers: await countOf('IntersectionObserver'),
    ranges: await countOf('StaticRange'),
    highlights: await page.evaluate(() => CSS.highlights.size),
  };
  await client.detach();
  return { listeners, ...counts };
}

describe('in chromium', () => {
  const on = stage('chromium');

  test('a site that is on is listened to and observed, so that the next test can fail', async () => {
    const page = await on.session.open(`${on.site.origin}rygg`);
    await markOf(page);
    const { listeners, ...counts } = await holdings(page);
    expect(listeners).toContain('window pointermove');
    expect(Object.values(counts).every((count) => count > 0)).toBe(true);
    await page.close();
  });

  test('a site that is off has no listener, no observer, no range and no highlight', async () => {
    const options = await on.session.openExtensionPage('options.html');
    const page = await on.session.open(`${on.site.origin}rygg`);
    await markOf(page);
    await options.run(async () => {
      await chrome.storage.sync.set({ settings: { version: 1, offSites: ['127.0.0.1'] } });
      return true;
    });
    await page.reload();
    await pause(SETTLED);
    expect(await holdings(page)).toEqual({
      listeners: [],
      mutationObservers: 0,
      intersectionObservers: 0,
      ranges: 0,
      highlights: 0,
    });
    await options.close();
    await page.close();
  });
});

describe('in firefox', () => {
  const on = stage('firefox');

  test('a site that is off has no listener and no highlight, and one that is on has both', async () => {
    const options = await on.session.openExtensionPage('options.html');
    const page = await on.session.open(`${on.site.origin}rygg`);
    await markOf(page);
    expect(await listenersInFirefox(on.session.browser)).toContain('window pointermove');
    await options.run(async () => {
      await chrome.storage.sync.set({ settings: { version: 1, offSites: ['127.0.0.1'] } });
      return true;
    });
    await page.reload();
    await pause(SETTLED);
    expect(await listenersInFirefox(on.session.browser)).toEqual([]);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });
});
