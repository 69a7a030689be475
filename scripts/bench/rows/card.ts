/**
 * Goal 19: from the end of the dwell to the frame in which the card is painted.
 *
 * With the worker awake, and with the worker stopped before the pointer comes: then the dwell has to
 * hide that it starts. Each against an extension that shows an empty box after one message.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { lifeOf } from '../../browser/life';
import { markOf, restOn } from '../../browser/marks';
import { openSession, type Session } from '../../browser/session';
import { pause } from '../../browser/until';
import { BUILDS } from '../../run';
import { rounds } from '../effort';
import { type Lab, type Material, serveMaterial } from '../lab';
import type { Measurement, Row } from '../row';
import { quantile, short, show, spread } from '../statistics';
import { DWELL, writeYardstick } from '../yardsticks';

const PAIRS = 15;
const SECONDS = 40;
const PAGE =
  '<!doctype html><html lang="sv"><head><link rel="icon" href="data:,"><title>Ryggen</title></head><body>' +
  '<p>Hon har haft ryggsmärta länge, och det är inte lätt att leva med.</p></body></html>';

interface Point {
  x: number;
  y: number;
}

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

async function once(page: Page, point: Point): Promise<number> {
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

/** In a new tab each time, whose start has woken the worker. */
async function sample(session: Session, url: string, at: Point | null, isCold: boolean) {
  const page = await session.open(url);
  try {
    const point = at ?? (await markOf(page, 'ryggsmärta'));
    if (isCold) {
      await lifeOf(session).stopBackground();
      await page.bringToFront();
    }
    return { time: await once(page, point), point };
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
    const { point } = await sample(ours, url, null, false);
    await sample(theirs, url, point, false);
    const rows: Row[] = [];
    for (const isCold of [false, true]) {
      const pairs: [number, number][] = [];
      for (const _pair of rounds(PAIRS, SECONDS)) {
        const base = await sample(theirs, url, point, isCold);
        pairs.push([base.time, (await sample(ours, url, null, isCold)).time]);
      }
      rows.push(rowOf(pairs, isCold));
    }
    return rows;
  } finally {
    await ours.close();
    await theirs.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

/** The goal is of a worker that is awake. */
function rowOf(pairs: [number, number][], isCold: boolean): Row {
  const base = spread(pairs.map(([time]) => time));
  const times = pairs.map(([, time]) => time).sort((a, b) => a - b);
  const other = spread(times);
  const part = other.median / base.median;
  const p95 = short(quantile(times, 0.95));
  return {
    number: 19,
    what: `card painted ${show(other, ' ms')}, p95 ${p95} ms, after the dwell, worker ${isCold ? 'stopped' : 'awake'}; empty popover ${show(base, ' ms')}`,
    goal: isCold ? '' : '≤ 1.5 ×',
    figure: `${short(part)} ×`,
    met: isCold ? null : part <= 1.5,
    data: pairs,
  };
}

export const card: Measurement = { numbers: [19], firefox: false, measure };
