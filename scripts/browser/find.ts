/**
 * Where the browsers are that tests and `npm start` drive.
 *
 * An environment variable wins, so that any build can be tried; else the usual
 * names are looked for on PATH. Debian's names come first.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

const BINARIES: Record<BrowserName, { variable: string; names: readonly string[] }> = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  },
  firefox: { variable: 'FIREFOX_BIN', names: ['firefox-esr', 'firefox'] },
};

/** The path of a browser's binary. Throws an error that says what to install. */
export function findBrowser(browser: BrowserName, environment = process.env): string {
  const { variable, names } = BINARIES[browser];
  const named = environment[variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${variable} names ${named}, which does not exist.`);
  }
  const folders = (environment['PATH'] ?? '').split(delimiter);
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
  }
  throw new Error(`No ${names.join(' or ')} on PATH: install one, or set ${variable} to its path.`);
}
