/**
 * The background: answers content scripts. Keeps nothing, since the browser may stop it between
 * any two messages.
 */
import browser from 'webextension-polyfill';
import { defineBackground } from '#imports';
import { formatRoute } from '@/components/route';
import { choosePassage } from '@/core/passage';
import { showCount } from '@/extension/badge';
import { libraryOf } from '@/extension/library';
import { createMenus, listenToMenusAndCommands } from '@/extension/menus';
import { answer } from '@/extension/messages';

export default defineBackground(() => {
  answer({
    getCard: (request) => choosePassage(libraryOf(request.language), request),
    openArticle: async ({ language, article, section }) => {
      const found = libraryOf(language).articles[article];
      if (!found?.sections.some(({ id }) => id === section)) return null;
      const route = formatRoute({ view: 'article', language, article, section });
      await browser.tabs.create({ url: browser.runtime.getURL(`popup.html${route}`) });
      return null;
    },
    setCount: async ({ count }, { tab, frameId }) => {
      if (tab?.id !== undefined && frameId === 0) await showCount(tab.id, count);
      return null;
    },
  });
  listenToMenusAndCommands();
  browser.runtime.onInstalled.addListener(() => void createMenus());
});
