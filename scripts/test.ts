/**
 * Every test, as CI and a person run them: builds both browsers' packages, then Vitest over all
 * projects. Arguments go on to Vitest (`npm test -- tests/core`). Ends with Vitest's summary and
 * a plain line `N passed, N failed`; exits with 1 when anything failed or nothing ran.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { build, run } from './run';

const Summary = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numFailedTestSuites: v.number(),
  success: v.boolean(),
});

const report = join(tmpdir(), `halsonot-tests-${process.pid}.json`);

async function main(): Promise<number> {
  await build('chrome');
  await build('firefox');
  const code = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ]);
  if (!existsSync(report)) {
    process.stdout.write('0 passed, 1 failed\n');
    return 1;
  }
  const summary = v.parse(Summary, JSON.parse(readFileSync(report, 'utf8')));
  rmSync(report);
  // A suite that could not be loaded has no failed test of its own, and still is a failure.
  const failed =
    code !== 0 && summary.numFailedTests === 0
      ? Math.max(1, summary.numFailedTestSuites)
      : summary.numFailedTests;
  process.stdout.write(`\n${summary.numPassedTests} passed, ${failed} failed\n`);
  return failed === 0 && summary.numPassedTests > 0 ? 0 : 1;
}

process.exitCode = await main();
