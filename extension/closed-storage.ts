/**
 * Keeps the scripts in pages out of what they have no business with: a browser that a page has broken
 * into may run anything in their name.
 */
import browser, { type Storage } from 'webextension-polyfill';

/** Not in the polyfill's types. Chromium has it for every area since version 140; Firefox has it for none. */
interface Closable extends Storage.StorageArea {
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Closes local and session storage to content scripts, as far as the browser can. The synchronised
 * settings stay open, since pages are marked without waking the background.
 */
export async function closeStorage(): Promise<void> {
  const areas: Closable[] = [browser.storage.local, browser.storage.session];
  for (const area of areas) {
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
  }
}
