/** Goals 2, 3, 4 (cold), 5 and 7: the first pass over a fresh page, script compiled and terms decoded. */

import type { Page } from 'puppeteer-core';
import { rounds } from '../effort';
import { ask, type Lab, openTab } from '../lab';
import type { PageName } from '../pages';
import type { Measurement, Row } from '../row';
import { ratios, type Spread, short, show, spread } from '../statistics';
import type { Count } from '../term-lists';

const PAIRS = 15;
const SECONDS = 60;

type Work = 'floor' | 'expression' | 'bare' | 'pipeline';
type Variant = `${Work} ${Count}`;

function sourceOf(lab: Lab, variant: Variant): string {
  const [work, count] = variant.split(' ') as [Work, string];
  const list = lab.lists[Number(count) as Count];
  if (work === 'floor') return lab.scripts['cold-floor'];
  const data = work === 'expression' ? list.words.join('\n') : list.pack;
  const script = lab.scripts[work === 'expression' ? 'cold-peer' : 'cold'];
  return `const COLD=${JSON.stringify({ work, data })};${script}`;
}

/** Milliseconds until a script that has never run here has done its work. */
async function coldly(lab: Lab, name: PageName, variant: Variant): Promise<number> {
  const page: Page = await openTab(lab.browser, lab.site.origin + name);
  try {
    return await page.evaluate(
      (source) => {
        const script = document.createElement('script');
        // Another text each time: the browser keeps what it has compiled.
        script.textContent = `{${source}\n}//${Math.random()}`;
        const start = performance.now();
        document.head.append(script);
        const time = performance.now() - start;
        const { coldFound } = globalThis as { coldFound?: number };
        if (!coldFound) throw new Error('nothing was found');
        return time;
      },
      sourceOf(lab, variant),
    );
  } finally {
    await page.close();
  }
}

type Samples = Map<Variant, number[]>;

async function sample(lab: Lab, page: PageName, variants: readonly Variant[]): Promise<Samples> {
  const samples: Samples = new Map(variants.map((variant) => [variant, []]));
  for (const _pair of rounds(PAIRS, SECONDS)) {
    for (const variant of variants) samples.get(variant)?.push(await coldly(lab, page, variant));
  }
  return samples;
}

function against(samples: Samples, base: Variant, other: Variant): Spread {
  const bases = samples.get(base) ?? [];
  return ratios(
    (samples.get(other) ?? []).map((time, index) => [bases[index] ?? Number.NaN, time]),
  );
}

const FLOOR = 'floor 500';

async function measure(lab: Lab): Promise<Row[]> {
  const onB = await sample(lab, 'B', [
    FLOOR,
    'bare 5000',
    'bare 50000',
    'pipeline 500',
    'pipeline 5000',
    'pipeline 50000',
  ]);
  const onA = await sample(lab, 'A', [
    FLOOR,
    'bare 50000',
    'pipeline 500',
    'pipeline 5000',
    'pipeline 50000',
    'expression 5000',
    'expression 50000',
  ]);
  const rows: Row[] = [];
  const add = (number: number, what: string, goal: string, found: Spread, most: number | null) =>
    rows.push({
      number,
      what,
      goal,
      figure: show(found, ' ×'),
      met: most === null ? null : found.median <= most,
      data: found,
    });
  for (const count of [5_000, 50_000] as const) {
    const forms = count.toLocaleString('en');
    add(
      2,
      `cold on B, ${forms} forms, pipeline`,
      '≤ 2.5 × floor',
      against(onB, FLOOR, `pipeline ${count}`),
      2.5,
    );
    add(2, `the same, bare matcher`, '', against(onB, FLOOR, `bare ${count}`), null);
  }
  add(
    3,
    'cold on A, 50,000 forms, pipeline',
    '≤ 2.5 × floor',
    against(onA, FLOOR, 'pipeline 50000'),
    2.5,
  );
  add(3, 'the same, bare matcher', '', against(onA, FLOOR, 'bare 50000'), null);
  const milliseconds = [...onA].map(([name, times]) => `${name}: ${short(spread(times).median)}`);
  rows.push({
    number: 3,
    what: `milliseconds on A: ${milliseconds.join(', ')}`,
    goal: '',
    figure: '',
    met: null,
  });
  for (const [name, samples] of [
    ['A', onA],
    ['B', onB],
  ] as const) {
    const more = against(samples, 'pipeline 500', 'pipeline 50000');
    add(4, `500 → 50,000 forms, cold on ${name}, pipeline`, '≤ 1.4 ×', more, 1.4);
  }
  rows.push(await decoding(lab));
  for (const [count, least] of [
    [5_000, 5],
    [50_000, 30],
  ] as const) {
    const faster = against(onA, `pipeline ${count}`, `expression ${count}`);
    rows.push({
      number: 7,
      what: `one big RegExp, cold on A, ${count.toLocaleString('en')} forms, against our pipeline`,
      goal: `≥ ${least} × slower`,
      figure: show(faster, ' ×'),
      met: faster.median >= least,
      data: faster,
    });
  }
  return rows;
}

async function decoding(lab: Lab): Promise<Row> {
  const { pack, words } = lab.lists[50_000];
  const pairs: [number, number][] = [];
  for (const pair of rounds(PAIRS, SECONDS)) {
    const first = pair % 2 === 0 ? 'set' : 'pack';
    const times = await lab.inPage('A', (page) =>
      ask(page, 'decodings', pack, words.join('\n'), first),
    );
    pairs.push([times.pack, times.set]);
  }
  const faster = ratios(pairs);
  const time = spread(pairs.map(([ours]) => ours));
  return {
    number: 5,
    what: `decode 50,000 forms (${show(time, ' ms')}) against building a Set`,
    goal: '≥ 20 × faster',
    figure: show(faster, ' ×'),
    met: faster.median >= 20,
    data: { faster, time },
  };
}

export const cold: Measurement = { numbers: [2, 3, 4, 5, 7], firefox: true, measure };
