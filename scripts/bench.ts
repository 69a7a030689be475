/**
 * `npm run bench [-- [--only N] [--firefox] [--quick]]`: what Hälsonot costs, against its goals and its peers.
 *
 * Everything is measured in one run on this machine, pairs turn about, since only ratios mean
 * anything elsewhere. `--only N` measures the rows of goal N; `--quick` everything once, to see
 * that it runs. Each row stops after a while, so that all take 15 minutes at most. Prints a table and
 * writes `.bench/<browser>.json`. A goal that is not met is no error: the table says so.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hurry } from './bench/effort';
import { makeMaterial, openLab } from './bench/lab';
import type { Measurement, Row } from './bench/row';
import { card } from './bench/rows/card';
import { changes } from './bench/rows/changes';
import { cold } from './bench/rows/cold';
import { loading } from './bench/rows/loading';
import { marking } from './bench/rows/marking';
import { matching } from './bench/rows/matching';
import { scheduling } from './bench/rows/scheduling';
import { sizes } from './bench/rows/sizes';
import { users } from './bench/rows/users';
import { printTable } from './bench/table';
import { build, ROOT } from './run';

/** The long pages last: they tire the machine. */
const MEASUREMENTS: readonly Measurement[] = [
  sizes,
  card,
  users,
  cold,
  marking,
  matching,
  changes,
  loading,
  scheduling,
];
const GOALS = 20;

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${memory} GB, ${process.platform} ${process.arch}, load ${loadavg()[0]?.toFixed(1)}`;
}

function wantedGoal(only: string | undefined): number | null {
  if (only === undefined) return null;
  const goal = Number(only);
  if (Number.isInteger(goal) && goal >= 1 && goal <= GOALS) return goal;
  throw new Error(`--only ${only}: give the number of a goal, 1 to ${GOALS}.`);
}

const secondsSince = (start: number): number => Math.round((performance.now() - start) / 1000);

/** What could not be measured is not met, and does not keep the rest from being measured. */
function failed(numbers: readonly number[], error: unknown): Row[] {
  const what = `could not be measured: ${error instanceof Error ? error.message : String(error)}`;
  return numbers.map((number) => ({ number, what, goal: '', figure: '–', met: false }));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      firefox: { type: 'boolean' },
      quick: { type: 'boolean' },
    },
  });
  const only = wantedGoal(values.only);
  if (values.quick) hurry();
  const name = values.firefox ? 'firefox' : 'chromium';
  const begun = performance.now();
  if (name === 'chromium') await build('chrome');
  const lab = await openLab(name, makeMaterial());
  const rows: Row[] = [];
  try {
    const version = await lab.browser.version();
    process.stdout.write(`${version}; ${machine()}; ${new Date().toISOString()}\n`);
    for (const { numbers, firefox, measure } of MEASUREMENTS) {
      if ((only !== null && !numbers.includes(only)) || (values.firefox && !firefox)) continue;
      process.stderr.write(`bench: goals ${numbers.join(', ')} …\n`);
      const start = performance.now();
      const found = await measure(lab, lab.material).catch((error) => failed(numbers, error));
      printTable(found, process.stderr);
      process.stderr.write(`bench: ${secondsSince(start)} s\n`);
      rows.push(...found);
    }
    const shown = rows.filter(({ number }) => only === null || number === only);
    const seconds = secondsSince(begun);
    printTable(shown);
    process.stdout.write(`${seconds} s\n`);
    mkdirSync(join(ROOT, '.bench'), { recursive: true });
    writeFileSync(
      join(ROOT, '.bench', `${name}.json`),
      JSON.stringify({ browser: version, machine: machine(), seconds, rows: shown }, null, 1),
    );
  } finally {
    await lab.close();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(
    `npm run bench: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
}
