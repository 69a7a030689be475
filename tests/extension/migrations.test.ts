/** Settings of every version that was ever released, as it stored them, and what was meant by them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { migrated, VERSION } from '@/extension/migrations';
import { readSettings, saveSettings } from '@/extension/settings';
import browser, { resetBrowser } from '../fake-browser';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'tests', 'fixtures', 'settings');
const released = readdirSync(FOLDER).map((file) => file.replace(/\.json$/u, ''));

interface Fixture {
  stored: Record<string, unknown>;
  meant: Record<string, unknown>;
}

function fixtureOf(version: string): Fixture {
  return JSON.parse(readFileSync(join(FOLDER, `${version}.json`), 'utf8')) as Fixture;
}

beforeEach(() => resetBrowser());

test('there are settings of this version, and of each that the list of changes names', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const changes = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
  const named = [...changes.matchAll(/^## (\d+\.\d+\.\d+)/gmu)].map(([, name]) => name);
  expect(released).toEqual(expect.arrayContaining([version, ...named]));
});

test.each(released)(
  'settings of version %s are read as they were meant, and lose nothing when they are saved',
  async (version) => {
    const { stored, meant } = fixtureOf(version);
    await browser.storage.sync.set({ settings: { ...stored, unknown: [1] } });
    expect(await readSettings()).toEqual(meant);
    await saveSettings({ delay: 0 });
    expect(await readSettings()).toEqual({ ...meant, delay: 0 });
    const { settings } = await browser.storage.sync.get('settings');
    expect(settings).toMatchObject({ unknown: [1], version: VERSION });
  },
);

const STEPS = [
  ({ old, ...others }: Record<string, unknown>) => ({ ...others, fresh: old }),
  (stored: Record<string, unknown>) => ({ ...stored, fresh: [stored['fresh']] }),
];

test.each([
  ['of the first version', { version: 1, old: 7, other: 'x' }],
  ['without a version', { old: 7, other: 'x' }],
  ['with a version that is no number', { version: 'ett', old: 7, other: 'x' }],
])('settings %s go through every step, and keep what the steps do not know', (_, stored) => {
  expect(migrated(stored, STEPS)).toEqual({ version: 3, fresh: [7], other: 'x' });
});

test('settings of a version between go through the steps that are left', () => {
  expect(migrated({ version: 2, fresh: 7 }, STEPS)).toEqual({ version: 3, fresh: [7] });
});

test.each([3, 9])('settings of this version or a newer one are left as they are', (version) => {
  const stored = { version, old: 7 };
  expect(migrated(stored, STEPS)).toEqual(stored);
});
