/** What happens to a browser and its pages in a long day: each of it leaves Hälsonot whole or silent. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardText, pressInCard } from '@/scripts/browser/card';
import { lifeOf } from '@/scripts/browser/life';
import { markOf, restOn } from '@/scripts/browser/marks';
import type { Session } from '@/scripts/browser/session';
import { pause, until } from '@/scripts/browser/until';
import { BROWSERS, stage } from './stage';

/** Longer than dwell, grace and fade together. */
const SETTLED = 900;
/** Longer than what an orphan takes to notice that it is one. */
const ORPHANED = 20_000;

function heardIn(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(String(error)));
  return heard;
}

/** Whether a mark is registered and has a look; runs in the page. Firefox takes the look away. */
function isMarked(): boolean {
  if (CSS.highlights.size === 0) return false;
  const { textDecorationLine } = getComputedStyle(
    document.documentElement,
    '::highlight(term-dotted-on-light)',
  );
  return textDecorationLine !== 'none';
}

async function isCardSeen(session: Session, page: Page): Promise<boolean> {
  const seen = await session.inCard(
    page,
    (root) =>
      root.querySelector('[role=dialog]')?.checkVisibility({ visibilityProperty: true }) ?? false,
  );
  return seen ?? false;
}

describe.each(BROWSERS)('in %s', (name) => {
  const on = stage(name);

  const open = (path: string) => on.session.open(`${on.site.origin}${path}`);
  const restOnWord = async (page: Page, word: string) => restOn(page, await markOf(page, word));
  const cardOn = (page: Page) => until('the card', () => cardText(on.session, page));
  const noCardOn = (page: Page) =>
    until('no card', async () => (await cardText(on.session, page)) === null);
  const leave = async (page: Page) => {
    await page.mouse.move(900, 700, { steps: 4 });
    await noCardOn(page);
  };

  test('a background that was stopped before any message wakes and answers', async () => {
    const { stopBackground } = lifeOf(on.session);
    await stopBackground();
    const page = await open('rygg');
    await markOf(page, 'ryggsmärta');

    await stopBackground();
    await restOnWord(page, 'ryggsmärta');
    expect(await cardOn(page)).toMatch(/^Ryggsmärta\n/u);

    await stopBackground();
    await leave(page);
    await restOnWord(page, 'depression');
    expect(await cardOn(page)).toMatch(/^Depression\n/u);

    await stopBackground();
    await pause(SETTLED);
    await pressInCard(on.session, page, /^Läs mer/u);
    const article = await on.session.extensionTab('#/artikel/sv/');
    expect(await article.url()).toMatch(/#\/artikel\/sv\/[a-z-]+\/[a-z-]+$/u);
    await article.close();
    await page.close();
  });

  test('a page that Back brings to life has its marks and its card', async () => {
    const page = await open('rygg');
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = `persisted: ${persisted}`;
      });
    });
    await markOf(page, 'ryggsmärta');
    await page.goto(`${on.site.origin}english`);
    await markOf(page);
    // Puppeteer waits for a load, which a page that comes back does not have.
    await page.evaluate(() => setTimeout(() => history.back()));
    await until('the page to be back', async () =>
      (await page.title().catch(() => '')).startsWith('persisted: true'),
    );
    await restOnWord(page, 'ryggsmärta');
    expect(await cardOn(page)).toMatch(/^Ryggsmärta\n/u);
    await page.close();
  });
});

describe.each(BROWSERS)('in %s, the pages that are open', (name) => {
  const on = stage(name);

  const openQuietly = async () => {
    const page = await on.session.browser.newPage();
    const heard = heardIn(page);
    await page.goto(`${on.site.origin}rygg`);
    await page.bringToFront();
    return { page, heard };
  };

  /** Nothing of ours can be seen, whatever the reader does, and nobody has said a word. */
  const expectClean = async (page: Page, heard: string[]) => {
    await until('no marks', async () => !(await page.evaluate(isMarked)), ORPHANED);
    await until('no card', async () => !(await isCardSeen(on.session, page)), ORPHANED);
    await page.mouse.move(300, 300, { steps: 4 });
    await page.mouse.click(300, 300);
    await page.keyboard.press('Escape');
    await pause(SETTLED);
    expect(await page.evaluate(isMarked)).toBe(false);
    expect(await isCardSeen(on.session, page)).toBe(false);
    expect(heard).toEqual([]);
  };

  test('have no dead card, and stay silent, when the extension is updated under an open one', async () => {
    const { page, heard } = await openQuietly();
    await restOn(page, await markOf(page, 'ryggsmärta'));
    await until('the card', () => isCardSeen(on.session, page));
    expect(await page.evaluate(isMarked)).toBe(true);
    await lifeOf(on.session).update();
    await page.bringToFront();
    await page.mouse.move(2, 2);
    await until('no card', async () => !(await isCardSeen(on.session, page)), ORPHANED);
    // Chromium leaves the old script, which cleans up; Firefox ends it, and starts the new one.
    if (name === 'chromium') await expectClean(page, heard);
    else await markOf(page, 'ryggsmärta');
    expect(heard).toEqual([]);
    await page.reload();
    await restOn(page, await markOf(page, 'depression'));
    await until('the card of the new version', () => isCardSeen(on.session, page));
    await page.close();
  });

  test('are cleaned, and stay silent, when the extension is turned off', async () => {
    const { page, heard } = await openQuietly();
    await markOf(page, 'ryggsmärta');
    await lifeOf(on.session).turnOff();
    await page.bringToFront();
    await expectClean(page, heard);
    await page.close();
  });
});
