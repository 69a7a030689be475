/**
 * Every view in a real browser with texts that are 40 % longer than ours, as another language's
 * may be: nothing runs out of its place, on a narrow phone, in the popup or in a wide window.
 */
import { type ComponentChild, render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import sheet from '@/components/app.css?inline';
import { type AppTexts, appTexts } from '@/components/app-texts';
import { type CardTexts, cardTexts } from '@/components/card-texts';
import { Popup, type PopupProps } from '@/components/Popup';
import { SettingsForm } from '@/components/SettingsForm';
import { Welcome } from '@/components/Welcome';
import type { Language } from '@/core/model';
import type { Hit } from '@/core/search';
import { DEFAULT_SETTINGS } from '@/core/settings';
import { parseSites } from '@/extension/site-list';
import { doActions } from '../components/actions';
import { ARTICLE, LIBRARY } from '../components/stage';

/** Share by which each word grows, so that the longest grow most. */
const LONGER = 0.4;

function longerText(text: string): string {
  return text.replace(/\{\w+\}|[\p{L}]+/gu, (word) =>
    word.startsWith('{') ? word : word + word.slice(0, Math.ceil(word.length * LONGER)),
  );
}

function longer<Texts extends object>(texts: Texts): Texts {
  const entries = Object.entries(texts).map(([key, text]) => {
    if (key === 'lang') return [key, text];
    return [key, typeof text === 'string' ? longerText(text) : longer(text)];
  });
  return Object.fromEntries(entries) as Texts;
}

function popup(texts: AppTexts, card: CardTexts, props: Partial<PopupProps>): ComponentChild {
  const hit: Hit = {
    kind: 'section',
    language: 'sv',
    article: ARTICLE.id,
    section: 'samband',
    title: ARTICLE.title,
    heading: 'Vad binder dem samman?',
    snippet: { text: 'Ryggsmärta och depression', found: [{ start: 0, end: 10 }] },
  };
  return (
    <Popup
      route={{ view: 'home' }}
      texts={texts}
      cardTexts={card}
      language="sv"
      settings={{ ...DEFAULT_SETTINGS, visit: true }}
      tab={{
        state: 'read',
        site: 'sjukvardsupplysningen.exempelkommun.se',
        on: true,
        concepts: [{ concept: 'ryggsmarta', count: 1234, language: 'sv' }],
      }}
      notice={{ text: texts.visitFailed, onUndo: () => undefined }}
      news={[{ version: '1', sv: texts.privacyText, en: texts.privacyText }]}
      visit={[
        { id: 'a', kind: 'question', text: texts.privacyText },
        { id: 'b', kind: 'passage', language: 'sv', article: ARTICLE.id, section: 'samband' },
      ]}
      libraryOf={() => LIBRARY}
      outlineOf={() => LIBRARY}
      search={() => [hit]}
      actions={doActions()}
      {...props}
    />
  );
}

type Draw = (texts: AppTexts, card: CardTexts) => ComponentChild;

const VIEWS: Record<string, Draw> = {
  home: (texts, card) => popup(texts, card, {}),
  'a page open before': (texts, card) =>
    popup(texts, card, { tab: { state: 'unreadable', why: 'before' } }),
  library: (texts, card) => popup(texts, card, { route: { view: 'library' } }),
  search: (texts, card) => popup(texts, card, { route: { view: 'search', query: 'rygg' } }),
  'no hits': (texts, card) =>
    popup(texts, card, {
      route: { view: 'search', query: 'hosta', article: ARTICLE.id },
      search: () => [],
    }),
  article: (texts, card) =>
    popup(texts, card, { route: { view: 'article', language: 'sv', article: ARTICLE.id } }),
  concept: (texts, card) =>
    popup(texts, card, { route: { view: 'concept', language: 'sv', concept: 'ryggsmarta' } }),
  visit: (texts, card) => popup(texts, card, { route: { view: 'visit' } }),
  settings: (texts, card) => (
    <main>
      <SettingsForm
        settings={{ ...DEFAULT_SETTINGS, offSites: ['sjukvardsupplysningen.exempelkommun.se'] }}
        texts={texts}
        cardTexts={card}
        status="failed"
        notice={{ text: texts.resetDone, onUndo: () => undefined }}
        shortcuts={[{ name: 'walk', keys: 'Ctrl+Alt+Shift+H' }]}
        visitCount={3}
        labelOf={(concept) => concept}
        onChange={() => undefined}
        onReset={() => undefined}
        onShortcuts={() => undefined}
        onWipeVisit={() => undefined}
        readSites={parseSites}
        onExportSites={() => undefined}
        onExport={() => undefined}
        onImport={() => Promise.resolve(null)}
      />
    </main>
  ),
  welcome: (texts) => (
    <main>
      <Welcome texts={texts} />
    </main>
  ),
};

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

/** Draws into a frame of that width, so that the sheet's own conditions hold. */
function drawAt(width: number, child: ComponentChild): Document {
  const frame = document.createElement('iframe');
  frame.style.cssText = `border: 0; block-size: 700px; inline-size: ${width}px`;
  document.body.append(frame);
  frames.push(frame);
  const inner = frame.contentDocument;
  if (!inner) throw new Error('no document in the frame');
  const style = inner.createElement('style');
  style.textContent = sheet;
  inner.head.append(style);
  render(child, inner.body);
  return inner;
}

/**
 * What may be wider inside than outside: it scrolls, is a field that one writes in, or, as a
 * citation, has a wider place to hit than its number takes.
 */
const WIDER =
  '.citation button, .table, .table *, .contents, .unseen, input, select, textarea, svg, svg *, option';

/** What runs out of its own box or of the window, one line each. */
function overflowing(inner: Document): string[] {
  const window = inner.documentElement.clientWidth;
  return [...inner.body.querySelectorAll<HTMLElement>('*')]
    .filter((element) => !element.matches(WIDER) && element.getClientRects().length > 0)
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const isOut = right > window + 1 || left < -1;
      const isWide = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
      return isOut || isWide;
    })
    .map(
      ({ tagName, className, textContent, scrollWidth, clientWidth }) =>
        `${tagName}.${className} ${scrollWidth}/${clientWidth}: ${textContent?.slice(0, 60)}`,
    );
}

describe.each<Language>(['sv', 'en'])('with longer texts in %s', (language) => {
  const texts = longer(appTexts(language));
  const card = longer(cardTexts(language));

  test.each(Object.entries(VIEWS))('nothing runs out of its place: %s', (_, draw) => {
    for (const width of [320, 400, 1200]) {
      expect(overflowing(drawAt(width, draw(texts, card))), `${width} px`).toEqual([]);
    }
  });
});

test('the check sees a word that runs out of its place', () => {
  const long = 'sjukvårdsupplysningsverksamhet'.repeat(3);
  const inner = drawAt(320, <p style="white-space: nowrap">{long}</p>);
  expect(overflowing(inner)).not.toEqual([]);
});
