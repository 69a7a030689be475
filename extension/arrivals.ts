/**
 * Which tabs were open when Hälsonot came or was updated. Chromium puts content scripts only into
 * pages that load after that, so these must be loaded anew before they can be read; Firefox puts
 * them into open pages too. Kept in memory until the browser closes.
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { isFirefox } from './engine';

const KEY = 'openBefore';
const Ids = v.array(v.number());

/** Call when Hälsonot has been installed or updated. */
export async function noteOpenTabs(): Promise<void> {
  if (isFirefox()) return;
  const tabs = await browser.tabs.query({});
  await browser.storage.session.set({ [KEY]: tabs.flatMap(({ id }) => id ?? []) });
}

export async function wasOpenBefore(tabId: number): Promise<boolean> {
  return (await read()).includes(tabId);
}

/** Loads a tab anew; from then on it is like any other. */
export async function reloadTab(tabId: number): Promise<void> {
  await browser.storage.session.set({ [KEY]: (await read()).filter((id) => id !== tabId) });
  await browser.tabs.reload(tabId);
}

async function read(): Promise<number[]> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  const ids = v.safeParse(Ids, stored);
  return ids.success ? ids.output : [];
}
