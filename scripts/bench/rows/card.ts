/** Goal 19: from the end of the dwell to the frame in which the card is painted. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { markOf, restOn } from '../../browser/marks';
import { openSession, type Session } from '../../browser/session';
import { pause } from '../../browser/until';
import { BUILDS } from '../../run';
import { rounds } from '../effort';
import { type Lab, type Material, serveMaterial } from '../lab';
import type { Measurement, Row } from '../row';
import { short, show, spread } from '../statistics';
import { DWELL, writeYardstick } from '../yardsticks';

const PAIRS = 15;
const SECONDS = 70;
const PAGE =
  '<!doctype html><html lang="sv"><head><link rel="icon" href="data:,"><title>Ryggen</title></head><body>' +
  '<p>Hon har haft ryggsmärta länge, och det är inte lätt att leva med.</p></body></html>';

interface TraceEvent {
  name: string;
  ts: number;
  pid: number;
  args: { data?: { timerId?: number; timeout?: number } };
}

/** Milliseconds from the firing of the dwell's timer to the first paint after it. */
function dwellToPaint(events: readonly TraceEvent[]): number {
  const installed = events.filter(
    ({ name, args }) => name === 'TimerInstall' && args.data?.timeout === DWELL,
  );
  const timers = new Set(installed.map(({ args }) => args.data?.timerId));
  const fired = events
    .filter(({ name, args }) => name === 'TimerFire' && timers.has(args.data?.timerId))
    .at(-1);
  if (!fired) throw new Error('The dwell did not end.');
  const paints = events.filter(
    ({ name, ts, pid }) => name === 'Paint' && pid === fired.pid && ts > fired.ts,
  );
  const first = Math.min(...paints.map(({ ts }) => ts));
  if (!Number.isFinite(first)) throw new Error('Nothing was painted after the dwell.');
  return (first - fired.ts) / 1000;
}

async function once(page: Page, point: { x: number; y: number }): Promise<number> {
  await page.mouse.move(600, 500);
  await pause(100);
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await restOn(page, point);
  await pause(DWELL + 400);
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('No trace came back.');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: TraceEvent[];
  };
  await page.keyboard.press('Escape');
  return dwellToPaint(traceEvents);
}

/** In a new tab each time; the worker is woken by the tab before. */
async function sample(session: Session, url: string, point: { x: number; y: number } | null) {
  const page = await session.open(url);
  try {
    const found = point ?? (await markOf(page, 'ryggsmärta'));
    return { time: await once(page, found), point: found };
  } finally {
    await page.close();
  }
}

async function measure(_: Lab, material: Material): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'halsonot-bench-'));
  const site = await serveMaterial(material, { '/card': PAGE });
  const url = `${site.origin}card`;
  const ours = await openSession('chromium', { extension: BUILDS.chrome, headless: true });
  const theirs = await openSession('chromium', {
    extension: writeYardstick(folder, 'popover'),
    headless: true,
  });
  try {
    const { point } = await sample(ours, url, null);
    await sample(theirs, url, point);
    const pairs: [number, number][] = [];
    for (const _pair of rounds(PAIRS, SECONDS)) {
      const base = await sample(theirs, url, point);
      pairs.push([base.time, (await sample(ours, url, null)).time]);
    }
    const base = spread(pairs.map(([time]) => time));
    const other = spread(pairs.map(([, time]) => time));
    const part = other.median / base.median;
    return [
      {
        number: 19,
        what: `card painted ${show(other, ' ms')} after the dwell, against ${show(base, ' ms')} for an empty popover`,
        goal: '≤ 1.5 ×',
        figure: `${short(part)} ×`,
        met: part <= 1.5,
        data: pairs,
      },
    ];
  } finally {
    await ours.close();
    await theirs.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

export const card: Measurement = { numbers: [19], firefox: false, measure };
