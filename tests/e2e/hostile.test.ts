/**
 * Hostile and odd pages, each beside a run without the extension: the same document, the same
 * errors, the same requests, the same things noticed, and a page that still answers.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { restOn } from '@/scripts/browser/marks';
import type { Session } from '@/scripts/browser/session';
import { pause, until } from '@/scripts/browser/until';
import { HOSTILE_PAGES, type HostilePage } from './hostile-pages';
import { marksIn, type Watched, watch } from './page-look';
import { BROWSERS, stage } from './stage';

const FOLDER = 'tests/fixtures/hostile/';
/** Milliseconds: longer than the dwell, and than a dwell that a busy machine draws out. */
const LONG_ENOUGH = 1_500;
const READABLE = { isInside: true, hasText: true };

describe.each(BROWSERS)('in %s', (name) => {
  const on = stage(name);
  const bare = stage(name, { extension: false });

  test.each(HOSTILE_PAGES)('a page that $does is as without us ($file)', async (hostile) => {
    const [ours, theirs] = await Promise.all([
      watch(on, FOLDER + hostile.file),
      watch(bare, FOLDER + hostile.file),
    ]);
    try {
      await checkMarks(ours, hostile);
      await checkCard(on.session, ours, hostile);
      expect(await ours.look()).toEqual(await theirs.look());
    } finally {
      await Promise.all([ours.close(), theirs.close()]);
    }
  });
});

async function checkMarks({ page }: Watched, { file, marks }: HostilePage): Promise<void> {
  const texts = async () => (await marksIn(page)).map(({ text }) => text);
  if (marks === undefined) return;
  if (marks.length === 0) expect(await texts()).toEqual([]);
  else {
    const missing = async () => {
      const now = await texts();
      return marks.filter((text) => !now.includes(text));
    };
    await until(
      `${marks.join(', ')} on ${file}`,
      async () => (await missing()).length === 0,
      15_000,
    );
  }
}

async function checkCard(session: Session, { page }: Watched, hostile: HostilePage): Promise<void> {
  const { card, marks } = hostile;
  if (card === undefined) return;
  const mark = (await marksIn(page)).find(({ text }) => marks === undefined || text === marks[0]);
  // What is not marked opens nothing either: the pointer still goes where the text is.
  await restOn(page, mark ?? { x: 120, y: 30 });
  if (card === 'opens') {
    const spot = await until('the card', () => spotOf(session, page));
    expect(spot, 'lies inside the viewport').toEqual(READABLE);
  } else {
    await pause(LONG_ENOUGH);
    if (card === 'closed') expect(await spotOf(session, page)).toBeNull();
  }
  await page.keyboard.press('Escape');
  await until('the card to close', async () => (await spotOf(session, page)) === null);
  await page.mouse.move(1, 1);
}

/** Whether the card can be read where it stands; null when there is none. */
async function spotOf(session: Session, page: Page) {
  // In the page's own world: its words and its box are all that is asked of it.
  const spot = await session.inCard(page, (root) => {
    const dialog = root.querySelector<HTMLElement>('[role=dialog]');
    if (!dialog) return null;
    const { left, top, right, bottom } = dialog.getBoundingClientRect();
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden cannot be read
    return { box: [left, top, right, bottom], hasText: dialog.innerText.length > 100 };
  });
  if (!spot) return null;
  const [left = 0, top = 0, right = 0, bottom = 0] = spot.box;
  const { width, height } = page.viewport() ?? { width: 0, height: 0 };
  const isInside = left >= 0 && top >= 0 && right <= width && bottom <= height;
  return { isInside: isInside && right - left > 200 && bottom - top > 100, hasText: spot.hasText };
}
