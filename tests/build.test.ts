/**
 * What holds for everything that ships: the packages as built, file by file.
 *
 * Needs both builds; `npm test` makes them first, `npm run build` by hand.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { weightsOf } from '@/scripts/content-script';
import { BUILDS, ROOT } from '@/scripts/run';
import { SIZE_BOUNDS } from '@/scripts/size-bounds';

const KB = 1000;

/** Upper bounds in bytes; `gzip` is what a reader downloads with the package. */
const BOUNDS = {
  /** The content script without the terms: every page waits for it. */
  pageCode: { raw: 140 * KB, gzip: SIZE_BOUNDS.code },
  terms: { raw: 176 * KB, gzip: SIZE_BOUNDS.terms },
  background: { raw: 2400 * KB, gzip: 700 * KB },
  package: { raw: 7000 * KB },
};

const SHARED = {
  manifest_version: 3,
  name: '__MSG_name__',
  short_name: 'Hälsonot',
  description: '__MSG_description__',
  version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  default_locale: 'sv',
  icons: {
    16: 'icon/16.png',
    32: 'icon/32.png',
    48: 'icon/48.png',
    96: 'icon/96.png',
    128: 'icon/128.png',
  },
  permissions: ['storage', 'contextMenus'],
  content_scripts: [
    {
      matches: ['http://*/*', 'https://*/*'],
      js: ['page.js'],
      css: ['assets/marks.css'],
      run_at: 'document_idle',
      all_frames: true,
    },
  ],
  action: { default_title: 'Hälsonot', default_popup: 'popup.html' },
  omnibox: { keyword: 'hn' },
  options_ui: { open_in_tab: true, page: 'options.html' },
  commands: {
    walk: {
      suggested_key: { default: 'Alt+Shift+H' },
      description: '__MSG_commandWalk__',
    },
    'look-up': { description: '__MSG_commandLookUp__' },
  },
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
};

/** Nothing but these keys: no host permissions, nothing web-accessible, no outside messages. */
const MANIFESTS = {
  chrome: {
    ...SHARED,
    permissions: [...SHARED.permissions, 'sidePanel'],
    side_panel: { default_path: 'sidepanel.html' },
    background: { service_worker: 'background.js' },
    minimum_chrome_version: '126',
    incognito: 'split',
  },
  firefox: {
    ...SHARED,
    sidebar_action: {
      default_panel: 'sidepanel.html',
      default_title: 'Hälsonot',
      open_at_install: false,
    },
    background: { scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: {
        id: 'halsonot@halsonot.se',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  },
};

/** In code, not in words: a class may have a method `fetch(key) {…}`, and call it. */
const NETWORK = {
  fetch: /(?<![.\w$])fetch\s*\((?![\w$,\s]*\)\s*\{)|\b(?:window|self|globalThis)\s*\.\s*fetch\b/u,
  XMLHttpRequest: /\bXMLHttpRequest\b/u,
  sockets: /\bnew (?:WebSocket|WebTransport|RTCPeerConnection|EventSource)\b/u,
  sendBeacon: /\bsendBeacon\b/u,
  workers: /\bimportScripts\b|\bnew (?:Shared)?Worker\b/u,
  'import of anything but a file of ours': /(?<![.\w$])import\s*\((?!["'`]\.\/[\w.-]+\.js["'`]\))/u,
  'an element that loads':
    /\bnew (?:Image|Audio)\b|createElement\(\s*["'`](?:img|script|iframe|link)/u,
};

const CODE_FROM_TEXT = {
  eval: /(?<![.\w$])eval\s*\(|\bnew Function\b/u,
  'HTML strings':
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|DOMParser|createContextualFragment)\b|document\.write/u,
};

const LEFTOVERS = {
  'a development server': /\blocalhost\b|\bws:\/\/|import\.meta\.hot|vite\/client/u,
  'source maps': /sourceMappingURL/u,
  "words to the page's own scripts": /\b(?:window|self|globalThis|top|parent)\s*\.postMessage\b/u,
};

interface File {
  path: string;
  text: string;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function scriptsOf(folder: string): File[] {
  return filesOf(folder)
    .filter((path) => path.endsWith('.js'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** Where in a script a pattern is found, short enough to read. */
function excerptOf({ path, text }: File, pattern: RegExp): string[] {
  const found = pattern.exec(text);
  return found ? [`${path}: …${text.slice(Math.max(0, found.index - 60), found.index + 60)}…`] : [];
}

/** Strings that name files, wherever they stand in a manifest. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return /^[\w/-]+\.(?:js|css|html|png)$/u.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(pathsIn);
}

/** Sizes in bytes. */
function sizesOf(text: string): { raw: number; gzip: number } {
  return { raw: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).byteLength };
}

describe.each(Object.entries(BUILDS))('the %s build', (browser, folder) => {
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  const manifest: Record<string, unknown> = JSON.parse(text);

  test('asks for what we promised and for nothing else', () => {
    expect(manifest).toEqual(MANIFESTS[browser as keyof typeof MANIFESTS]);
  });

  test('holds every file that its manifest names', () => {
    const paths = pathsIn(manifest);
    expect(paths).toContain('page.js');
    for (const path of paths) expect(existsSync(join(folder, path)), path).toBe(true);
  });

  test('has every text of the manifest in both languages', () => {
    const names = [...text.matchAll(/__MSG_(\w+)__/gu)].map(([, name]) => name);
    for (const language of ['sv', 'en']) {
      const path = join(folder, '_locales', language, 'messages.json');
      expect(Object.keys(JSON.parse(readFileSync(path, 'utf8')))).toEqual(
        expect.arrayContaining(names),
      );
    }
  });

  test.each(Object.entries({ ...NETWORK, ...CODE_FROM_TEXT, ...LEFTOVERS }))(
    'has no script with %s',
    (_, pattern) => {
      const scripts = scriptsOf(folder);
      expect(scripts.map(({ path }) => path)).toContain('background.js');
      expect(scripts.flatMap((script) => excerptOf(script, pattern))).toEqual([]);
    },
  );

  test('loads nothing from elsewhere in pages and sheets', () => {
    const files = filesOf(folder).filter((path) => /\.(?:html|css)$/u.test(path));
    expect(files).toContain('popup.html');
    for (const path of files) {
      const source = readFileSync(join(folder, path), 'utf8');
      expect(source, path).not.toMatch(
        /(?:src|href)="(?:https?:)?\/\/|url\(["']?(?:https?:)?\/\//u,
      );
      expect(source, path).not.toMatch(/@import|<script(?![^>]*\bsrc=)/u);
    }
  });

  test('has a content script that leaves no name behind', () => {
    expect(readFileSync(join(folder, 'page.js'), 'utf8')).toMatch(/^\(function\s*\(\)\s*\{/u);
  });

  test('stays within its sizes', () => {
    const page = readFileSync(join(folder, 'page.js'), 'utf8');
    const { code, terms } = weightsOf(page);
    expect(terms.raw).toBeGreaterThan(10 * KB);
    const sizes = {
      pageCode: code,
      terms,
      background: sizesOf(readFileSync(join(folder, 'background.js'), 'utf8')),
    };
    for (const [part, { raw, gzip }] of Object.entries(sizes)) {
      const bound = BOUNDS[part as keyof typeof sizes];
      expect(raw, `${part}, bytes`).toBeLessThanOrEqual(bound.raw);
      expect(gzip, `${part}, bytes compressed`).toBeLessThanOrEqual(bound.gzip);
    }
    const all = filesOf(folder).map((path) => readFileSync(join(folder, path)).byteLength);
    expect(all.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BOUNDS.package.raw);
  });
});

test('PRIVACY.md names every permission of either build, and no other', () => {
  const privacy = readFileSync(join(ROOT, 'PRIVACY.md'), 'utf8');
  const rows = [...privacy.matchAll(/^\| `(\w+)` \|/gmu)].map(([, name]) => name);
  const asked = Object.values(BUILDS).flatMap(
    (folder) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).permissions,
  );
  expect(rows.sort()).toEqual([...new Set(asked)].sort());
});

test('both builds run the same scripts', () => {
  const [chrome, firefox] = [scriptsOf(BUILDS.chrome), scriptsOf(BUILDS.firefox)];
  expect(chrome.length).toBeGreaterThan(3);
  expect(firefox.map(({ path }) => path)).toEqual(chrome.map(({ path }) => path));
  expect(firefox.find(({ path }) => path === 'page.js')).toEqual(
    chrome.find(({ path }) => path === 'page.js'),
  );
});
