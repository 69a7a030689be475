/**
 * Rules for the code that types and lint do not hold: what a hostile page could use against us is not
 * written at all, or in one place that is made for it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '@/scripts/run';

interface Source {
  path: string;
  text: string;
}

function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/u.test(name))
      .map((name) => ({
        path: join(folder, name),
        text: withoutComments(readFileSync(join(ROOT, folder, name), 'utf8')),
      })),
  );
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
}

/** The files, with what was found in them. */
function found(sources: readonly Source[], pattern: RegExp): string[] {
  return sources.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([match]) => `${path}: ${match}`),
  );
}

const contentScript: Source[] = [
  ...sourcesIn('page').filter(({ path }) => path !== join('page', 'natives.ts')),
  {
    path: 'entrypoints/page.ts',
    text: withoutComments(readFileSync(join(ROOT, 'entrypoints', 'page.ts'), 'utf8')),
  },
];
const shipped = sourcesIn('core', 'components', 'page', 'extension', 'entrypoints');

test('in a page the document is read by natives.ts alone, since `<img name=…>` shadows its members', () => {
  // `compatMode`, `contentType` and `prerendering` are compared with one value, and so fail safe.
  const safe = 'documentElement\\.lang|compatMode|contentType';
  const members = new RegExp(`\\bdocument\\.(?!${safe})\\w+`, 'gu');
  expect(found(contentScript, members)).toEqual([]);
});

test('in a page nodes are read by natives.ts alone, since `<input name=…>` shadows a form’s members', () => {
  const members =
    /\.(?:ownerDocument|parentNode|parentElement|childNodes|firstChild|nextSibling|nodeType|localName|tagName|isContentEditable)\b(?!\()/gu;
  expect(found(contentScript, members)).toEqual([]);
});

test('no text becomes HTML or code', () => {
  const means =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|DOMParser|createContextualFragment|dangerouslySetInnerHTML|eval|Function)\b(?=\s*[=(:])|document\.write/gu;
  expect(found(shipped, means)).toEqual([]);
});

test('nothing is told to the page’s own scripts, and nothing is heard from them', () => {
  const talk =
    /\b(?:window|self|top|parent)\.postMessage\b|new (?:Custom)?Event\(|dispatchEvent\(/gu;
  expect(found(contentScript, talk)).toEqual([]);
});

test('messages from other extensions and from pages are not listened to', () => {
  expect(found(shipped, /\bon(?:Message|Connect)External\b/gu)).toEqual([]);
});

test('every listener in a page goes through `listen`, or looks itself whether a person did it', () => {
  const own = new Set(
    // Each of them: what it listens to does nothing that a page could want.
    ['listen.ts', 'slices.ts', 'annotate.ts', 'clipboard.ts', 'press.ts', 'host.ts'].map((name) =>
      join('page', name),
    ),
  );
  const direct = contentScript.filter(
    ({ path, text }) =>
      !own.has(path) &&
      [...text.matchAll(/(?<!signal)\.addEventListener(?:\.call)?\(/gu)].some(
        ({ index }) => !/isTrusted/u.test(text.slice(index, index + 160)),
      ),
  );
  expect(direct.map(({ path }) => path)).toEqual([]);
});

test('the background waits no longer than it is sure to live', () => {
  const background = sourcesIn('extension').concat(
    sourcesIn('entrypoints').filter(({ path }) => path.endsWith('background.ts')),
  );
  const long = found(background, /set(?:Timeout|Interval)\([^;]*?,\s*(\d[\d_]*)\)/gu).filter(
    (call) => Number(call.match(/(\d[\d_]*)\)$/u)?.[1]?.replaceAll('_', '')) > 30_000,
  );
  expect(long).toEqual([]);
  expect(found(background, /setInterval/gu)).toEqual([]);
});

test('a message that the background answers is one that a page’s script sends', () => {
  const [table] = shipped.filter(({ path }) => path === join('extension', 'messages.ts'));
  const names = [...(table?.text ?? '').matchAll(/^ {2}(\w+): v\.strictObject\(/gmu)].map(
    ([, name]) => name,
  );
  const sent = shipped.flatMap(({ text }) =>
    [...text.matchAll(/\bask\('(\w+)'/gu)].map(([, name]) => name),
  );
  expect(names.sort()).toEqual([...new Set(sent)].sort());
});
