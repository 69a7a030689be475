/** Does what a reader asks for in the popup. */
import browser from 'webextension-polyfill';
import type { Actions } from '@/components/actions';
import type { AppTexts } from '@/components/app-texts';
import type { NoticeProps } from '@/components/Notice';
import { formatRoute, parseRoute, type Route } from '@/components/route';
import { fill } from '@/components/wording';
import { saveFile } from '@/extension/files';
import { newsSeen } from '@/extension/news';
import { mute, turnOff, turnOn, unmute } from '@/extension/quiet';
import { saveSettings } from '@/extension/settings';
import type { UnderTalk } from '@/extension/under';
import { addToVisit, changeVisit, wipeVisit } from '@/extension/visit';

export interface Doing {
  /** `popup` over a page, `panel` beside it, or a `tab` of its own. */
  place: 'popup' | 'panel' | 'tab';
  texts(): AppTexts;
  talk(): UnderTalk | null;
  openBeside: (() => Promise<void>) | null;
  canKeep(): boolean;
  say(notice: NoticeProps['notice']): void;
  redraw(): void;
  newsGone(): void;
}

export function actionsFor(doing: Doing): Actions {
  const { place, texts, say } = doing;
  const { openBeside } = doing;

  const saveFailed = (): void => say({ text: texts().saveFailed });
  /** Once something is changed: says so, and offers the way back. */
  const withUndo = (changed: Promise<() => Promise<void>>, text: string): void => {
    changed
      .then((undo) => {
        const onUndo = () => void undo().then(() => say(null), saveFailed);
        say({ text, onUndo });
      })
      .catch(saveFailed);
  };
  const openOwnTab = (query = ''): void => {
    const address = browser.runtime.getURL(`popup.html${query}${location.hash}`);
    void browser.tabs.create({ url: address });
    closePopup();
  };
  /** The popup covers the page that the reader now wants to see. */
  const closePopup = (): void => {
    if (place === 'popup') window.close();
  };
  const copy = (text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => say({ text: texts().copied }),
      () => say({ text: texts().copyFailed }),
    );
  };
  const kept = (done: Promise<boolean>, said: string | null): void => {
    done.then(
      (isKept) =>
        isKept ? said !== null && say({ text: said }) : say({ text: texts().visitFailed }),
      () => say({ text: texts().visitFailed }),
    );
  };

  return {
    go(route: Route) {
      // Typing must not fill the history: the first letter makes an entry, the rest replace it.
      if (route.view === 'search' && parseRoute(location.hash).view === 'search') {
        history.replaceState(null, '', formatRoute(route));
        doing.redraw();
      } else location.hash = formatRoute(route);
    },
    back() {
      if (history.length > 1) history.back();
      else location.hash = formatRoute({ view: 'home' });
    },
    reveal(concept) {
      doing.talk()?.reveal(concept);
      closePopup();
    },
    mute: (concept, label) => withUndo(mute(concept, null), fill(texts().mutedNow, { label })),
    unmute: (concept, label, site) =>
      withUndo(unmute(concept, site), fill(texts().unmutedNow, { label })),
    turn: (site, on) =>
      on
        ? withUndo(turnOn(site), fill(texts().siteTurnedOn, { site }))
        : withUndo(turnOff(site), fill(texts().siteTurnedOff, { site })),
    reload: () => doing.talk()?.reload(),
    copy,
    copyLink: (route) => copy(browser.runtime.getURL(`popup.html${formatRoute(route)}`)),
    openTab: () => openOwnTab(),
    ...(openBeside
      ? {
          openBeside() {
            void openBeside().catch(() => undefined);
            closePopup();
          },
        }
      : {}),
    openSettings: () => void browser.runtime.openOptionsPage(),
    print() {
      if (place === 'tab') window.print();
      else openOwnTab('?print');
    },
    set: (change) => void saveSettings(change).catch(saveFailed),
    ...(doing.canKeep() ? { keep: (addition, said) => kept(addToVisit(addition), said) } : {}),
    changeVisit: (change) => kept(changeVisit(change), null),
    wipeVisit: () => void wipeVisit(),
    saveVisit: (text) => saveFile(texts().visit, 'txt', text),
    dismissNews() {
      doing.newsGone();
      void newsSeen();
    },
  };
}
