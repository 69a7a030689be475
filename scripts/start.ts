/**
 * `npm start [-- [--firefox] [--headless] [PAGE]]`: builds, and opens a browser with Hälsonot on
 * the sample page or on PAGE, an address or an HTML file. Without a display (or with
 * `--headless`) it shows itself: hovers a term, prints what the card says, saves screenshots.
 */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Site, serve } from './browser/serve';
import { openSession } from './browser/session';
import { BUILDS, build, ROOT } from './run';
import { tour } from './tour';

interface Target {
  url: string;
  site: Site | null;
}

/** Turns PAGE into an address; a file is served, since extensions are kept off `file:` pages. */
async function targetOf(page: string | undefined): Promise<Target> {
  if (page !== undefined && /^https?:\/\//.test(page)) return { url: page, site: null };
  const file = page === undefined ? join(ROOT, 'scripts/sample/index.html') : resolve(page);
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new Error(`${file} is not a file. Give an address (https://…) or an HTML file.`);
  }
  const site = await serve(dirname(file));
  return { url: site.origin + encodeURIComponent(basename(file)), site };
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { firefox: { type: 'boolean' }, headless: { type: 'boolean' } },
  });
  if (positionals.length > 1) throw new Error('Give one page at most: npm start -- PAGE');
  const name = values.firefox ? 'firefox' : 'chromium';
  const headless = values.headless ?? !hasDisplay();
  const { url, site } = await targetOf(positionals[0]);
  const target = values.firefox ? 'firefox' : 'chrome';
  await build(target);
  const session = await openSession(name, { extension: BUILDS[target], headless });
  try {
    if (headless) await tour(session, url);
    else {
      await session.open(url);
      process.stdout.write(`Hälsonot is open on ${url}. Close the browser to stop.\n`);
      await new Promise((closed) => session.browser.once('disconnected', closed));
    }
  } finally {
    await session.close().catch(() => undefined);
    await site?.close();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`npm start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
