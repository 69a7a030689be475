import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@/core/settings';
import {
  readSettings,
  readSyncedSettings,
  saveSettings,
  settingsFrom,
  watchSettings,
} from '@/extension/settings';
import browser, { resetBrowser } from '../fake-browser';

const chosen = {
  density: 'page',
  markStyle: 'tint',
  markColour: '#7a1fa2',
  markThickness: 3,
  delay: 600,
  theme: 'dark',
  textSize: 140,
  interfaceLanguage: 'en',
  contentLanguage: 'en',
  readingLevel: 'easy',
  speakCount: true,
  muted: ['stress'],
  mutedOn: [{ site: 'www.example.se', concept: 'depression' }],
  siteRule: 'only',
  offSites: ['www.example.se'],
  onlySites: ['1177.se'],
  visit: true,
} as const;

async function stored(): Promise<Record<string, unknown>> {
  const { settings } = await browser.storage.sync.get('settings');
  return settings as Record<string, unknown>;
}

beforeEach(() => {
  resetBrowser();
  vi.restoreAllMocks();
});

test('nothing stored means the defaults', async () => {
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
});

test('what is saved is read again, with a version beside it', async () => {
  await saveSettings({
    ...chosen,
    muted: [...chosen.muted],
    mutedOn: [...chosen.mutedOn],
    offSites: [...chosen.offSites],
    onlySites: [...chosen.onlySites],
  });
  expect(await readSettings()).toEqual(chosen);
  expect(await stored()).toMatchObject({ version: 1 });
});

test('settings of version 1 are read as they were meant', () => {
  expect(settingsFrom({ version: 1, ...chosen })).toEqual(chosen);
});

test('a field that makes no sense falls back alone', () => {
  expect(settingsFrom({ ...chosen, delay: 5000, theme: 'sepia', muted: 'stress' })).toEqual({
    ...chosen,
    delay: DEFAULT_SETTINGS.delay,
    theme: DEFAULT_SETTINGS.theme,
    muted: DEFAULT_SETTINGS.muted,
  });
});

test('values of a newer version survive a change made here', async () => {
  const newer = { version: 9, density: 'calm', voice: 'Astrid', delay: 200 };
  await browser.storage.sync.set({ settings: newer });
  await saveSettings({ theme: 'light' });
  expect(await stored()).toEqual({ ...newer, theme: 'light' });
});

test('what is read right after a change has the change', async () => {
  const saved = saveSettings({ theme: 'dark' });
  expect(await readSettings()).toMatchObject({ theme: 'dark' });
  await saved;
});

test('two changes at once are both kept', async () => {
  await Promise.all([
    saveSettings({ delay: 0 }),
    saveSettings({ theme: 'dark' }),
    saveSettings({ offSites: ['example.se'] }),
  ]);
  expect(await readSettings()).toMatchObject({
    delay: 0,
    theme: 'dark',
    offSites: ['example.se'],
  });
});

test.each([
  ['has been emptied', () => browser.storage.sync.remove('settings')],
  ['is broken', () => browser.storage.sync.set({ settings: 'trasig' })],
  ['is a list', () => browser.storage.sync.set({ settings: ['trasig'] })],
  [
    'cannot be read',
    async () => {
      vi.spyOn(browser.storage.sync, 'get').mockRejectedValue(new Error('disk full'));
    },
  ],
])('the last good copy stands in when the synchronised item %s', async (_, damage) => {
  const copy = { version: 1, offSites: ['www.example.se'] };
  await browser.storage.local.set({ settings: copy });
  await browser.storage.sync.set({ settings: copy });
  await damage();
  expect(await readSettings()).toMatchObject({ offSites: ['www.example.se'] });
});

test('a page’s script reads no other storage than the synchronised', async () => {
  const local = vi.spyOn(browser.storage.local, 'get');
  expect(await readSyncedSettings()).toEqual(DEFAULT_SETTINGS);
  await saveSettings({ density: 'page' });
  local.mockClear();
  expect(await readSyncedSettings()).toMatchObject({ density: 'page' });
  expect(local).not.toHaveBeenCalled();
});

test('saving fails aloud when storage is full, and the next change is still saved', async () => {
  vi.spyOn(browser.storage.sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
  await expect(saveSettings({ delay: 0 })).rejects.toThrow('QUOTA_BYTES');
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  await saveSettings({ theme: 'dark' });
  expect(await readSettings()).toMatchObject({ theme: 'dark', delay: DEFAULT_SETTINGS.delay });
});

test('every watcher hears of a change until it stops listening', async () => {
  const life = new AbortController();
  const heard = vi.fn();
  watchSettings(heard, life.signal);
  await saveSettings({ density: 'none' });
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  expect(heard).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, density: 'none' });
  life.abort();
  await saveSettings({ density: 'every' });
  await readSettings();
  expect(heard).toHaveBeenCalledOnce();
});

test('a change to something else in storage is no change of settings', async () => {
  const heard = vi.fn();
  watchSettings(heard);
  await browser.storage.sync.set({ another: 1 });
  await readSettings();
  expect(heard).not.toHaveBeenCalled();
});

test('whatever is stored, every field of what is read is one of ours', () => {
  const valid = {
    density: ['every', 'section', 'page', 'none'],
    markStyle: ['dotted', 'tint', 'none'],
    theme: ['auto', 'light', 'dark'],
    interfaceLanguage: ['auto', 'sv', 'en'],
    contentLanguage: ['auto', 'sv', 'en'],
    readingLevel: ['easy', 'plain'],
    siteRule: ['off', 'only'],
    visit: [true, false],
  };
  const junk = fc.oneof(
    fc.anything(),
    fc.record(Object.fromEntries(Object.keys(chosen).map((key) => [key, fc.anything()]))),
    fc.string().map((text) => Buffer.from(text, 'latin1').toString('base64')),
  );
  fc.assert(
    fc.property(junk, (found) => {
      const settings = settingsFrom(found);
      expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
      for (const [name, values] of Object.entries(valid)) {
        expect(values).toContain(settings[name as keyof typeof valid]);
      }
      expect(settings.delay).toBeGreaterThanOrEqual(0);
      expect(settings.delay).toBeLessThanOrEqual(1000);
      expect(settings.textSize).toBeGreaterThanOrEqual(80);
      expect(settings.textSize).toBeLessThanOrEqual(200);
      for (const list of [settings.muted, settings.offSites, settings.onlySites]) {
        expect(list.every((name) => typeof name === 'string')).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['markColour', 'red'],
  ['markColour', '#12345'],
  ['markColour', '#123456;} * { display: none'],
  ['markColour', null],
  ['markThickness', 0],
  ['markThickness', 2.5],
  ['markThickness', '3'],
])('a %s of %j in storage is not believed', (name, value) => {
  const { markColour, markThickness } = settingsFrom({ version: 1, [name]: value });
  expect([markColour, markThickness]).toEqual(['auto', 2]);
});

test('settings of ours survive the way through storage unchanged', () => {
  const settings = fc.record({
    density: fc.constantFrom('every', 'section', 'page', 'none'),
    markStyle: fc.constantFrom('dotted', 'tint', 'none'),
    markColour: fc.constantFrom('auto', '#000000', '#FFcc00'),
    markThickness: fc.integer({ min: 1, max: 4 }),
    delay: fc.integer({ min: 0, max: 1000 }),
    theme: fc.constantFrom('auto', 'light', 'dark'),
    textSize: fc.integer({ min: 80, max: 200 }),
    interfaceLanguage: fc.constantFrom('auto', 'sv', 'en'),
    contentLanguage: fc.constantFrom('auto', 'sv', 'en'),
    readingLevel: fc.constantFrom('easy', 'plain'),
    speakCount: fc.boolean(),
    siteRule: fc.constantFrom('off', 'only'),
    onlySites: fc.array(fc.domain(), { maxLength: 20 }),
    visit: fc.boolean(),
    muted: fc.array(fc.constantFrom('stress', 'ryggsmarta', 'kbt')),
    mutedOn: fc.array(fc.record({ site: fc.domain(), concept: fc.constantFrom('stress', 'kbt') }), {
      maxLength: 20,
    }),
    offSites: fc.array(fc.domain(), { maxLength: 20 }),
  });
  fc.assert(
    fc.property(settings, (given) => {
      expect(settingsFrom(JSON.parse(JSON.stringify({ version: 1, ...given })))).toEqual(given);
    }),
  );
});
