/** axe-core, as it is put into pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@/scripts/run';

/** Its source. */
export const AXE = readFileSync(join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** What it leaves in a page, as far as we use it. */
export interface Axe {
  run(
    node?: Element,
    options?: object,
  ): Promise<{
    violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  }>;
}
