/** The context menu on selected text, and the browser's commands. */
import browser from 'webextension-polyfill';
import { orderTab } from './tab-port';

const LOOK_UP = 'look-up';
const MAX_SELECTION = 200;

/**
 * Makes the menu anew; on installing and updating, since the browser keeps it. Firefox for Android
 * has neither menus nor commands.
 */
export async function createMenus(): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: LOOK_UP,
    title: browser.i18n.getMessage('menuLookUp'),
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** Call at the top of the background, so that the browser can wake it for these. */
export function listenToMenusAndCommands(): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    if (menuItemId !== LOOK_UP || tab?.id === undefined || !selectionText) return;
    orderTab(tab.id, { kind: 'lookUp', text: selectionText.slice(0, MAX_SELECTION) }, frameId);
  });
  browser.commands?.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'walk') orderTab(tab.id, { kind: 'walk' });
    if (command === LOOK_UP) orderTab(tab.id, { kind: 'lookUp', text: '' });
  });
}
