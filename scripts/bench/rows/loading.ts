/** Goals 12, 15, 17 and 18: the built extension in a browser, against the same browser without it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openSession, type Session } from '../../browser/session';
import { BUILDS } from '../../run';
import { rounds } from '../effort';
import { growth, type Lab, type Material, serveMaterial, watchMetrics } from '../lab';
import type { Measurement, Row } from '../row';
import { ratios, type Spread, short, show, spread } from '../statistics';
import { writeYardstick } from '../yardsticks';

const LOADS = 20;
const SECONDS = 60;
const HEAPS = 3;
const FRAMES = 20;
/** Milliseconds after which a page that has loaded is idle, and we too. */
const IDLE = { A: 900, B: 1_300 };
/** The same until all of the page has been read, in slices and with the least priority. */
const READ = { A: 1_500, B: 5_000 };

interface Load {
  /** Milliseconds to the end of `load`. */
  load: number;
  /** Milliseconds of the main thread until idle. */
  busy: number;
  shift: number;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function blank(session: Session): Promise<Page> {
  const page = await session.browser.newPage();
  await page.bringToFront();
  return page;
}

async function loadOnce(session: Session, url: string, idle: number): Promise<Load> {
  const page = await blank(session);
  try {
    const metrics = await watchMetrics(page);
    await page.evaluateOnNewDocument(() => {
      const state = { shift: 0 };
      Object.assign(globalThis, { shifts: state });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          state.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const busy = await growth(metrics, 'TaskDuration', async () => {
      await page.goto(url, { waitUntil: 'load' });
      await pause(idle);
    });
    const [load, shift] = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const { shifts } = globalThis as unknown as { shifts: { shift: number } };
      return [entry?.loadEventEnd ?? Number.NaN, shifts.shift] as const;
    });
    return { load, busy: busy * 1000, shift };
  } finally {
    await page.close();
  }
}

/** Bytes of script heap in use once what is garbage has gone. */
async function heapOf(session: Session, url: string, idle: number): Promise<number> {
  const page = await blank(session);
  try {
    const client = await page.createCDPSession();
    await client.send('Performance.enable');
    await page.goto(url, { waitUntil: 'load' });
    await pause(idle);
    await client.send('HeapProfiler.enable');
    await client.send('HeapProfiler.collectGarbage');
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  } finally {
    await page.close();
  }
}

async function loads(bare: Session, ours: Session, origin: string): Promise<Row[]> {
  const rows: Row[] = [];
  let shifts = 0;
  for (const name of ['A', 'B'] as const) {
    const loaded: [number, number][] = [];
    const busy: [number, number][] = [];
    await loadOnce(ours, origin + name, IDLE[name]);
    await loadOnce(bare, origin + name, IDLE[name]);
    for (const _pair of rounds(LOADS, SECONDS)) {
      const one = await loadOnce(bare, origin + name, IDLE[name]);
      const other = await loadOnce(ours, origin + name, IDLE[name]);
      loaded.push([one.load, other.load]);
      busy.push([one.busy, other.busy]);
      shifts = Math.max(shifts, other.shift - one.shift);
    }
    const added = spread(busy.map(([one, other]) => other - one));
    const base = spread(busy.map(([one]) => one));
    rows.push(
      row(15, `load event of ${name}, with against without`, '≤ 1.02', ratios(loaded), 1.02),
      row(
        15,
        `main thread until idle, ${name} (${show(base, ' ms')}; added ${show(added, ' ms')})`,
        name === 'A' ? '≤ 1.05' : '',
        ratios(busy),
        name === 'A' ? 1.05 : null,
      ),
    );
  }
  rows.push({
    number: 12,
    what: 'layout shift with against without',
    goal: '0',
    figure: short(shifts),
    met: shifts <= 0,
  });
  return rows;
}

async function heaps(bare: Session, ours: Session, origin: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, most] of [
    ['A', 2],
    ['B', 6],
  ] as const) {
    const added: number[] = [];
    for (const _pair of rounds(HEAPS, SECONDS)) {
      const base = await heapOf(bare, origin + name, READ[name]);
      added.push(((await heapOf(ours, origin + name, READ[name])) - base) / 1e6);
    }
    const found = spread(added);
    rows.push({
      number: 17,
      what: `heap added by the extension on ${name}`,
      goal: `≤ ${most} MB`,
      figure: show(found, ' MB'),
      met: found.median <= most,
      data: found,
    });
  }
  return rows;
}

async function frames(empty: Session, ours: Session, origin: string): Promise<Row> {
  const added = async (session: Session): Promise<number> => {
    const none = (await loadOnce(session, `${origin}frames/0`, IDLE.A)).busy;
    return ((await loadOnce(session, `${origin}frames/${FRAMES}`, IDLE.A)).busy - none) / FRAMES;
  };
  const pairs: [number, number][] = [];
  for (const _pair of rounds(7, SECONDS)) pairs.push([await added(empty), await added(ours)]);
  const base = spread(pairs.map(([one]) => one));
  const other = spread(pairs.map(([, one]) => one));
  // Differences of two loads are small: medians are divided, not pairs.
  const part = other.median / base.median;
  return {
    number: 18,
    what: `an empty frame more: ${show(other, ' ms')} against ${show(base, ' ms')} with an empty content script`,
    goal: '≤ 1.3 ×',
    figure: `${short(part)} ×`,
    met: part <= 1.3,
    data: pairs,
  };
}

function row(number: number, what: string, goal: string, found: Spread, most: number | null): Row {
  return {
    number,
    what,
    goal,
    figure: show(found, ' ×'),
    met: most === null ? null : found.median <= most,
    data: found,
  };
}

/** Pages with so many frames without text, large enough to be read. */
function framePages(): Record<string, string> {
  const frame = '<!doctype html><title></title><body></body>';
  const page = (count: number) =>
    `<!doctype html><html lang="sv"><head><link rel="icon" href="data:,"><title>Ramar</title></head><body>${'<iframe src="/frames/empty" width="300" height="200"></iframe>'.repeat(count)}</body></html>`;
  return { '/frames/empty': frame, '/frames/0': page(0), [`/frames/${FRAMES}`]: page(FRAMES) };
}

async function measure(_: Lab, material: Material): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'halsonot-bench-'));
  const site = await serveMaterial(material, framePages());
  const opened = [null, BUILDS.chrome, writeYardstick(folder, 'empty')].map((extension) =>
    openSession('chromium', { extension, headless: true }),
  );
  try {
    const [bare, ours, empty] = await Promise.all(opened);
    if (!bare || !ours || !empty) throw new Error('a browser did not open');
    return [
      ...(await loads(bare, ours, site.origin)),
      ...(await heaps(bare, ours, site.origin)),
      await frames(empty, ours, site.origin),
    ];
  } finally {
    for (const session of opened) await (await session).close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

export const loading: Measurement = { numbers: [12, 15, 17, 18], firefox: false, measure };
