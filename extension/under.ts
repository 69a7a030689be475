/**
 * The page that lies under the popup or beside the panel: what it holds, or why it cannot be read.
 * Follows the window's active tab, and a page that loads.
 */
import browser, { type Tabs } from 'webextension-polyfill';
import { reloadTab, wasOpenBefore } from './arrivals';
import { type TabState, type TabTalk, talkToTab } from './tab-port';

/**
 * `before`: open since before Hälsonot came. `reader`: Firefox's reader view. `pdf`, `store`: as far
 * as the browser tells. `closed`: one of these, or a page of the browser itself.
 */
export type Unreadable = 'before' | 'reader' | 'pdf' | 'store' | 'closed';

export type Under =
  | { state: 'loading' }
  | { state: 'unreadable'; why: Unreadable }
  | ({ state: 'read' } & TabState);

const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)\b/u;

export interface UnderTalk {
  reveal(concept: string): void;
  /** Loads the page anew. */
  reload(): void;
}

/** Rejects when the browser does not say which tab is active. */
export async function watchUnder(onView: (view: Under, tabId: number) => void): Promise<UnderTalk> {
  let talk: TabTalk | null = null;
  let tabId = -1;

  const show = (id: number, view: Under): void => {
    if (id === tabId) onView(view, id);
  };
  const listen = (tab: Tabs.Tab): void => {
    talk?.close();
    talk = null;
    tabId = tab.id ?? -1;
    const id = tabId;
    if (tab.id === undefined) {
      onView({ state: 'unreadable', why: 'closed' }, id);
      return;
    }
    show(id, { state: 'loading' });
    talk = talkToTab(tab.id, (state) => {
      if (state?.pdf) show(id, { state: 'unreadable', why: 'pdf' });
      else if (state) show(id, { state: 'read', ...state });
      else void missing(id).then((view) => show(id, view));
    });
  };
  const look = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab) listen(tab);
  };
  const window = await browser.windows?.getCurrent().catch(() => null);
  browser.tabs.onActivated.addListener(({ windowId }) => {
    if (!window || window.id === windowId) void look();
  });
  browser.tabs.onUpdated.addListener((id, { status }, tab) => {
    if (id === tabId && status === 'complete') listen(tab);
  });
  await look();
  return {
    reveal: (concept) => talk?.reveal(concept),
    reload: () => void reloadTab(tabId),
  };
}

/** Why nobody answers. */
async function missing(tabId: number): Promise<Under> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  // Asked too early; the browser says when it has loaded.
  if (tab?.status === 'loading') return { state: 'loading' };
  return { state: 'unreadable', why: await reasonOf(tab) };
}

async function reasonOf(tab: Tabs.Tab | null): Promise<Unreadable> {
  if (tab?.isInReaderMode) return 'reader';
  const url = URL.parse(tab?.url ?? '');
  if (url && STORES.test(url.href)) return 'store';
  if (url?.pathname.toLowerCase().endsWith('.pdf')) return 'pdf';
  if (tab?.id !== undefined && (await wasOpenBefore(tab.id))) return 'before';
  return 'closed';
}
