/**
 * The background: answers content scripts. Keeps nothing, since the browser may stop it between
 * any two messages.
 */
import browser from 'webextension-polyfill';
import { defineBackground } from '#imports';
import { NEWS } from '@/components/news';
import { formatRoute } from '@/components/route';
import { newsSince } from '@/core/news';
import { choosePassage } from '@/core/passage';
import { noteOpenTabs } from '@/extension/arrivals';
import { showCount } from '@/extension/badge';
import { closeStorage } from '@/extension/closed-storage';
import { contentLanguage } from '@/extension/language';
import { loadLibrary, loadSearch, search } from '@/extension/library';
import { createMenus, listenToMenusAndCommands } from '@/extension/menus';
import { answer } from '@/extension/messages';
import { noteUpdate } from '@/extension/news';
import { listenToOmnibox } from '@/extension/omnibox';
import { readSettings } from '@/extension/settings';
import { keepCopy } from '@/extension/settings-copy';

export default defineBackground(() => {
  answer({
    getCard: async (request) => choosePassage(await loadLibrary(request.language), request),
    openArticle: async ({ language, article, section }) => {
      const found = (await loadLibrary(language)).articles[article];
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
  void closeStorage();
  keepCopy();
  listenToMenusAndCommands();
  listenToOmnibox({
    async search(query) {
      const language = contentLanguage(await readSettings());
      await loadSearch(language);
      return search(language, query);
    },
    addressOfHit: ({ language, article, section, concept }) =>
      formatRoute(
        concept
          ? { view: 'concept', language, concept }
          : { view: 'article', language, article, section },
      ),
    addressOfQuery: (query) => formatRoute({ view: 'search', query }),
  });
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    void createMenus();
    void noteOpenTabs().catch(() => undefined);
    if (reason === 'install') {
      void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
    } else if (previousVersion !== undefined && newsSince(NEWS, previousVersion).length > 0) {
      void noteUpdate(previousVersion);
    }
  });
});
