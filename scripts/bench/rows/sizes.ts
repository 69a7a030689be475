/** Goal 16: what the content script weighs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { weightsOf } from '../../content-script';
import { BUILDS } from '../../run';
import type { Measurement, Row } from '../row';

const GOALS = { code: 30, terms: 25 };

async function measure(): Promise<Row[]> {
  const weights = weightsOf(readFileSync(join(BUILDS.chrome, 'page.js'), 'utf8'));
  return (['code', 'terms'] as const).map((part) => {
    const kilobytes = weights[part].gzip / 1000;
    return {
      number: 16,
      what: `content script, gzip: ${part}`,
      goal: `≤ ${GOALS[part]} kB`,
      figure: `${kilobytes.toFixed(1)} kB`,
      met: kilobytes <= GOALS[part],
      data: weights[part],
    };
  });
}

export const sizes: Measurement = { numbers: [16], firefox: false, measure };
