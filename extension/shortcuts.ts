/** The browser's keys for our commands, and where a person changes them. */
import browser from 'webextension-polyfill';

/** Name as in the manifest; keys as the browser writes them, empty when none are set. */
export interface Shortcut {
  name: string;
  keys: string;
}

/** None where the browser has no commands, as Firefox for Android. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const all = (await browser.commands?.getAll()) ?? [];
  return all.flatMap(({ name, shortcut = '' }) => (name ? [{ name, keys: shortcut }] : []));
}

/** The browser's own page for them: ours could only show it in part. */
export async function openShortcutSettings(): Promise<void> {
  const commands: { openShortcutSettings?: () => Promise<void> } = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
