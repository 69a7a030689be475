/** Opens a browser with the production build on our own pages, for one file of stories. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import type { BrowserName } from '@/scripts/browser/find';
import { type Site, serve } from '@/scripts/browser/serve';
import { openSession, type Session } from '@/scripts/browser/session';
import { BUILDS, ROOT } from '@/scripts/run';
import { PAGES } from './pages';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

export interface Stage {
  session: Session;
  site: Site;
}

/** Call inside a `describe`; the answer is filled in before its first test. */
export function stage(name: BrowserName, { extension = true } = {}): Stage {
  const made: Partial<Stage> = {};
  beforeAll(async () => {
    const build = name === 'firefox' ? BUILDS.firefox : BUILDS.chrome;
    if (!existsSync(build)) throw new Error(`No build in ${build}: run npm run build first.`);
    made.site = await serve(ROOT, PAGES);
    made.session = await openSession(name, {
      extension: extension ? build : null,
      headless: true,
    });
  });
  afterAll(async () => {
    await made.session?.close();
    await made.site?.close();
  });
  return made as Stage;
}
