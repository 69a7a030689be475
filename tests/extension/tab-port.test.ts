import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FoundConcept } from '@/core/model';
import { answerTab, type Order, orderTab, type Report, talkToTab } from '@/extension/tab-port';
import browser, { connect, resetBrowser } from '../fake-browser';

const TAB = 7;

function found(concept: string, count = 1, language: 'sv' | 'en' = 'sv'): FoundConcept {
  return { concept, count, language };
}

/** A frame of the tab with a content script in it. */
function frame(given: Partial<Report> & { frame: string }) {
  const report: Report = {
    top: false,
    site: 'www.example.se',
    on: true,
    pdf: false,
    concepts: [],
    ...given,
  };
  const onOrder = vi.fn<(order: Order) => void>();
  return { report, onOrder, ...answerTab(() => report, onOrder) };
}

function listen() {
  const onState = vi.fn();
  const talk = talkToTab(TAB, onState);
  return { talk, onState, last: () => onState.mock.lastCall?.[0] };
}

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('the concepts of all frames are counted together, those of the page itself first', async () => {
  frame({ frame: 'b', site: 'ads.example', concepts: [found('kbt'), found('depression', 2)] });
  frame({ frame: 'a', top: true, concepts: [found('ryggsmarta', 3), found('depression')] });
  const { last } = listen();
  await vi.runAllTimersAsync();
  expect(last()).toEqual({
    site: 'www.example.se',
    on: true,
    pdf: false,
    concepts: [found('ryggsmarta', 3), found('depression', 3), found('kbt')],
  });
});

test('a concept in two languages is listed once in each', async () => {
  frame({ frame: 'a', top: true, concepts: [found('stress'), found('stress', 2, 'en')] });
  const { last } = listen();
  await vi.runAllTimersAsync();
  expect(last().concepts).toEqual([found('stress'), found('stress', 2, 'en')]);
});

test('a page that changes is told anew', async () => {
  const page = frame({ frame: 'a', top: true });
  const { last } = listen();
  await vi.runAllTimersAsync();
  expect(last().concepts).toEqual([]);
  page.report.concepts = [found('somn')];
  page.announce();
  await vi.runAllTimersAsync();
  expect(last().concepts).toEqual([found('somn')]);
});

test('a tab where no content script listens cannot be read', async () => {
  const { onState } = listen();
  await vi.runAllTimersAsync();
  expect(onState.mock.calls).toEqual([[null]]);
});

test('a content script that stays silent cannot be read either', async () => {
  browser.runtime.onConnect.addListener(() => undefined);
  const { onState } = listen();
  await vi.advanceTimersByTimeAsync(5000);
  expect(onState.mock.calls).toEqual([[null]]);
});

test('to show a concept only one frame that holds it is asked, the page itself before others', async () => {
  const inner = frame({ frame: 'b', concepts: [found('kbt'), found('somn')] });
  const page = frame({ frame: 'a', top: true, concepts: [found('kbt')] });
  const { talk } = listen();
  await vi.runAllTimersAsync();
  talk.reveal('kbt');
  talk.reveal('somn');
  talk.reveal('smarta');
  await vi.runAllTimersAsync();
  expect(page.onOrder.mock.calls).toEqual([[{ kind: 'reveal', frame: 'a', concept: 'kbt' }]]);
  expect(inner.onOrder.mock.calls).toEqual([[{ kind: 'reveal', frame: 'b', concept: 'somn' }]]);
});

test('an order that is given and hung up at once arrives in every frame', async () => {
  const page = frame({ frame: 'a', top: true });
  const inner = frame({ frame: 'b' });
  orderTab(TAB, { kind: 'walk' });
  await vi.runAllTimersAsync();
  expect(page.onOrder).toHaveBeenCalledExactlyOnceWith({ kind: 'walk' });
  expect(inner.onOrder).toHaveBeenCalledExactlyOnceWith({ kind: 'walk' });
});

test('a popup that has closed is no longer told, and telling does not fail', async () => {
  const page = frame({ frame: 'a', top: true });
  const { talk, onState } = listen();
  await vi.runAllTimersAsync();
  talk.close();
  page.announce();
  await vi.runAllTimersAsync();
  page.announce();
  await vi.runAllTimersAsync();
  expect(onState).toHaveBeenCalledTimes(1);
});

test.each([
  ['another extension', 'tab', 'another-extension'],
  ['our own under another name', 'devtools', browser.runtime.id],
])('a port of %s gets no report', async (_, name, id) => {
  frame({ frame: 'a', top: true });
  const heard = vi.fn();
  connect(TAB, { name }, id).onMessage.addListener(heard);
  await vi.runAllTimersAsync();
  expect(heard).not.toHaveBeenCalled();
});

test('whatever comes through a port, nothing is thrown and no order is made up', async () => {
  const page = frame({ frame: 'a', top: true });
  const { last } = listen();
  await vi.runAllTimersAsync();
  const port = connect(TAB, { name: 'tab' });
  await vi.runAllTimersAsync();
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (message) => {
      port.postMessage(message);
      await vi.runAllTimersAsync();
      expect(page.onOrder).not.toHaveBeenCalled();
      expect(last()).toMatchObject({ concepts: [] });
    }),
    { numRuns: 200 },
  );
});
