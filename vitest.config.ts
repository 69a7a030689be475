/**
 * The projects of the test suite: where each layer's tests run, and with what.
 */
import { defineConfig } from 'vitest/config';
import { commands } from './tests/browser/commands.ts';
import { installedBrowser, VIEWPORT } from './tests/browser/provider.ts';

const root = import.meta.dirname;
const alias = { '@': root };
/** Building, starting a browser and a worker that wakes take their time. */
const E2E_TIMEOUT = 120_000;
/** A machine that does other things too must not fail a test that counts no time. */
const PATIENCE = 30_000;

/** The same cases in every run, unless `npm run fuzz` looks for new ones, and for longer. */
const fuzz = {
  factor: Number(process.env['FUZZ_TIMES'] ?? 1),
  seed: Number(process.env['FUZZ_SEED'] ?? 1177),
};
const ENDLESS = 0;
const isFuzzing = 'FUZZ_TIMES' in process.env;

function inBrowser(browser: 'chromium' | 'firefox') {
  return {
    resolve: { alias },
    test: {
      name: `page-${browser}`,
      include: ['tests/{page,views,fuzz/page}/**/*.test.{ts,tsx}'],
      globalSetup: ['tests/browser/terms.ts'],
      provide: { fuzz },
      testTimeout: isFuzzing ? ENDLESS : 20_000,
      browser: {
        enabled: true,
        headless: true,
        ui: false,
        provider: installedBrowser(),
        instances: [{ browser, name: `page-${browser}` }],
        viewport: VIEWPORT,
        screenshotFailures: false,
        traceView: false,
        commands,
      },
    },
  };
}

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'node',
          provide: { fuzz },
          testTimeout: isFuzzing ? ENDLESS : PATIENCE,
          include: [
            'tests/{core,compiler,scripts,content,eval,fuzz/core}/**/*.test.ts',
            'tests/{check,content,build,package,privacy,promises,rules,workflows}.test.ts',
          ],
        },
      },
      {
        resolve: { alias: { ...alias, 'webextension-polyfill': `${root}/tests/fake-browser.ts` } },
        test: {
          name: 'dom',
          provide: { fuzz },
          testTimeout: isFuzzing ? ENDLESS : PATIENCE,
          environment: 'happy-dom',
          include: ['tests/{components,extension,fuzz/extension}/**/*.test.{ts,tsx}'],
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: E2E_TIMEOUT,
          hookTimeout: E2E_TIMEOUT,
        },
      },
    ],
  },
});
