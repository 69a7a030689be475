/** What `npm run check` asks of every file: types, lint, format, and no code that nothing uses. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '@/scripts/run';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/** Its other parts are scripts of our own, which have tests of their own. */
const CHECKERS = /^(?:biome|tsc|knip)\b/u;
/** Milliseconds: types are the slowest, on a machine that runs browsers too. */
const PATIENCE = 120_000;

const steps = String(scripts.check)
  .split(' && ')
  .filter((step) => CHECKERS.test(step));

test('npm run check has all four', () => {
  expect(steps).toEqual(['biome check .', 'tsc --noEmit', 'tsc --noEmit -p core', 'knip']);
});

test.each(steps)('%s finds nothing', { timeout: PATIENCE }, (step) => {
  const [program = '', ...args] = step.split(' ');
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules', '.bin', program), args, {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(status, stdout + stderr).toBe(0);
});
