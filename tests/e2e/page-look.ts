/**
 * What can be told of a page from outside: asked in a world of our own, so that a page which breaks
 * its builtins still can be asked, and compared between a browser with Hälsonot and one without.
 */
import type { Frame, Page } from 'puppeteer-core';
import { pause, until } from '@/scripts/browser/until';
import type { Stage } from './stage';

export interface Look {
  /** The document, serialised. */
  dom: string;
  /** Errors and console lines that the page gave. */
  heard: string[];
  /** Paths that were asked for, sorted. */
  requests: string[];
  /** What the page itself has noticed: its `window.state`. */
  state: unknown;
  /** A frame was drawn and a timer came. */
  answers: boolean;
}

export interface Watched {
  page: Page;
  look(): Promise<Look>;
  close(): Promise<void>;
}

/** Milliseconds after load in which a page that says nothing of its own end comes to rest. */
const SETTLED = 900;
/** Milliseconds: the slowest page is one of 10 MB on a busy machine. */
const PATIENCE = 40_000;

interface Realm {
  evaluate<Args extends unknown[], Answer>(
    ask: (...args: Args) => Answer | Promise<Answer>,
    ...args: Args
  ): Promise<Answer>;
}

/** Puppeteer's own world beside the page's; it is not part of its public types. */
function worldOf(page: Page): Realm {
  return (page.mainFrame() as Frame & { isolatedRealm(): Realm }).isolatedRealm();
}

/** Opens a page of the stage and waits until it has done what it does. */
export async function watch({ session, site }: Stage, path: string): Promise<Watched> {
  const page = await session.browser.newPage();
  const heard: string[] = [];
  const before = site.requests.length;
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(String(error)));
  await page.goto(site.origin + path, { waitUntil: 'load', timeout: PATIENCE });
  await page.bringToFront();
  await until(`${path} to be done`, () => isDone(page), PATIENCE);
  await pause(SETTLED);
  return {
    page,
    async look() {
      const world = worldOf(page);
      return {
        dom: await world.evaluate(() => new XMLSerializer().serializeToString(document)),
        heard,
        requests: site.requests.slice(before).sort(),
        state: await page.evaluate('window.state === undefined ? null : window.state'),
        answers: await world.evaluate(
          () =>
            new Promise<boolean>((resolve) =>
              requestAnimationFrame(() => setTimeout(() => resolve(true))),
            ),
        ),
      };
    },
    close: () => page.close(),
  };
}

async function isDone(page: Page): Promise<boolean> {
  return (await page.evaluate('window.done')) !== false;
}

/** The texts that are highlighted and have a box, each with its middle in the viewport. */
export function marksIn(page: Page): Promise<{ text: string; x: number; y: number }[]> {
  return worldOf(page).evaluate(() => {
    const seen: { text: string; x: number; y: number }[] = [];
    // Firefox gives worlds of their own no iterators over these, but it calls back.
    CSS.highlights.forEach((highlight, name) => {
      if (name === 'mine') return;
      highlight.forEach((part) => {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        const box = range.getClientRects()[0];
        if (!box || box.width === 0 || box.height === 0) return;
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        seen.push({ text: range.toString(), x, y });
      });
    });
    return seen;
  });
}
