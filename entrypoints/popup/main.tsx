/**
 * The popup, and the same page in a tab or beside a page: wires routes, the page under it,
 * settings, library and what is kept for a visit.
 */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { appTexts } from '@/components/app-texts';
import { cardTexts } from '@/components/card-texts';
import type { NoticeProps } from '@/components/Notice';
import { NEWS } from '@/components/news';
import type { TabView } from '@/components/PageConcepts';
import { Popup } from '@/components/Popup';
import { parseRoute } from '@/components/route';
import { newsSince } from '@/core/news';
import { dress } from '@/extension/appearance';
import { contentLanguage, interfaceLanguage } from '@/extension/language';
import { lastPlace } from '@/extension/last-place';
import { libraryOf, outlineOf, search } from '@/extension/library';
import { updatedFrom } from '@/extension/news';
import { panelOpener } from '@/extension/panel';
import { readSettings, watchSettings } from '@/extension/settings';
import { type UnderTalk, watchUnder } from '@/extension/under';
import { isPrivate, readVisit, watchVisit } from '@/extension/visit';
import { actionsFor, type Doing } from './do';
import { createNeed } from './need';
import { scrollOfEntry, watchPlace } from './place';

const root = document.getElementById('root');

/** Asked at once, since the browser measures a popup when it first draws it. */
function isPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}

/** On a phone the popup is a page as large as the screen. */
function sizePopup(): void {
  if (isPopup() && !/\bAndroid\b/u.test(navigator.userAgent))
    document.documentElement.classList.add('popup');
}

function placeOf(isTab: boolean): Doing['place'] {
  if (isTab) return 'tab';
  return location.pathname.includes('sidepanel') ? 'panel' : 'popup';
}

/** Over the same tab one goes on where one was, and Back leads home from there. */
async function goToLastPlace(tabId: number | null): Promise<void> {
  const before = tabId === null || location.hash !== '' ? null : await lastPlace(tabId);
  if (!before || before.hash === '#/') return;
  history.replaceState(null, '', '#/');
  history.pushState({ scroll: before.scroll }, '', before.hash);
}

async function start(into: HTMLElement): Promise<void> {
  sizePopup();
  const [first, here, [active], visitFirst, from] = await Promise.all([
    readSettings(),
    browser.tabs.getCurrent(),
    browser.tabs.query({ active: true, currentWindow: true }),
    readVisit(),
    updatedFrom(),
  ]);
  const place = placeOf(here !== undefined);
  let settings = first;
  let visit = visitFirst;
  let news = from === null ? [] : newsSince(NEWS, from);
  let notice: NoticeProps['notice'] = null;
  let tab: TabView | null = here ? null : { state: 'loading' };
  let tabId = here ? null : (active?.id ?? null);
  let talk: UnderTalk | null = null;

  const need = createNeed();
  const texts = () => appTexts(interfaceLanguage(settings));
  const doing: Doing = {
    place,
    texts,
    talk: () => talk,
    openBeside: place === 'popup' ? panelOpener(active?.windowId) : null,
    canKeep: () => settings.visit && !isPrivate(),
    say(said) {
      notice = said;
      draw();
    },
    redraw: () => draw(),
    newsGone() {
      news = [];
      draw();
    },
  };

  const shown = () => ({ route: parseRoute(location.hash), visit });
  const draw = (): void => {
    const missing = need.missing(shown());
    if (missing !== null) {
      void missing.then(draw);
      return;
    }
    const language = interfaceLanguage(settings);
    dress(document, settings, language);
    render(
      <Popup
        route={parseRoute(location.hash)}
        texts={texts()}
        cardTexts={cardTexts(language)}
        language={contentLanguage(settings)}
        settings={settings}
        tab={tab}
        notice={notice}
        news={news}
        visit={isPrivate() ? null : visit}
        libraryOf={libraryOf}
        outlineOf={outlineOf}
        search={search}
        actions={actionsFor(doing)}
      />,
      into,
    );
  };

  watchSettings((changed) => {
    settings = changed;
    draw();
  });
  watchVisit((changed) => {
    visit = changed;
    draw();
  });
  /** Draws another place, and goes to where in it one was. */
  const arrive = async (): Promise<void> => {
    await need.missing(shown());
    draw();
    showPlace();
  };
  await goToLastPlace(tabId);
  await need.missing(shown());
  // What the file shows until now.
  into.replaceChildren();
  await arrive();
  addEventListener('hashchange', () => {
    notice = null;
    void arrive();
  });
  watchPlace(() => tabId);
  if (location.search === '?print') {
    history.replaceState(null, '', location.pathname + location.hash);
    window.print();
  }
  // Loaded while nobody waits for it.
  requestIdleCallback(() => void need.loadRest());
  if (here) return;
  talk = await watchUnder((view, id) => {
    tab = view;
    tabId = id;
    draw();
  });
}

/** Where the reader was in this entry; else at its section, or at the top. */
function showPlace(): void {
  const route = parseRoute(location.hash);
  const id = route.view === 'article' ? route.section : undefined;
  const section = id === undefined ? null : document.getElementById(id);
  const scroll = scrollOfEntry();
  if (scroll !== null) scrollTo(0, scroll);
  else if (section) section.scrollIntoView();
  else if (route.view !== 'search') scrollTo(0, 0);
  if (route.view === 'search' || route.view === 'home') return;
  const heading = section ?? document.querySelector<HTMLElement>('main h1');
  if (heading) heading.tabIndex = -1;
  heading?.focus({ preventScroll: true });
}

if (root) {
  start(root).catch(() => {
    const language = navigator.language.startsWith('sv') ? 'sv' : 'en';
    render(<p role="alert">{appTexts(language).failed}</p>, root);
  });
}
