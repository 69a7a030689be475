import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig, type Wxt } from 'wxt';
import { gatherThirdParties } from './scripts/package/third-parties.ts';

const root = import.meta.dirname;

/** Packs are files that the build imports, so they are made before it. */
function compileContent(): void {
  const tsx = join(root, 'node_modules', '.bin', 'tsx');
  const script = join(root, 'scripts', 'compile.ts');
  const { status } = spawnSync(tsx, [script], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('The content has errors; see above.');
}

/**
 * Takes out of Preact what sets HTML strings. Nothing here uses it, and so nothing ever can.
 * Throws when Preact has changed so that there is nothing to take out: look at it again then.
 */
function withoutHtmlStrings(): Plugin {
  const setting = /[\w$]+\.innerHTML=[\w$]+\.__html/u;
  const comparing = /[\w$]+\.__html==[\w$]+\.innerHTML/u;
  return {
    name: 'without-html-strings',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.mjs$/u.test(id.replaceAll('\\', '/'))) return null;
      if (!setting.test(code) || !comparing.test(code)) {
        throw new Error(`${id}: how Preact sets HTML has changed; see wxt.config.ts`);
      }
      return { code: code.replace(setting, 'void 0').replace(comparing, 'true'), map: null };
    },
  };
}

/** What of the browsers' interfaces is used anywhere here. */
const INTERFACES = new Set([
  'action',
  'commands',
  'contextMenus',
  'extension',
  'i18n',
  'runtime',
  'storage',
  'tabs',
]);

/**
 * Takes out of the polyfill the table of interfaces that nothing here uses: every page loads it.
 * Throws when the polyfill has changed so that there is no such table: look at it again then.
 */
function withoutUnusedInterfaces(): Plugin {
  const table = /const apiMetadata = (\{[\s\S]*?\n {6}\});/u;
  return {
    name: 'without-unused-interfaces',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/webextension-polyfill\/dist\/browser-polyfill\.js$/u.test(id.replaceAll('\\', '/'))) {
        return null;
      }
      const [whole, json] = table.exec(code) ?? [];
      if (whole === undefined || json === undefined) {
        throw new Error(`${id}: how the polyfill knows interfaces has changed; see wxt.config.ts`);
      }
      const all = Object.entries(JSON.parse(json) as Record<string, unknown>);
      const used = Object.fromEntries(all.filter(([name]) => INTERFACES.has(name)));
      return {
        code: code.replace(whole, () => `const apiMetadata = ${JSON.stringify(used)};`),
        map: null,
      };
    },
  };
}

/** Takes out of Vite's `import()` what fetches a chunk's parts ahead of it, by elements of the page. */
function withoutPreloading(): Plugin {
  return {
    name: 'without-preloading',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('vite/preload-helper.js')
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
  };
}

const thirdParties = gatherThirdParties();

/** Once every bundle is written: the notices go into the package, the bill of materials beside it. */
function writeNotices({ config }: Wxt, { manifest }: { manifest: { version: string } }): void {
  writeFileSync(join(config.outDir, 'third-party-notices.txt'), thirdParties.notices());
  const bill = join(config.outBaseDir, `bill-of-materials-${config.browser}.cdx.json`);
  writeFileSync(bill, thirdParties.billOfMaterials(manifest.version));
}

/** Nothing but the extension's own files; nothing from the network, ever. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // No HTML or script from text, not even by way of a policy.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const OLDEST = { chrome: '126', firefox: '140', firefoxForAndroid: '142' };

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: { 'build:before': compileContent, 'build:done': writeNotices },
  vite: () => ({
    plugins: [
      withoutHtmlStrings(),
      withoutUnusedInterfaces(),
      withoutPreloading(),
      thirdParties.plugin(),
    ],
    build: {
      // The oldest browsers of the manifest: what they know is not spelt out for older ones.
      target: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`],
      sourcemap: false,
      modulePreload: false,
      // The library of a language is one chunk; its bound is in tests/build.test.ts.
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    short_name: 'Hälsonot',
    description: '__MSG_description__',
    default_locale: 'sv',
    permissions: ['storage', 'contextMenus'],
    // By hand, so that the script is a plain one: WXT's content script context announces itself
    // to the page, which could then find and stop it.
    content_scripts: [
      {
        matches: ['http://*/*', 'https://*/*'],
        js: ['page.js'],
        css: ['assets/marks.css'],
        run_at: 'document_idle',
        all_frames: true,
      },
    ],
    action: { default_title: '__MSG_name__' },
    omnibox: { keyword: 'hn' },
    commands: {
      walk: {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_commandWalk__',
      },
      'look-up': { description: '__MSG_commandLookUp__' },
    },
    ...(command === 'build' ? { content_security_policy: { extension_pages: CSP } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'halsonot@halsonot.se',
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: `${OLDEST.firefoxForAndroid}.0` },
          },
        }
      : { minimum_chrome_version: OLDEST.chrome, incognito: 'split' as const }),
  }),
});
