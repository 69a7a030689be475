/** What our content script has in a page, as far as each browser lets it be asked. */
import type { Browser, CDPSession } from 'puppeteer-core';
import { call, chromeContext, connectionOf } from '@/scripts/browser/firefox';

/** Where listeners for a whole page are put. */
export const TARGETS = ['window', 'document', 'document.documentElement', 'document.body'];

/** The number of our script's world in Chromium, by which `Runtime.evaluate` finds it. */
export async function ownWorld(client: CDPSession): Promise<number> {
  const found = new Promise<number>((resolve) => {
    client.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await client.send('Runtime.enable');
  return found;
}

/**
 * Runs in Firefox's window: the listeners of all worlds on the page in front, which a script that
 * is put beside that page can ask for. Of observers and ranges Firefox tells nothing.
 */
const LISTENERS = `async () => {
  const { messageManager } = gBrowser.selectedBrowser;
  const script = '(' + (() => {
    const names = ${JSON.stringify(TARGETS)}.flatMap((name) => {
      const target = name.split('.').reduce((object, key) => object[key], content);
      return Services.els.getListenerInfoFor(target).map(({ type }) => name + ' ' + type);
    });
    sendAsyncMessage('listeners', names);
  }) + ')()';
  const names = await new Promise((resolve) => {
    messageManager.addMessageListener('listeners', function take({ data }) {
      messageManager.removeMessageListener('listeners', take);
      resolve(data);
    });
    messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(script), false);
  });
  return JSON.stringify(names);
}`;

/** `window pointermove` and so on, of the page that is in front in Firefox. */
export async function listenersInFirefox(browser: Browser): Promise<string[]> {
  const connection = connectionOf(browser);
  return (await call(connection, await chromeContext(connection), LISTENERS)) as string[];
}
