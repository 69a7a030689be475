/**
 * A copy of the settings on this computer, for the case that the synchronised item is lost or broken.
 *
 * The background keeps it, whoever has saved something: a page's script needs no other storage than the
 * synchronised one, and the rest can be closed to it.
 */
import browser from 'webextension-polyfill';
import { parseStored } from './settings';

const KEY = 'settings';

/** Copies settings whenever they change, and puts the copy back when they are gone. Once, at the top of the background. */
export function keepCopy(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && KEY in changes) inTurn();
  });
  // What was lost while the browser was closed, or came from another computer.
  browser.runtime.onStartup.addListener(inTurn);
}

let last: Promise<void> = Promise.resolve();

/** One after another, so that no older copy is written over a newer one. */
function inTurn(): void {
  // The copy is a comfort: nobody is told when it cannot be kept.
  last = last.then(keep).catch(() => undefined);
}

async function keep(): Promise<void> {
  const [{ [KEY]: synced }, { [KEY]: copy }] = await Promise.all([
    browser.storage.sync.get(KEY),
    browser.storage.local.get(KEY),
  ]);
  if (parseStored(synced)) await browser.storage.local.set({ [KEY]: synced });
  else if (parseStored(copy)) await browser.storage.sync.set({ [KEY]: copy });
}
