/**
 * `npm run soak [-- --cards N --changes N]`: a long day of one page in Chromium with the built
 * extension: cards opened and closed by the real pointer (1,000), then an hour of a feed that changes
 * once a second (3,600 changes), in compressed time. What is held after is compared with what was
 * held before, and each growth with a bound that is stated; exits with 1 above one.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { markOf } from './browser/marks';
import { serve } from './browser/serve';
import { openSession } from './browser/session';
import { pause, until } from './browser/until';
import { table } from './report/table';
import { BUILDS, build, ROOT } from './run';
import { type Holdings, meterOn } from './soak/measure';
import { change, PAGES, SENTENCES } from './soak/pages';

/**
 * The most that each may grow by, whatever the number of cards and changes. Listeners and ranges:
 * what a card, or the marks of another 20 posts, may still have. The heap of a process breathes by
 * about a megabyte (compiled code, caches of the engine); a card that leaked its content (15 kB)
 * would show as 15 MB after a thousand.
 */
const BOUNDS: Holdings = { listeners: 30, nodes: 300, ranges: 60, heap: 3_000_000 };

/** Cards and changes before the first measure, in which caches and code come to rest. */
const WARM_UP = 20;
/** Milliseconds between two changes: a second, compressed. */
const BETWEEN = 20;
/** Milliseconds in which the page layer reads what it has put off. */
const SETTLED = 6_000;

function count(text: string, name: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new Error(`--${name} ${text} is no whole number. Example: npm run soak -- --${name} 100`);
}

/** Whether our one element comes into the page, or leaves it; asked in the page, and soon given up. */
function whenCard(page: Page, open: boolean): Promise<boolean> {
  // As text, since the bundler names inner functions by a function that a page does not have.
  const source = `new Promise((resolve) => {
    const end = performance.now() + 5_000;
    const look = () => {
      const is = document.querySelector('html > div') !== null;
      if (is === ${open} || performance.now() > end) resolve(is === ${open});
      else setTimeout(look, 5);
    };
    look();
  })`;
  return page.evaluate(source) as Promise<boolean>;
}

async function cards(page: Page, number: number): Promise<void> {
  const spots = [await markOf(page, 'ryggsmärta'), await markOf(page, 'depression')];
  for (let index = 0; index < number; index += 1) {
    const spot = spots[index % spots.length];
    if (!spot) throw new Error('The page has no marks.');
    await page.mouse.move(spot.x - 2, spot.y);
    await page.mouse.move(spot.x, spot.y);
    if (!(await whenCard(page, true))) throw new Error(`Card ${index + 1} did not open.`);
    await page.keyboard.press('Escape');
    if (!(await whenCard(page, false))) throw new Error(`Card ${index + 1} did not close.`);
    await page.mouse.move(2, 2);
  }
}

async function changes(page: Page, number: number): Promise<void> {
  const source = `(async () => {
    const __name = (f) => f;
    const change = ${change};
    const sentences = ${JSON.stringify(SENTENCES)};
    for (let index = 0; index < ${number}; index += 1) {
      change(index, sentences);
      await new Promise((resolve) => setTimeout(resolve, ${BETWEEN}));
    }
  })()`;
  await page.evaluate(source);
  await pause(SETTLED);
}

function report(title: string, before: Holdings, after: Holdings): string[] {
  const names = Object.keys(BOUNDS) as (keyof Holdings)[];
  const rows = names.map((name) => {
    const growth = after[name] - before[name];
    const isWithin = growth <= BOUNDS[name];
    return {
      isWithin,
      name,
      cells: [name, before[name], after[name], growth, BOUNDS[name], isWithin ? 'yes' : 'NO'],
    };
  });
  const head = ['held', 'before', 'after', 'growth', 'bound', 'within'];
  const lines = table([head, ...rows.map(({ cells }) => cells)]);
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`);
  return rows.filter(({ isWithin }) => !isWithin).map(({ name }) => `${name} in ${title}`);
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      cards: { type: 'string', default: '1000' },
      changes: { type: 'string', default: '3600' },
    },
  });
  const [ofCards, ofChanges] = [count(values.cards, 'cards'), count(values.changes, 'changes')];
  await build('chrome');
  const site = await serve(ROOT, PAGES);
  const session = await openSession('chromium', { extension: BUILDS.chrome, headless: true });
  try {
    const page = await session.browser.newPage();
    const meter = await meterOn(page);
    await page.goto(site.origin, { waitUntil: 'load' });
    await page.bringToFront();
    await until('marks', async () => (await markOf(page)) !== null);
    await cards(page, WARM_UP);
    await changes(page, WARM_UP);
    const begin = await meter.read();
    await cards(page, ofCards);
    const middle = await meter.read();
    await changes(page, ofChanges);
    const end = await meter.read();
    const above = [
      ...report(`${ofCards} cards opened and closed`, begin, middle),
      ...report(`${ofChanges} changes of a page`, middle, end),
    ];
    process.stdout.write(
      above.length === 0 ? '\nwithin every bound\n' : `\nabove: ${above.join(', ')}\n`,
    );
    return above.length === 0 ? 0 : 1;
  } finally {
    await session.close().catch(() => undefined);
    await site.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`npm run soak: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
