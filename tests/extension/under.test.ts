import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noteOpenTabs, reloadTab, wasOpenBefore } from '@/extension/arrivals';
import { answerTab, type Report } from '@/extension/tab-port';
import { type Under, watchUnder } from '@/extension/under';
import browser, { resetBrowser } from '../fake-browser';

type Activated = (info: { tabId: number; windowId: number }) => void;
type Updated = (id: number, change: { status?: string }, tab: object) => void;

interface FakeTab {
  id: number;
  status: string;
  url?: string;
  isInReaderMode?: boolean;
}

let active: FakeTab;
const onActivated = vi.fn<(listener: Activated) => void>();
const onUpdated = vi.fn<(listener: Updated) => void>();
const reload = vi.fn(() => Promise.resolve());

const read: Report = {
  frame: 'a',
  top: true,
  site: 'www.example.se',
  on: true,
  pdf: false,
  concepts: [{ concept: 'kbt', count: 2, language: 'sv' }],
};

function activate(tab: FakeTab, windowId = 1): void {
  active = tab;
  onActivated.mock.lastCall?.[0]({ tabId: tab.id, windowId });
}

async function watch() {
  const seen = vi.fn<(view: Under, tab: number) => void>();
  const talk = await watchUnder(seen);
  const settled = async () => {
    await vi.advanceTimersByTimeAsync(2000);
    return seen.mock.lastCall?.[0];
  };
  return { talk, seen, settled };
}

beforeEach(() => {
  resetBrowser();
  vi.clearAllMocks();
  vi.useFakeTimers();
  active = { id: 7, status: 'complete' };
  Object.assign(browser.tabs, {
    query: () => Promise.resolve([active]),
    get: () => Promise.resolve(active),
    onActivated: { addListener: onActivated },
    onUpdated: { addListener: onUpdated },
    reload,
  });
  Object.assign(browser.windows, { getCurrent: () => Promise.resolve({ id: 1 }) });
});
afterEach(() => vi.useRealTimers());

test('shows what the page holds', async () => {
  answerTab(
    () => read,
    () => undefined,
  );
  const { settled, seen } = await watch();
  expect(await settled()).toMatchObject({ state: 'read', site: 'www.example.se' });
  expect(seen.mock.calls[0]?.[0]).toEqual({ state: 'loading' });
});

describe('a page that nobody answers from', () => {
  test.each<[string, Partial<FakeTab>, string]>([
    ['the reader view', { isInReaderMode: true }, 'reader'],
    [
      'the store, where the browser tells',
      { url: 'https://addons.mozilla.org/sv-SE/firefox/' },
      'store',
    ],
    ['a PDF, where the browser tells', { url: 'https://www.sbu.se/341.PDF?x=1' }, 'pdf'],
    ['a page of the browser, or one that it does not name', {}, 'closed'],
  ])('is %s', async (_, tab, why) => {
    active = { id: 7, status: 'complete', ...tab };
    const { settled } = await watch();
    expect(await settled()).toEqual({ state: 'unreadable', why });
  });

  test('was open before Hälsonot came, until it has been loaded anew', async () => {
    await noteOpenTabs();
    const { talk, settled } = await watch();
    expect(await settled()).toEqual({ state: 'unreadable', why: 'before' });
    talk.reload();
    await vi.advanceTimersByTimeAsync(10);
    expect(reload).toHaveBeenCalledWith(7);
    onUpdated.mock.lastCall?.[0](7, { status: 'complete' }, active);
    expect(await settled()).toEqual({ state: 'unreadable', why: 'closed' });
  });

  test('is still loading, and is asked again when it has loaded', async () => {
    active = { id: 7, status: 'loading' };
    const { settled } = await watch();
    expect(await settled()).toEqual({ state: 'loading' });
    answerTab(
      () => read,
      () => undefined,
    );
    active = { id: 7, status: 'complete' };
    onUpdated.mock.lastCall?.[0](7, { status: 'complete' }, active);
    expect(await settled()).toMatchObject({ state: 'read' });
  });
});

test('a PDF that a script can reach, but not read, is no page without terms', async () => {
  answerTab(
    () => ({ ...read, pdf: true, concepts: [] }),
    () => undefined,
  );
  const { settled } = await watch();
  expect(await settled()).toEqual({ state: 'unreadable', why: 'pdf' });
});

test('beside a window the panel follows its active tab, and not that of another window', async () => {
  const { seen, settled } = await watch();
  await settled();
  seen.mockClear();
  activate({ id: 9, status: 'complete' }, 2);
  await settled();
  expect(seen).not.toHaveBeenCalled();
  activate({ id: 8, status: 'complete' });
  await settled();
  expect(seen.mock.lastCall).toEqual([{ state: 'unreadable', why: 'closed' }, 8]);
});

describe('the tabs that were open before', () => {
  test('are forgotten one by one', async () => {
    vi.useRealTimers();
    Object.assign(browser.tabs, { query: () => Promise.resolve([{ id: 1 }, { id: 2 }, {}]) });
    await noteOpenTabs();
    await reloadTab(1);
    expect(await wasOpenBefore(1)).toBe(false);
    expect(await wasOpenBefore(2)).toBe(true);
  });

  test('do not matter in Firefox, which puts us into open pages', async () => {
    Object.assign(browser.runtime, { getBrowserInfo: () => Promise.resolve({ name: 'Firefox' }) });
    await noteOpenTabs();
    expect(await wasOpenBefore(7)).toBe(false);
    Object.assign(browser.runtime, { getBrowserInfo: undefined });
  });
});
