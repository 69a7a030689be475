/**
 * `npm run pictures`: the pictures that the stores show, five in each language, 1280 × 800, into
 * `.output/pictures/`. Everything in them is the built product in Chromium on the sample pages; only
 * the popup, which a browser draws outside the page, is laid over its page afterwards. Then the card's
 * looks into `docs/card/`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { cardText } from './browser/card';
import { pageOf } from './browser/chromium';
import { markOf, restOn } from './browser/marks';
import { type Site, serve } from './browser/serve';
import { openSession, type Session, type View } from './browser/session';
import { pause, until } from './browser/until';
import { photographLooks } from './pictures/looks';
import { BUILDS, build, ROOT } from './run';

/** In the pages of the extension, where the functions given to `run` are evaluated. */
declare const chrome: Browser;

const FOLDER = join(ROOT, '.output', 'pictures');
/** CSS pixels: the size that the Chrome Web Store and Edge Add-ons ask for; Firefox Add-ons takes any. */
const SIZE = { width: 1280, height: 800 };
/** Milliseconds, longer than any fade. */
const REST = 600;

type Theme = 'light' | 'dark';

interface Edition {
  language: 'sv' | 'en';
  /** Leads to this machine, as every name under `localhost` does. */
  host: string;
  sample: string;
  /** The word whose card is shown. */
  word: string;
  article: string;
}

const EDITIONS: readonly Edition[] = [
  {
    language: 'sv',
    host: 'tidning.localhost',
    sample: 'index.html',
    word: 'depression',
    article: '#/artikel/sv/depression-och-ryggsmarta',
  },
  {
    language: 'en',
    host: 'magazine.localhost',
    sample: 'english.html',
    word: 'depression',
    article: '#/artikel/en/depression-och-ryggsmarta',
  },
];

async function pictureOf(page: Page): Promise<string> {
  await pause(REST);
  return page.screenshot({ encoding: 'base64' });
}

async function save(name: string, picture: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await writeFile(path, picture, 'base64');
  process.stdout.write(`saved ${path}\n`);
}

function chromiumPage(view: View): Page {
  const page = pageOf(view);
  if (!page) throw new Error('Only Chromium can photograph the pages of an extension.');
  return page;
}

async function choose(session: Session, language: Edition['language']): Promise<void> {
  const options = await session.openExtensionPage('options.html');
  await options.run(async (_document, chosen) => {
    const settings = { version: 1, interfaceLanguage: chosen, contentLanguage: chosen };
    await chrome.storage.sync.set({ settings });
    return true;
  }, language);
  await options.close();
}

/** The popup lies under its button, at the end of the toolbar. */
async function laidOver(session: Session, below: string, popup: string): Promise<string> {
  const page = await session.browser.newPage();
  await page.setViewport(SIZE);
  await page.setContent(`<style>
    body { margin: 0; background: url(data:image/png;base64,${below}) }
    img { position: fixed; inset: 8px 16px auto auto; border-radius: 8px; box-shadow: 0 4px 24px #0006 }
  </style><img src="data:image/png;base64,${popup}">`);
  const picture = await page.screenshot({ encoding: 'base64' });
  await page.close();
  return picture;
}

async function openSample(
  { browser }: Session,
  site: Site,
  { host, sample }: Edition,
  theme: Theme,
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.goto(site.origin.replace('127.0.0.1', host) + sample, { waitUntil: 'load' });
  await page.bringToFront();
  return page;
}

async function photographCard(
  session: Session,
  site: Site,
  edition: Edition,
  theme: Theme,
  name: string,
): Promise<void> {
  const page = await openSample(session, site, edition, theme);
  await restOn(page, await markOf(page, edition.word));
  await until(`the card for "${edition.word}"`, () => cardText(session, page));
  await save(name, await pictureOf(page));
  await page.close();
}

async function photographPopup(
  session: Session,
  site: Site,
  edition: Edition,
  name: string,
): Promise<void> {
  const page = await openSample(session, site, edition, 'light');
  await markOf(page, edition.word);
  const below = await pictureOf(page);
  const popup = await session.openPopup(page);
  await until('the concepts of the page', () =>
    popup.run((document, host) => document.body.textContent?.includes(host), edition.host),
  );
  const picture = await pictureOf(chromiumPage(popup));
  await popup.close();
  await page.close();
  await save(name, await laidOver(session, below, picture));
}

async function photographView(session: Session, path: string, name: string): Promise<void> {
  const view = await session.openExtensionPage(path);
  const page = chromiumPage(view);
  await page.setViewport(SIZE);
  await page.bringToFront();
  await save(name, await pictureOf(page));
  await view.close();
}

async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await build('chrome');
  const site = await serve(join(ROOT, 'scripts', 'sample'));
  const session = await openSession('chromium', { extension: BUILDS.chrome, headless: true });
  try {
    await photographLooks(session);
    for (const edition of EDITIONS) {
      const { language, article } = edition;
      await choose(session, language);
      await photographCard(session, site, edition, 'light', `${language}-1-card`);
      await photographPopup(session, site, edition, `${language}-2-popup`);
      await photographView(session, `popup.html${article}`, `${language}-3-article`);
      await photographCard(session, site, edition, 'dark', `${language}-4-card-dark`);
      await photographView(session, 'options.html', `${language}-5-settings`);
    }
  } finally {
    await session.close().catch(() => undefined);
    await site.close();
  }
}

try {
  await main();
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  process.stderr.write(`npm run pictures: ${why}\n`);
  process.exitCode = 1;
}
