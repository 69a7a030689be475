/**
 * Draws the icon's sizes from `public/icon/icon.svg` with the installed Chromium. Run by hand
 * when the drawing changes; the sizes are kept in git, so that a build needs no browser.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browser/find';
import { ROOT } from './run';

const FOLDER = join(ROOT, 'public', 'icon');
/** Toolbar 16 and 32, list of extensions 48, Firefox 96, stores 128. CSS pixels. */
const SIZES = [16, 32, 48, 96, 128];

const drawing = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'),
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; block-size: ${size}px }</style>${drawing}`,
  );
  await page.screenshot({
    path: join(FOLDER, `${size}.png`) as `${string}.png`,
    omitBackground: true,
  });
}
await browser.close();
