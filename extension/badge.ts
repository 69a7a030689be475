/** The number on the toolbar button. */
import browser from 'webextension-polyfill';

/** Dark enough for white figures in both themes. */
const COLOUR = '#2f5d50';

/** Shows how many concepts a tab's page holds; nothing for none. The browser clears it on navigation. */
export async function showCount(tabId: number, count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: COLOUR, tabId });
  await browser.action.setBadgeText({ text: count > 0 ? String(count) : '', tabId });
}
