/** Everything that lies in the browser's storage for us, as it stands there. */
import browser from 'webextension-polyfill';

export interface Stored {
  area: 'sync' | 'local' | 'session';
  key: string;
  value: unknown;
}

/** By area, then by name. An area that cannot be read is as if it were empty. */
export async function readAllStored(): Promise<Stored[]> {
  const areas = ['sync', 'local', 'session'] as const;
  const found = await Promise.all(
    areas.map(async (area) => {
      const items = await browser.storage[area].get(null).catch(() => ({}));
      return Object.entries(items)
        .map(([key, value]): Stored => ({ area, key, value }))
        .sort((one, other) => one.key.localeCompare(other.key));
    }),
  );
  return found.flat();
}
