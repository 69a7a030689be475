/**
 * What `npm start` does where nobody can look: hovers a term, prints the card, follows it to
 * the article, and saves pictures of each in `.screenshots/`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { cardText, pressInCard } from './browser/card';
import { pageOf } from './browser/chromium';
import { markOf, marksOf, restOn } from './browser/marks';
import type { Session, View } from './browser/session';
import { pause, until } from './browser/until';
import { ROOT } from './run';

const FOLDER = join(ROOT, '.screenshots');
/** Longer than any fade, so that pictures show things at rest. */
const REST = 400;

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Photographs a page by day and by night. */
async function photograph(page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await pause(REST);
    const path = join(FOLDER, `${name}-${theme}.png`);
    await page.screenshot({ path: path as `${string}.png` });
    print(`saved ${path}`);
  }
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
}

async function photographView(view: View, name: string): Promise<void> {
  const page = pageOf(view);
  if (page) await photograph(page, name);
}

/** Hovers the first mark that it can and waits for the card. */
async function openCard(session: Session, page: Page): Promise<string> {
  const first = await markOf(page).catch(() => null);
  if (!first)
    throw new Error('No health term was found on this page, so there is nothing to show.');
  const marks = await marksOf(page);
  const mark = marks.find(({ y }) => y > 0 && y < 700) ?? first;
  await restOn(page, mark);
  await until(`the card for "${mark.text}"`, () => cardText(session, page));
  return mark.text;
}

/** Shows everything on `url`. Throws, saying what it waited for, when a step does not come. */
export async function tour(session: Session, url: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const page = await session.open(url);
  const term = await openCard(session, page);
  await pause(REST);
  print(`\nThe card for "${term}" on ${url}:\n`);
  print((await cardText(session, page)) ?? '');
  print('');
  if (session.name === 'chromium') await photograph(page, 'card');

  const popup = await session.openPopup(page);
  await pause(REST);
  await photographView(popup, 'popup');
  await popup.close();

  await page.bringToFront();
  await restOn(page, { x: 5, y: 5 });
  await openCard(session, page);
  await pause(REST);
  await pressInCard(session, page, /^(Läs mer|Read more)/u);
  const reader = await session.extensionTab('#/artikel/');
  print(`"Läs mer" opens ${await reader.url()}`);
  await pause(REST);
  await photographView(reader, 'reader');

  const options = await session.openExtensionPage('options.html');
  await pause(REST);
  await photographView(options, 'options');
}
