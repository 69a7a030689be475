/**
 * Vitest's browser mode on the installed browsers, driven by puppeteer-core: Chromium over the
 * DevTools protocol, Firefox over WebDriver BiDi. Nothing is downloaded. Loaded with the
 * configuration, before '@/' resolves: hence the relative import.
 */
import { defineBrowserProvider } from '@vitest/browser';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserProvider, BrowserProviderOption } from 'vitest/node';
import { type BrowserName, findBrowser } from '../../scripts/browser/find.ts';

/** Quiet, and no connection of its own; root needs `--no-sandbox`. */
const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Wide enough for a card beside the text; tests that need a phone set their own viewport. */
export const VIEWPORT = { width: 1000, height: 700 };

function launch(name: BrowserName): Promise<Browser> {
  const common = { executablePath: findBrowser(name), headless: true, defaultViewport: VIEWPORT };
  return name === 'firefox'
    ? puppeteer.launch({ ...common, browser: 'firefox' })
    : puppeteer.launch({ ...common, pipe: true, args: CHROMIUM_ARGUMENTS });
}

function provider(name: BrowserName): BrowserProvider {
  let browser: Promise<Browser> | undefined;
  const pages = new Map<string, Page>();
  return {
    name: 'puppeteer',
    supportsParallelism: false,
    getCommandsContext: (sessionId) => ({ page: pages.get(sessionId) }),
    async openPage(sessionId, url) {
      browser ??= launch(name);
      const page = await (await browser).newPage();
      pages.set(sessionId, page);
      await page.goto(url, { waitUntil: 'load' });
      await page.bringToFront();
    },
    async close() {
      await (await browser)?.close();
      browser = undefined;
      pages.clear();
    },
  };
}

export function installedBrowser(): BrowserProviderOption {
  return defineBrowserProvider({
    name: 'puppeteer',
    supportedBrowser: ['chromium', 'firefox'],
    providerFactory: ({ config }) =>
      provider(config.browser.name === 'firefox' ? 'firefox' : 'chromium'),
  });
}
