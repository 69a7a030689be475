/** Remembers from which version a reader came, until they have seen what is new since then. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';

const KEY = 'updatedFrom';
const Version = v.pipe(v.string(), v.maxLength(40));

/** Keeps the oldest: whoever skips an update has still not seen what was new in it. */
export async function noteUpdate(previousVersion: string): Promise<void> {
  if ((await updatedFrom()) === null) await browser.storage.local.set({ [KEY]: previousVersion });
}

/** Null when there is nothing to tell. */
export async function updatedFrom(): Promise<string | null> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY).catch(() => ({ [KEY]: null }));
  const version = v.safeParse(Version, stored);
  return version.success ? version.output : null;
}

export async function newsSeen(): Promise<void> {
  await browser.storage.local.remove(KEY);
}
