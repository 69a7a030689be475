/** Goal 13: pages that change all the time. */
import { rounds } from '../effort';
import { ask, growth, type Lab, watchMetrics } from '../lab';
import type { Measurement, Row } from '../row';
import { short, show, spread } from '../statistics';

const LOTS = 25;
const REWRITING = 2_500;
const PAIRS = 3;
const SECONDS = 60;

type Watcher = 'nobody' | 'layer' | 'parents';

/** Milliseconds of the page's main thread while the feed grows. */
function feedTime(lab: Lab, watcher: Watcher): Promise<number> {
  const { pack } = lab.lists[5_000];
  return lab.inPage('A', async (page) => {
    if (watcher === 'layer') await ask(page, 'begin', pack);
    if (watcher === 'parents') await ask(page, 'rescanParents', pack);
    await ask(page, 'rest');
    const metrics = await watchMetrics(page);
    const time = await growth(metrics, 'ScriptDuration', async () => {
      await ask(page, 'feed', LOTS);
      await ask(page, 'rest');
    });
    return time * 1000;
  });
}

async function measure(lab: Lab): Promise<Row[]> {
  const { pack } = lab.lists[5_000];
  const rows: Row[] = [];
  const counted = await lab.inPage(
    'A',
    async (page) => {
      await ask(page, 'begin', pack);
      await ask(page, 'rest');
      const before = await ask(page, 'reads');
      const units = await ask(page, 'feed', LOTS);
      await new Promise((resolve) => setTimeout(resolve, 6_000));
      await ask(page, 'rest');
      return ((await ask(page, 'reads')).units - before.units) / units;
    },
    'counting',
  );
  rows.push(row('D: code units read / appended', '≤ 1.2', short(counted), counted <= 1.2));
  if (lab.name === 'chromium') {
    const parts: number[] = [];
    const ours: number[] = [];
    for (const _pair of rounds(PAIRS, SECONDS)) {
      const nobody = await feedTime(lab, 'nobody');
      ours.push((await feedTime(lab, 'layer')) - nobody);
      parts.push(((await feedTime(lab, 'parents')) - nobody) / (ours.at(-1) ?? 1));
    }
    const faster = spread(parts);
    const what = `D: script added (${show(spread(ours), ' ms')}) against reading the parent again at once`;
    rows.push(row(what, '≥ 8 × less', show(faster, ' ×'), faster.median >= 8));
  }
  const [written, scans] = await lab.inPage(
    'A',
    async (page) => {
      await ask(page, 'begin', pack);
      await ask(page, 'rest');
      const before = await ask(page, 'reads');
      const count = await ask(page, 'rewrite', REWRITING);
      await ask(page, 'rest');
      return [count, (await ask(page, 'reads')).reads - before.reads] as const;
    },
    'counting',
  );
  const part = scans / written;
  rows.push(
    row(`E: text read / ${written} rewrites`, '≤ 0.02', `${short(part)} (${scans})`, part <= 0.02),
  );
  return rows;
}

function row(what: string, goal: string, figure: string, met: boolean): Row {
  return { number: 13, what, goal, figure, met };
}

export const changes: Measurement = { numbers: [13], firefox: true, measure };
