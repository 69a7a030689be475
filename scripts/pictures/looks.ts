/**
 * The card as readers with other screens, colours and pointers see it, for `docs/card/`: light, dark,
 * with forced colours, 320 pixels wide, as a sheet under the thumb, pinned, and on vertical text.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaFeature, Page, Viewport } from 'puppeteer-core';
import { cardText, pressInCard } from '../browser/card';
import { markOf, restOn, type SeenMark } from '../browser/marks';
import { serve } from '../browser/serve';
import type { Session } from '../browser/session';
import { pause, until } from '../browser/until';
import { ROOT } from '../run';

const FOLDER = join(ROOT, 'docs', 'card');
const WORD = 'depression';
/** Milliseconds, longer than any fade. */
const REST = 600;
const WIDE: Viewport = { width: 800, height: 560 };
const DARK: MediaFeature = { name: 'prefers-color-scheme', value: 'dark' };

const VERTICAL = `<!doctype html><html lang="sv"><title>Stående text</title>
<body style="writing-mode:vertical-rl;font:20px/2 serif;height:480px;margin:24px">
<h1 style="font-size:1.2em">Rygg och humör</h1>
<p>Många som länge har haft ont i ryggen får också en depression, och den som har en depression får lättare ont.</p>
<p>Det ena behöver inte ha kommit av det andra, och båda går att få hjälp med.</p></body></html>`;

interface Look {
  name: string;
  path?: string;
  viewport?: Viewport;
  features?: MediaFeature[];
  /** How the card is opened and what is done with it; by the pointer alone when left out. */
  open?(session: Session, page: Page): Promise<void>;
}

const LOOKS: readonly Look[] = [
  { name: 'light' },
  { name: 'dark', features: [DARK] },
  { name: 'forced-colours', features: [{ name: 'forced-colors', value: 'active' }, DARK] },
  { name: 'narrow-320', viewport: { width: 320, height: 640 } },
  {
    name: 'touch-sheet',
    viewport: { width: 390, height: 760, isMobile: true, hasTouch: true },
    async open(_session, page) {
      const { x, y } = await markInView(page);
      await page.touchscreen.tap(x, y);
    },
  },
  {
    name: 'pinned',
    async open(session, page) {
      await restOn(page, await markInView(page));
      await until('the card', () => cardText(session, page));
      await pause(REST);
      await pressInCard(session, page, /^(?:Fäst|Pin)/u);
      await page.keyboard.down('ArrowRight');
      await page.keyboard.up('ArrowRight');
    },
  },
  { name: 'vertical-text', path: 'vertical' },
];

/** CSS pixels from the top of what is seen to the mark, where there is room for the card. */
const ABOVE = 140;

async function markInView(page: Page): Promise<SeenMark> {
  const { y } = await markOf(page, WORD);
  await page.evaluate((by) => scrollBy({ top: Math.max(0, by), behavior: 'instant' }), y - ABOVE);
  await pause(REST);
  return markOf(page, WORD);
}

/** Saves a picture for each look; the session's product must be new, with its first settings. */
export async function photographLooks(session: Session): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const site = await serve(join(ROOT, 'scripts', 'sample'), { '/vertical': VERTICAL });
  try {
    for (const { name, path = 'index.html', viewport = WIDE, features = [], open } of LOOKS) {
      const page = await session.browser.newPage();
      await page.setViewport(viewport);
      // Puppeteer's own way knows no forced colours.
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features });
      await page.goto(site.origin + path, { waitUntil: 'load' });
      await page.bringToFront();
      if (open) await open(session, page);
      else await restOn(page, await markInView(page));
      await until(`the card for "${WORD}"`, () => cardText(session, page));
      await pause(REST);
      const file = join(FOLDER, `${name}.webp`);
      await writeFile(file, await page.screenshot({ type: 'webp', quality: 85 }));
      process.stdout.write(`saved ${file}\n`);
      await page.close();
    }
  } finally {
    await site.close();
  }
}
