/**
 * The settings in the browser's synchronised storage: one item with a version.
 *
 * What is stored may come from an older or a newer Hälsonot, or be damaged: each field is
 * checked by itself and falls back to its default, and fields or values that this version
 * does not know are left as they are when something else is saved. A copy on this computer
 * (`settings-copy.ts`) stands in when the synchronised item is gone or broken.
 */
import browser, { type Storage } from 'webextension-polyfill';
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings';
import { FIELDS, isRecord } from './fields';
import { migrated, VERSION } from './migrations';

const KEY = 'settings';

/** The settings in what was stored, defaults where that is missing or makes no sense. */
export function settingsFrom(stored: unknown): Settings {
  if (!isRecord(stored)) return DEFAULT_SETTINGS;
  const entries = Object.entries(FIELDS).map(([name, isField]) => {
    const value = stored[name];
    return [name, isField(value) ? value : DEFAULT_SETTINGS[name as keyof Settings]];
  });
  return Object.fromEntries(entries) as Settings;
}

/** With all that was saved here before; defaults when storage cannot be read. */
export async function readSettings(): Promise<Settings> {
  await last;
  return settingsFrom(await readStored());
}

/** For a page's script, to which the copy is closed: from the synchronised item alone. */
export async function readSyncedSettings(): Promise<Settings> {
  await last;
  return settingsFrom(await readStored(['sync']));
}

/** What was stored, in the shape of this version; null when it is no settings at all. */
export function parseStored(stored: unknown): Record<string, unknown> | null {
  return isRecord(stored) && !Array.isArray(stored) ? migrated({ ...stored }) : null;
}

/**
 * Changes some settings and leaves all else in storage as it is. Changes are written one after
 * another, so that none undoes another. Rejects when storage is full; nothing has changed then.
 */
export function saveSettings(change: Partial<Settings>): Promise<void> {
  return saveStored(change);
}

/** The same for fields that only a newer version knows. The caller has checked them. */
export function saveStored(change: Record<string, unknown>): Promise<void> {
  const saved = last.then(() => write(change));
  last = saved.catch(() => undefined);
  return saved;
}

let last: Promise<void> = Promise.resolve();

/** All that is stored, with what only a newer version knows; null when nothing is. */
export async function exportStored(): Promise<Record<string, unknown> | null> {
  await last;
  return readStored();
}

async function write(change: Record<string, unknown>): Promise<void> {
  const before = (await readStored()) ?? {};
  const after = { version: VERSION, ...before, ...change };
  await browser.storage.sync.set({ [KEY]: after });
}

type Area = 'sync' | 'local';

const AREAS: readonly Area[] = ['sync', 'local'];

/** The synchronised item, else the copy of it; null when there is neither. */
async function readStored(areas = AREAS): Promise<Record<string, unknown> | null> {
  for (const area of areas) {
    const stored = parseStored(await readItem(area));
    if (stored) return stored;
  }
  return null;
}

async function readItem(area: Area): Promise<unknown> {
  try {
    return (await browser.storage[area].get(KEY))[KEY];
  } catch {
    return undefined;
  }
}

/** Calls back with the settings whenever they change, in whatever context, until `signal` aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, Storage.StorageChange>, area: string): void => {
    if (area !== 'sync' || !(KEY in changes)) return;
    const stored = parseStored(changes[KEY]?.newValue);
    if (stored) onChange(settingsFrom(stored));
    // The item has gone or is broken, and then the copy stands in.
    else void readSettings().then(onChange);
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
