import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/core/settings';
import { readSettings, saveSettings, settingsFrom } from '@/extension/settings';
import browser, { resetBrowser } from '../../fake-browser';
import { budget } from '../budget';

beforeEach(() => resetBrowser());

const names = Object.keys(DEFAULT_SETTINGS);
/** As JSON comes: nothing that storage could not hold. */
const json = fc.json({ maxDepth: 4 }).map((text): unknown => JSON.parse(text));
const stored = fc.oneof(
  json,
  fc.record(Object.fromEntries(names.map((name) => [name, json])), { requiredKeys: [] }),
  fc.dictionary(fc.oneof(fc.constantFrom(...names, 'toString', 'valueOf'), fc.string()), json),
);

test('whatever is stored gives settings that are read again as they are', () => {
  fc.assert(
    fc.property(stored, (found) => {
      const settings = settingsFrom(found);
      expect(Object.keys(settings).sort()).toEqual([...names].sort());
      expect(settingsFrom(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    }),
    budget(2_000),
  );
});

test('whatever is stored, a change is kept, and nothing unknown is lost', async () => {
  await fc.assert(
    fc.asyncProperty(stored, fc.integer({ min: 0, max: 1000 }), async (settings, delay) => {
      await browser.storage.local.clear();
      await browser.storage.sync.set({ settings });
      await saveSettings({ delay });
      expect((await readSettings()).delay).toBe(delay);
      const after = (await browser.storage.sync.get('settings'))['settings'] as object;
      const isRecord =
        typeof settings === 'object' && settings !== null && !Array.isArray(settings);
      if (isRecord) {
        // Names that could change a prototype are dropped on reading.
        const { prototype: _, constructor: __, ...kept } = settings as Record<string, unknown>;
        expect(after).toMatchObject({ ...kept, delay });
      }
    }),
    budget(200),
  );
});
