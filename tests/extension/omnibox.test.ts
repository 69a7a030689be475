import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Hit } from '@/core/search';
import { listenToOmnibox } from '@/extension/omnibox';
import browser, { resetBrowser } from '../fake-browser';

type Suggest = (results: { content: string; description: string }[]) => void;

const hit: Hit = {
  kind: 'section',
  language: 'sv',
  article: 'kbt',
  section: 'vad',
  title: 'KBT & "tankar"',
  heading: 'Vad är <KBT>?',
  snippet: { text: '', found: [] },
};

const changed = vi.fn<(listener: (text: string, suggest: Suggest) => void) => void>();
const entered = vi.fn<(listener: (text: string, disposition: string) => void) => void>();
const create = vi.fn(() => Promise.resolve());
const update = vi.fn(() => Promise.resolve());
const search = vi.fn(() => Promise.resolve([hit]));

beforeEach(() => {
  resetBrowser();
  vi.clearAllMocks();
  Object.assign(browser, {
    omnibox: {
      setDefaultSuggestion: vi.fn(),
      onInputChanged: { addListener: changed },
      onInputEntered: { addListener: entered },
    },
  });
  Object.assign(browser.i18n, { getMessage: (name: string) => name });
  Object.assign(browser.tabs, { create, update });
  listenToOmnibox({
    search,
    addressOfHit: ({ article, section }) => `#/artikel/sv/${article}/${section}`,
    addressOfQuery: (query) => `#/sok/${encodeURIComponent(query)}`,
  });
});

function type(text: string): Promise<Parameters<Suggest>[0]> {
  return new Promise((resolve) => changed.mock.lastCall?.[0](text, resolve));
}

const enter = (text: string, disposition: string) => entered.mock.lastCall?.[0](text, disposition);

describe('while one types', () => {
  test('hits are suggested, in the XML that Chromium reads', async () => {
    expect(await type('kbt')).toEqual([
      {
        content: '#/artikel/sv/kbt/vad',
        description: 'KBT &#38; &#34;tankar&#34; – Vad är &#60;KBT&#62;?',
      },
    ]);
  });

  test('hits are suggested as they read in Firefox', async () => {
    Object.assign(browser.runtime, { getBrowserInfo: () => Promise.resolve({}) });
    const [first] = await type('kbt');
    Object.assign(browser.runtime, { getBrowserInfo: undefined });
    expect(first?.description).toBe('KBT & "tankar" – Vad är <KBT>?');
  });

  test('a search that fails suggests nothing', async () => {
    search.mockRejectedValueOnce(new Error('trasig'));
    expect(await type('kbt')).toEqual([]);
  });

  test('no more is searched for than an address field should hold', async () => {
    await type('ont '.repeat(1000));
    expect(search).toHaveBeenCalledWith('ont '.repeat(1000).slice(0, 200));
  });
});

test('what is chosen opens where the browser was told to', () => {
  const at = (hash: string) => `${browser.runtime.getURL('')}popup.html${hash}`;
  enter('ont i ryggen', 'currentTab');
  expect(update).toHaveBeenCalledWith({ url: at('#/sok/ont%20i%20ryggen') });
  enter('#/artikel/sv/kbt/vad', 'newForegroundTab');
  expect(create).toHaveBeenCalledWith({ url: at('#/artikel/sv/kbt/vad'), active: true });
  enter('kbt', 'newBackgroundTab');
  expect(create).toHaveBeenLastCalledWith({ url: at('#/sok/kbt'), active: false });
});

test('a browser without an address field for it, as Firefox for Android, does without', () => {
  Object.assign(browser, { omnibox: undefined });
  const ports = { search, addressOfHit: () => '#/', addressOfQuery: () => '#/' };
  expect(() => listenToOmnibox(ports)).not.toThrow();
});
