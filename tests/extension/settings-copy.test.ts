import { beforeEach, expect, test, vi } from 'vitest';
import { closeStorage } from '@/extension/closed-storage';
import { saveSettings } from '@/extension/settings';
import { keepCopy } from '@/extension/settings-copy';
import browser, { resetBrowser } from '../fake-browser';

const settingsIn = async (area: 'sync' | 'local'): Promise<unknown> =>
  (await browser.storage[area].get('settings'))['settings'];

beforeEach(() => {
  resetBrowser();
  keepCopy();
});

test('what is saved is copied, by whomever', async () => {
  await saveSettings({ offSites: ['www.example.se'] });
  await vi.waitFor(async () =>
    expect(await settingsIn('local')).toEqual({ version: 1, offSites: ['www.example.se'] }),
  );
  // As from another computer, and from a newer version.
  await browser.storage.sync.set({ settings: { version: 9, voice: 'Astrid' } });
  await vi.waitFor(async () =>
    expect(await settingsIn('local')).toEqual({ version: 9, voice: 'Astrid' }),
  );
});

test.each([
  ['have gone', () => browser.storage.sync.remove('settings')],
  ['are broken', () => browser.storage.sync.set({ settings: 'trasiga' })],
  ['are a list', () => browser.storage.sync.set({ settings: ['trasiga'] })],
])('settings that %s come back from the copy', async (_, damage) => {
  await saveSettings({ offSites: ['www.example.se'] });
  await vi.waitFor(async () => expect(await settingsIn('local')).toBeDefined());
  await damage();
  await vi.waitFor(async () =>
    expect(await settingsIn('sync')).toEqual({ version: 1, offSites: ['www.example.se'] }),
  );
});

test('settings that were lost while the browser was closed come back when it starts', async () => {
  await browser.storage.local.set({ settings: { version: 1, density: 'page' } });
  await browser.runtime.onStartup.trigger();
  await vi.waitFor(async () =>
    expect(await settingsIn('sync')).toEqual({ version: 1, density: 'page' }),
  );
});

test('where there is neither, none is made', async () => {
  await browser.runtime.onStartup.trigger();
  await browser.storage.sync.set({ settings: 7 });
  await vi.waitFor(async () => expect(await settingsIn('sync')).toBe(7));
  expect(await settingsIn('local')).toBeUndefined();
});

test('local and session storage are closed to pages where the browser can, the synchronised stays open', async () => {
  const closed: string[] = [];
  for (const area of ['sync', 'local', 'session'] as const) {
    Object.assign(browser.storage[area], {
      setAccessLevel: async ({ accessLevel }: { accessLevel: string }) => {
        closed.push(`${area} ${accessLevel}`);
        if (area === 'local') throw new Error('not for this area');
      },
    });
  }
  await closeStorage();
  expect(closed).toEqual(['local TRUSTED_CONTEXTS', 'session TRUSTED_CONTEXTS']);
  for (const area of ['sync', 'local', 'session'] as const) {
    Object.assign(browser.storage[area], { setAccessLevel: undefined });
  }
  await closeStorage();
});
