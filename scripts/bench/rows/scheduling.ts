/** Goals 8 and 9: very long pages. */
import { rounds } from '../effort';
import { ask, type Lab } from '../lab';
import type { PageName } from '../pages';
import type { Measurement, Row } from '../row';
import { quantile, ratios, short, show, spread } from '../statistics';

const PAIRS = 2;
const SECONDS = 30;
const BUDGET = 5;
/** Milliseconds; from there on a browser calls a task long. */
const LONG = 50;

async function slicing(lab: Lab): Promise<Row[]> {
  const { pack } = lab.lists[5_000];
  const sliced = [];
  const pairs: [number, number][] = [];
  for (const _pair of rounds(PAIRS, SECONDS)) {
    const once = await lab.inPage('C', (page) => ask(page, 'slices', pack, true));
    const often = await lab.inPage('C', (page) => ask(page, 'slices', pack, false));
    sliced.push(often);
    pairs.push([once.total, often.total]);
  }
  const lengths = sliced.flatMap((one) => one.lengths).sort((a, b) => a - b);
  const p95 = quantile(lengths, 0.95);
  const ours = lengths.filter((length) => length >= LONG).length;
  const all = sliced.flatMap(({ long }) => long);
  const total = ratios(pairs);
  const time = spread(pairs.map(([, often]) => often));
  return [
    {
      number: 8,
      what: `C, ${sliced[0]?.known} marks in ${show(time, ' ms')}: long tasks of ours (of anybody: ${all.length}, at most ${short(Math.max(0, ...all))} ms)`,
      goal: 'none',
      figure: `${ours}; longest ${short(lengths.at(-1) ?? 0)} ms`,
      met: ours === 0 && all.length === 0,
      data: sliced,
    },
    row(8, 'p95 of a slice', `≤ ${2 * BUDGET} ms`, `${short(p95)} ms`, p95 <= 2 * BUDGET),
    row(8, 'in slices against in one go', '≤ 1.3 ×', show(total, ' ×'), total.median <= 1.3),
  ];
}

async function visible(lab: Lab): Promise<Row[]> {
  const { pack } = lab.lists[5_000];
  const timeOn = (name: PageName) =>
    lab.inPage(name, async (page) => {
      await ask(page, 'scrollTo', 0.5);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return (await ask(page, 'timeToVisible', pack)).time;
    });
  const pairs: [number, number][] = [];
  for (const _pair of rounds(PAIRS, SECONDS)) pairs.push([await timeOn('B'), await timeOn('C')]);
  const ordered: number[] = [];
  for (const _sample of rounds(PAIRS, SECONDS)) {
    ordered.push(
      await lab.inPage('C', async (page) => {
        await ask(page, 'scrollTo', 0.5);
        return ask(page, 'timeInDocumentOrder', pack);
      }),
    );
  }
  const grows = ratios(pairs);
  const onC = spread(pairs.map(([, time]) => time));
  const part = spread(ordered).median / onC.median;
  return [
    row(
      9,
      `visible marks on C (${show(onC, ' ms')}) against B`,
      '≤ 1.3 ×',
      show(grows, ' ×'),
      grows.median <= 1.3,
    ),
    row(
      9,
      'against document order, half-way down C',
      '≥ 20 × sooner',
      `${short(part)} ×`,
      part >= 20,
    ),
  ];
}

function row(number: number, what: string, goal: string, figure: string, met: boolean): Row {
  return { number, what, goal, figure, met };
}

export const scheduling: Measurement = {
  numbers: [8, 9],
  firefox: false,
  measure: async (lab) => [...(await slicing(lab)), ...(await visible(lab))],
};
