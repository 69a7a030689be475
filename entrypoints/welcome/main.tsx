/** The page after installing, with the page layer itself at work on its sample. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import termsPack from '@/.pack/terms.txt?raw';
import { appTexts } from '@/components/app-texts';
import { formatRoute } from '@/components/route';
import { Welcome } from '@/components/Welcome';
import { choosePassage } from '@/core/passage';
import { decodeTerms } from '@/core/terms';
import { dress } from '@/extension/appearance';
import { interfaceLanguage } from '@/extension/language';
import { loadLibrary } from '@/extension/library';
import { readSettings, watchSettings } from '@/extension/settings';
import { annotate } from '@/page/annotate';
import type { PageSettings } from '@/page/ports';

const root = document.getElementById('root');

async function start(into: HTMLElement): Promise<void> {
  let settings = await readSettings();
  // What the file shows until now.
  into.replaceChildren();
  const draw = (): void => {
    const language = interfaceLanguage(settings);
    dress(document, settings, language);
    const texts = appTexts(language);
    render(
      <main lang={language}>
        <Welcome texts={texts} />
      </main>,
      into,
    );
  };
  /** The sample shows all that can be found, whatever is muted elsewhere. */
  const sampleSettings = (): PageSettings => ({
    ...settings,
    density: 'every',
    muted: [],
    interfaceLanguage: interfaceLanguage(settings),
  });
  draw();
  const page = annotate(
    document,
    () => decodeTerms(termsPack),
    sampleSettings(),
    {
      getCard: async (request) => choosePassage(await loadLibrary(request.language), request),
      openArticle(language, article, section) {
        const route = formatRoute({ view: 'article', language, article, section });
        void browser.tabs.create({ url: browser.runtime.getURL(`popup.html${route}`) });
      },
      onConcepts: () => undefined,
      // The sample stays as it is, whatever is quieted in pages.
      mute: () => undefined,
      turnOff: () => undefined,
      notify: () => undefined,
    },
    new AbortController().signal,
  );
  watchSettings((changed) => {
    settings = changed;
    draw();
    page.update(sampleSettings());
  });
}

if (root) void start(root);
