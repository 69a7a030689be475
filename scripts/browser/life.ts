/**
 * What befalls an extension in a browser's life: its background is stopped, it is updated under open
 * pages, turned off or taken away. Real events of the real browsers, none of them imitated.
 */
import type { Browser } from 'puppeteer-core';
import { BUILDS } from '../run';
import { ADDON_ID, call, chromeContext, connectionOf } from './firefox';
import type { Session } from './session';
import { until } from './until';

export interface Life {
  /** Stops the background as a browser does that saves memory; nothing when it is not running. */
  stopBackground(): Promise<void>;
  /** Loads the extension anew; pages that are open keep the old content script or lose it. */
  update(): Promise<void>;
  /** Turns the extension off, or takes it away where a browser lets no script turn it off. */
  turnOff(): Promise<void>;
}

export function lifeOf(session: Session): Life {
  return session.name === 'firefox' ? lifeInFirefox(session) : lifeInChromium(session);
}

/** The one extension of a Chromium session. Throws when there is none. */
async function extensionId(browser: Browser): Promise<string> {
  const [id] = (await browser.extensions()).keys();
  if (id === undefined) throw new Error('The browser has no extension.');
  return id;
}

function lifeInChromium({ browser }: Session): Life {
  const workerOf = (id: string) =>
    browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().includes(id));
  return {
    async stopBackground() {
      const id = await extensionId(browser);
      const running = workerOf(id);
      if (!running) return;
      // Workers are those of a storage partition, which a page of the extension has a part in.
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/third-party-notices.txt`);
      const client = await page.createCDPSession();
      await client.send('ServiceWorker.enable');
      await client.send('ServiceWorker.stopAllWorkers');
      // Something may have woken another at once.
      await until('the worker to end', () => workerOf(id) !== running);
      await page.close();
    },
    async update() {
      await browser.installExtension(BUILDS.chrome);
    },
    async turnOff() {
      await browser.uninstallExtension(await extensionId(browser));
    },
  };
}

function lifeInFirefox({ browser }: Session): Life {
  const connection = connectionOf(browser);
  const inBrowser = async (steps: string): Promise<void> => {
    const source = `async () => { ${steps} return 'true'; }`;
    await call(connection, await chromeContext(connection), source);
  };
  const addon = `
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const addon = await AddonManager.getAddonByID('${ADDON_ID}');`;
  return {
    stopBackground: () =>
      inBrowser(`
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        await ExtensionParent.GlobalManager.getExtension('${ADDON_ID}').terminateBackground();`),
    update: () => inBrowser(`${addon} await addon.reload();`),
    turnOff: () => inBrowser(`${addon} await addon.disable();`),
  };
}
