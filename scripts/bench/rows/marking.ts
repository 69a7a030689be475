/** Goals 10, 11, 12, 14 and what of 20 is about marks: what it costs the page that marks are known. */
import { rounds, times } from '../effort';
import { ask, growth, type Lab, watchMetrics } from '../lab';
import type { Measurement, Row } from '../row';
import { ratios, type Spread, short, show, spread } from '../statistics';

const PAIRS = 7;
const SECONDS = 80;
const FRAMES = 5;

interface Kept {
  relayouts: [number, number][];
  insertions: [number, number][];
  layouts: number[];
  known: number;
  registered: number;
}

/** Without, with and again without the layer, in one page; `pack` null is a run of the same with nothing. */
async function withMarks(lab: Lab): Promise<Kept> {
  const { pack } = lab.lists[5_000];
  const kept: Kept = { relayouts: [], insertions: [], layouts: [], known: 0, registered: 0 };
  for (const pair of rounds(PAIRS, SECONDS)) {
    await lab.inPage('B', async (page) => {
      const metrics = await watchMetrics(page);
      const relayout = () => growth(metrics, 'TaskDuration', () => ask(page, 'relayout', FRAMES));
      await relayout();
      await ask(page, 'insert', 0);
      const [frameBefore, insertBefore] = [await relayout(), await ask(page, 'insert', pair)];
      const layouts = await growth(metrics, 'LayoutCount', async () => {
        await ask(page, 'begin', pack);
        await ask(page, 'rest');
      });
      kept.layouts.push(layouts);
      kept.known = await ask(page, 'known');
      kept.registered = await ask(page, 'registered');
      const [frameWith, insertWith] = [await relayout(), await ask(page, 'insert', pair)];
      await ask(page, 'end');
      await new Promise((resolve) => setTimeout(resolve, 500));
      const [frameAfter, insertAfter] = [await relayout(), await ask(page, 'insert', pair)];
      kept.relayouts.push([(frameBefore + frameAfter) / 2, frameWith]);
      kept.insertions.push([(insertBefore + insertAfter) / 2, insertWith]);
    });
  }
  return kept;
}

async function idleLayouts(lab: Lab): Promise<number[]> {
  const found: number[] = [];
  for (const _sample of rounds(3, SECONDS)) {
    found.push(
      await lab.inPage('B', async (page) =>
        growth(await watchMetrics(page), 'LayoutCount', () => ask(page, 'rest')),
      ),
    );
  }
  return found;
}

async function hits(lab: Lab, limit: number) {
  const { pack } = lab.lists[5_000];
  return lab.inPage('B', (page) => ask(page, 'hitTests', pack, limit, times(15)));
}

async function measure(lab: Lab): Promise<Row[]> {
  const rows: Row[] = [];
  const add = (number: number, what: string, goal: string, found: Spread, most: number) =>
    rows.push({
      number,
      what,
      goal,
      figure: show(found, ' ×'),
      met: found.median <= most,
      data: found,
    });
  if (lab.name === 'chromium') {
    const kept = await withMarks(lab);
    const what = `${kept.known} marks known, ${kept.registered} registered`;
    add(10, `relayout frame of B, ${what}`, '≤ 1.15 ×', ratios(kept.relayouts), 1.15);
    add(11, '100 later insertions, the same', '≤ 1.5 ×', ratios(kept.insertions), 1.5);
    const idle = spread(await idleLayouts(lab)).median;
    const more = spread(kept.layouts.map((count) => count - idle));
    rows.push({
      number: 12,
      what: 'layouts caused by marking B',
      goal: '0',
      figure: show(more),
      met: more.median <= 0,
      data: kept.layouts,
    });
  }
  const [few, many] = [await hits(lab, 10), await hits(lab, 10_000)];
  add(14, 'hit test, 10 marks', '≤ 1.6 × elementFromPoint', ratios(few.pairs), 1.6);
  add(
    14,
    `hit test, ${many.marks} marks, ${many.hits} hits`,
    '≤ 1.6 × elementFromPoint',
    ratios(many.pairs),
    1.6,
  );
  const grows =
    spread(many.pairs.map(([, us]) => us)).median / spread(few.pairs.map(([, us]) => us)).median;
  rows.push({
    number: 20,
    what: 'hit test, 10,000 against 10 marks',
    goal: '≤ 1.1 ×',
    figure: `${short(grows)} ×`,
    met: grows <= 1.1,
  });
  return rows;
}

export const marking: Measurement = { numbers: [10, 11, 12, 14, 20], firefox: true, measure };
