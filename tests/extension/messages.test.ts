import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { answer, ask, type Handlers } from '@/extension/messages';
import { CONTENT_SCRIPT, resetBrowser, send } from '../fake-browser';

const request = {
  concept: 'ryggsmarta',
  language: 'sv' as const,
  surface: 'ryggsmärta',
  sentence: 'Många som har ryggsmärta får också depression.',
  paragraph: 'Många som har ryggsmärta får också depression. Det är oklart varför.',
  headings: ['Ont i ryggen', 'Hur mår du?'],
  title: 'Ryggsmärta – 1177',
  nearby: ['depression'],
};

const handlers = {
  getCard: vi.fn<Handlers['getCard']>(() => null),
  openArticle: vi.fn<Handlers['openArticle']>(() => Promise.reject(new Error('ingen flik'))),
  setCount: vi.fn<Handlers['setCount']>(() => null),
};

beforeEach(() => {
  resetBrowser();
  vi.clearAllMocks();
  answer(handlers);
});

test('what a content script asks reaches the handler with the tab that asked', async () => {
  expect(await ask('getCard', request)).toBeNull();
  expect(handlers.getCard).toHaveBeenCalledWith(request, CONTENT_SCRIPT);
});

test("a handler's error reaches the one who asked", async () => {
  const article = { language: 'sv' as const, article: 'kbt', section: 'vad-det-ar' };
  await expect(ask('openArticle', article)).rejects.toThrow('ingen flik');
});

test('asking when nobody answers is an error that names the message', async () => {
  resetBrowser();
  await expect(ask('setCount', { count: 3 })).rejects.toThrow('setCount');
});

test.each([
  ['another extension', { ...CONTENT_SCRIPT, id: 'another-extension' }],
  ['nobody in particular', {}],
  [
    'a page of our own',
    { ...CONTENT_SCRIPT, url: 'chrome-extension://test-extension-id/popup.html' },
  ],
  ['our background or popup, which have no tab', { ...CONTENT_SCRIPT, tab: undefined }],
  ['a tab without an address', { ...CONTENT_SCRIPT, url: undefined }],
])('a message from %s gets no answer', async (_, sender) => {
  expect(await send({ name: 'getCard', request }, sender)).toBeUndefined();
  expect(handlers.getCard).not.toHaveBeenCalled();
});

test.each([
  ['an unknown name', { name: 'getSettings', request: {} }],
  ['a name from the prototype', { name: 'constructor', request: {} }],
  ['an extra field', { name: 'setCount', request: { count: 1 }, url: 'https://example.com' }],
  ['no request', { name: 'setCount' }],
  ['a negative count', { name: 'setCount', request: { count: -1 } }],
  ['a count that is text', { name: 'setCount', request: { count: '3' } }],
  [
    'an address for an id',
    { name: 'openArticle', request: { language: 'sv', article: '../x', section: 'a' } },
  ],
  ['a language that we do not have', { name: 'getCard', request: { ...request, language: 'da' } }],
  [
    'a novel for a sentence',
    { name: 'getCard', request: { ...request, sentence: 'å'.repeat(20_001) } },
  ],
  ['a field that is not ours', { name: 'getCard', request: { ...request, html: '<b>' } }],
])('%s is refused and reaches no handler', async (_, message) => {
  const reply = await send(message, CONTENT_SCRIPT);
  expect(reply).toEqual({ error: expect.any(String) });
  for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
});

test('a refusal names the field', async () => {
  const reply = await send(
    { name: 'getCard', request: { ...request, nearby: ['depression', 7] } },
    CONTENT_SCRIPT,
  );
  expect(reply).toEqual({ error: expect.stringContaining('nearby.1') });
});

test('whatever is sent, the answer is a value or an error and nothing is thrown', async () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record({ name: fc.constantFrom(...Object.keys(handlers)), request: fc.anything() }),
    fc.record({
      name: fc.constant('getCard'),
      request: fc.record(
        { ...Object.fromEntries(Object.keys(request).map((key) => [key, fc.anything()])) },
        { requiredKeys: [] },
      ),
    }),
  );
  await fc.assert(
    fc.asyncProperty(anything, async (message) => {
      const reply = await send(message, CONTENT_SCRIPT);
      expect(reply).toSatisfy(
        (given: object) => 'value' in given !== 'error' in given && Object.keys(given).length === 1,
      );
    }),
    { numRuns: 500 },
  );
});

test('whoever sends, only a content script of ours is answered', async () => {
  const sender = fc.record(
    {
      id: fc.oneof(fc.string(), fc.constant(CONTENT_SCRIPT.id)),
      url: fc.oneof(fc.webUrl(), fc.constant('chrome-extension://test-extension-id/options.html')),
      tab: fc.oneof(fc.record({ id: fc.nat() }), fc.record({ index: fc.nat() })),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(sender, async (from) => {
      const ours =
        from.id === CONTENT_SCRIPT.id &&
        from.tab !== undefined &&
        'id' in from.tab &&
        from.url?.startsWith('http') === true;
      const reply = await send({ name: 'setCount', request: { count: 2 } }, from);
      expect(reply).toEqual(ours ? { value: null } : undefined);
    }),
    { numRuns: 300 },
  );
});
