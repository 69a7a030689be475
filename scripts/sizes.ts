/**
 * Holds the content script to its sizes: every page and frame pays for it. Part of `npm run check`.
 *
 * Builds for Chrome first. Prints one line, and exits with 1 when a part is over its bound.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { weightsOf } from './content-script';
import { BUILDS, build } from './run';
import { SIZE_BOUNDS } from './size-bounds';

async function main(): Promise<number> {
  await build('chrome');
  const weights = weightsOf(readFileSync(join(BUILDS.chrome, 'page.js'), 'utf8'));
  const lines = (['code', 'terms'] as const).map((part) => {
    const { gzip } = weights[part];
    const bound = SIZE_BOUNDS[part];
    return { text: `${part} ${gzip} of ${bound} bytes`, over: gzip > bound };
  });
  process.stdout.write(`content script, gzip: ${lines.map(({ text }) => text).join(', ')}\n`);
  if (!lines.some(({ over }) => over)) return 0;
  process.stderr.write('The content script is over its bound: find out what it grew by.\n');
  return 1;
}

process.exitCode = await main();
