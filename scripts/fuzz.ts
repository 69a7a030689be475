/**
 * `npm run fuzz [-- --times N --seed N TEST…]`: the property tests of `tests/fuzz/` with N times the
 * budget of `npm test` (100 unless told) and a new seed. Prints the seed, by which a failure is
 * found again, and exits with 1 when a case fails.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { run } from './run';

const MOST_SEEDS = 2 ** 31;

function whole(text: string, name: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new Error(`--${name} ${text} is no whole number. Example: npm run fuzz -- --${name} 10`);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { times: { type: 'string', default: '100' }, seed: { type: 'string' } },
  });
  const factor = whole(values.times, 'times');
  const seed = values.seed === undefined ? randomInt(MOST_SEEDS) : whole(values.seed, 'seed');
  process.stdout.write(`fuzz: ${factor} times the budget, --seed ${seed}\n`);
  process.env['FUZZ_TIMES'] = String(factor);
  process.env['FUZZ_SEED'] = String(seed);
  const code = await run('vitest', [
    'run',
    ...(positionals.length > 0 ? positionals : ['tests/fuzz']),
  ]);
  process.stdout.write(`fuzz: ${code === 0 ? 'no case found' : 'failed'}, --seed ${seed}\n`);
  return code;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`npm run fuzz: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
