/** The popup, and the same page in a tab: wires routes, the tab under it, settings and library. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import type { TabView } from '@/components/PageConcepts';
import { Popup } from '@/components/Popup';
import { formatRoute, parseRoute, type Route } from '@/components/route';
import { dress } from '@/extension/appearance';
import { interfaceLanguage } from '@/extension/language';
import { libraryOf, search } from '@/extension/library';
import { readSettings, saveSettings, watchSettings } from '@/extension/settings';
import { type TabState, type TabTalk, talkToTab } from '@/extension/tab-port';

const root = document.getElementById('root');

/** Asked at once, since the browser measures a popup when it first draws it. */
function isPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}

async function start(into: HTMLElement): Promise<void> {
  if (isPopup()) document.documentElement.classList.add('popup');
  const [first, here] = await Promise.all([readSettings(), browser.tabs.getCurrent()]);
  let settings = first;
  /** In a tab of its own there is no page under it. */
  let tab: TabView | null = here ? null : { state: 'loading' };
  let talk: TabTalk | null = null;

  const draw = (): void => {
    const language = interfaceLanguage(settings);
    dress(document, settings, language);
    render(
      <Popup
        route={parseRoute(location.hash)}
        language={language}
        settings={settings}
        tab={tab}
        libraryOf={libraryOf}
        search={search}
        onGo={go}
        onReveal={(concept) => {
          talk?.reveal(concept);
          // The popup covers the page that the reader now wants to see.
          window.close();
        }}
        onTurn={(site, on) => void turn(site, on).catch(draw)}
        onCopy={(text) => void navigator.clipboard.writeText(text).catch(() => undefined)}
        onOpenTab={() => {
          void browser.tabs.create({ url: browser.runtime.getURL(`popup.html${location.hash}`) });
          window.close();
        }}
        onOpenSettings={() => void browser.runtime.openOptionsPage()}
      />,
      into,
    );
  };

  const go = (route: Route): void => {
    // Typing must not fill the history: the first letter makes an entry, the rest replace it.
    if (route.view === 'search' && parseRoute(location.hash).view === 'search') {
      history.replaceState(null, '', formatRoute(route));
      draw();
    } else location.hash = formatRoute(route);
  };

  const turn = async (site: string, on: boolean): Promise<void> => {
    const others = settings.offSites.filter((one) => one !== site);
    await saveSettings({ offSites: on ? others : [...others, site] });
  };

  const listen = async (): Promise<void> => {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    const show = (state: TabState | null): void => {
      tab = state ? { state: 'read', ...state } : { state: 'unreadable' };
      draw();
    };
    if (active?.id === undefined) show(null);
    else talk = talkToTab(active.id, show);
  };

  watchSettings((changed) => {
    settings = changed;
    draw();
  });
  window.addEventListener('hashchange', () => {
    draw();
    showSection();
  });
  draw();
  showSection();
  if (!here) await listen();
}

/** A route to a section ends at that section; any other at the top. */
function showSection(): void {
  const route = parseRoute(location.hash);
  const id = route.view === 'article' ? route.section : undefined;
  const section = id === undefined ? null : document.getElementById(id);
  if (section) {
    section.scrollIntoView();
    section.focus({ preventScroll: true });
  } else if (route.view !== 'search') scrollTo(0, 0);
}

if (root) void start(root);
