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

function inBrowser(browser: 'chromium' | 'firefox') {
  return {
    resolve: { alias },
    test: {
      name: `page-${browser}`,
      include: ['tests/{page,views}/**/*.test.{ts,tsx}'],
      globalSetup: ['tests/browser/terms.ts'],
      testTimeout: 20_000,
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
          testTimeout: PATIENCE,
          include: [
            'tests/{core,compiler,scripts,content,eval}/**/*.test.ts',
            'tests/{content,build,package,workflows}.test.ts',
          ],
        },
      },
      {
        resolve: { alias: { ...alias, 'webextension-polyfill': `${root}/tests/fake-browser.ts` } },
        test: {
          name: 'dom',
          testTimeout: PATIENCE,
          environment: 'happy-dom',
          include: ['tests/{components,extension}/**/*.test.{ts,tsx}'],
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
