/**
 * PRIVACY.md and the page "What Hälsonot can see" name the same permissions, settings and stored
 * items, and those are what the code really has.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seesTexts } from '@/components/sees-texts';
import type { Language } from '@/core/model';
import { DEFAULT_SETTINGS } from '@/core/settings';
import { ROOT } from '@/scripts/run';

const privacy = readFileSync(join(ROOT, 'PRIVACY.md'), 'utf8');
const settings = Object.keys(DEFAULT_SETTINGS);

/** The list in a comment of PRIVACY.md that stands by what it says in words. */
function listed(name: string): string[] {
  const [, list] = privacy.match(new RegExp(`<!-- ${name}: (.+) -->`, 'u')) ?? [];
  if (list === undefined) throw new Error(`PRIVACY.md has no comment "<!-- ${name}: … -->".`);
  return list.split(', ');
}

/** What its table of permissions has; tests/build.test.ts holds it against the manifests. */
const permissions = [...privacy.matchAll(/^\| `(\w+)` \|/gmu)].map(([, name]) => name).sort();

const CODE = ['extension', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => ({
      path: join(folder, name),
      text: readFileSync(join(ROOT, folder, name), 'utf8'),
    })),
);

/** What the code writes: `local visit` for `storage.local.set({ [KEY]: … })` beside `const KEY = 'visit'`. */
function written(): string[] {
  const found = CODE.flatMap(({ path, text }) => {
    const [, key] = text.match(/^const KEY = '(\w+)';$/mu) ?? [];
    return [...text.matchAll(/storage\.(\w+)\.set\(\{ ?(\[KEY\])?/gu)].map(([, area, byKey]) => {
      if (byKey === undefined || key === undefined) throw new Error(`${path} writes without KEY`);
      return `${area} ${key}`;
    });
  });
  return [...new Set(found)].sort();
}

test('PRIVACY.md names every setting, in order', () => {
  expect(listed('settings')).toEqual(settings);
});

test('PRIVACY.md names every item that is stored, and where', () => {
  expect(listed('stored').sort()).toEqual(written());
});

test('nothing is stored in any other way', () => {
  const others = /\b(?:localStorage|sessionStorage|indexedDB|document\.cookie|caches)\b/u;
  expect(CODE.filter(({ text }) => others.test(text)).map(({ path }) => path)).toEqual([]);
});

describe.each<Language>(['sv', 'en'])('the page in %s', (language) => {
  const texts = seesTexts(language);

  test('explains every permission, setting and stored item that PRIVACY.md names, and no other', () => {
    expect(Object.keys(texts.permission).sort()).toEqual(permissions);
    expect(Object.keys(texts.setting)).toEqual(settings);
    const items = [...new Set(listed('stored').map((item) => item.split(' ')[1]))];
    expect(Object.keys(texts.item).sort()).toEqual(items.sort());
  });
});
