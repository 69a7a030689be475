import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@/core/settings';
import { readSettings, saveSettings } from '@/extension/settings';
import { exportSettings, importSettings, SettingsFileError } from '@/extension/settings-file';
import browser, { resetBrowser } from '../fake-browser';

beforeEach(() => {
  resetBrowser();
  vi.restoreAllMocks();
});

async function problemOf(text: string): Promise<unknown> {
  const error = await importSettings(text).catch((thrown: unknown) => thrown);
  return error instanceof SettingsFileError ? error.problem : error;
}

const file = (settings: unknown, version = 1) =>
  JSON.stringify({ halsonot: 'settings', version, settings });

test('what was exported comes back, on another computer too', async () => {
  await saveSettings({ theme: 'dark', offSites: ['1177.se'], textSize: 140 });
  const text = await exportSettings();
  resetBrowser();
  await importSettings(text);
  expect(await readSettings()).toEqual({
    ...DEFAULT_SETTINGS,
    theme: 'dark',
    offSites: ['1177.se'],
    textSize: 140,
  });
});

test('a file made before anything was set holds the defaults', async () => {
  expect(JSON.parse(await exportSettings())).toEqual({
    halsonot: 'settings',
    version: 1,
    settings: DEFAULT_SETTINGS,
  });
});

test('what only a newer version knows goes through export and import as it is', async () => {
  const newer = { version: 9, density: 'calm', voice: { name: 'Astrid' }, delay: 200 };
  await browser.storage.sync.set({ settings: newer });
  const text = await exportSettings();
  resetBrowser();
  await importSettings(text);
  const { settings } = await browser.storage.sync.get('settings');
  expect(settings).toMatchObject(newer);
  expect(await readSettings()).toMatchObject({ density: DEFAULT_SETTINGS.density, delay: 200 });
});

test('what a file does not mention stays as it is', async () => {
  await saveSettings({ theme: 'dark' });
  await importSettings(file({ delay: 100 }));
  expect(await readSettings()).toMatchObject({ theme: 'dark', delay: 100 });
});

describe('a file is refused whole, with a reason', () => {
  test.each([
    ['that is no JSON', '{"halsonot": "settings",\n "version" 1}', { kind: 'json', line: 2 }],
    ['that is something else', '{"bookmarks": []}', { kind: 'other' }],
    ['that is a list', '[1]', { kind: 'other' }],
    ['with no settings in it', '{"halsonot": "settings", "version": 1}', { kind: 'other' }],
    ['that is far too large', 'å'.repeat(500_001), { kind: 'large' }],
    [
      'whose fields make no sense, each named with what it holds',
      file({ theme: 'sepia', textSize: 900, delay: 100, muted: 'stress' }),
      {
        kind: 'fields',
        fields: [
          { name: 'theme', value: '"sepia"' },
          { name: 'textSize', value: '900' },
          { name: 'muted', value: '"stress"' },
        ],
      },
    ],
  ])('one %s', async (_, text, problem) => {
    expect(await problemOf(text)).toEqual(problem);
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  test('and storage that is full says so itself', async () => {
    vi.spyOn(browser.storage.sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await expect(importSettings(file({ delay: 0 }))).rejects.toThrow('QUOTA_BYTES');
  });
});

test('no text of any kind brings in a setting that is not ours', async () => {
  const names = Object.keys(DEFAULT_SETTINGS);
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .record(Object.fromEntries(names.map((name) => [name, fc.jsonValue()])), { requiredKeys: [] })
      .map((settings) => file(settings)),
  );
  await fc.assert(
    fc.asyncProperty(text, async (given) => {
      resetBrowser();
      await problemOf(given);
      const { settings } = await browser.storage.sync.get('settings');
      const read = await readSettings();
      for (const name of names) {
        const stored = Object.entries(settings ?? {}).find(([key]) => key === name)?.[1];
        if (stored !== undefined)
          expect(stored).toEqual(Object.entries(read).find(([key]) => key === name)?.[1]);
      }
    }),
    { numRuns: 300 },
  );
});
