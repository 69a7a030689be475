/** One thing wrong in a message that is right otherwise is enough to refuse it. */
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { answer, type Handlers } from '@/extension/messages';
import { CONTENT_SCRIPT, resetBrowser, send } from '../../fake-browser';
import { budget } from '../budget';

const handlers = {
  getCard: vi.fn<Handlers['getCard']>(() => null),
  openArticle: vi.fn<Handlers['openArticle']>(async () => null),
  setCount: vi.fn<Handlers['setCount']>(() => null),
};

beforeEach(() => {
  resetBrowser();
  vi.clearAllMocks();
  answer(handlers);
});

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,3}$/u);
const language = fc.constantFrom('sv', 'en');
const right = fc.oneof(
  fc.record({
    name: fc.constant('getCard' as const),
    request: fc.record({
      concept: slug,
      language,
      surface: fc.string(),
      sentence: fc.string(),
      paragraph: fc.string(),
      headings: fc.array(fc.string(), { maxLength: 20 }),
      title: fc.string(),
      nearby: fc.array(slug, { maxLength: 20 }),
    }),
  }),
  fc.record({
    name: fc.constant('openArticle' as const),
    request: fc.record({ language, article: slug, section: slug }),
  }),
  fc.record({ name: fc.constant('setCount' as const), request: fc.record({ count: fc.nat() }) }),
);

/** Of none of the kinds that any field has, or too much of it. */
const wrong = fc.oneof(
  fc.constantFrom(null, true, -1, 0.5, Number.NaN, '../x', 'É'.repeat(20_001)),
  fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 }),
  fc.constant(Array.from({ length: 101 }, () => 'smarta')),
  fc.constant([[]]),
);

const calls = () => Object.values(handlers).reduce((sum, { mock }) => sum + mock.calls.length, 0);

test('a message that is right is answered', async () => {
  await fc.assert(
    fc.asyncProperty(right, async (message) => {
      expect(await send(message, CONTENT_SCRIPT)).toEqual({ value: null });
    }),
    budget(300),
  );
});

test('a field of another kind is refused, and reaches no handler', async () => {
  await fc.assert(
    fc.asyncProperty(right, fc.nat(), wrong, async (message, at, value) => {
      const names = Object.keys(message.request);
      const name = names[at % names.length] ?? '';
      // Text fields take any short text, and text alone.
      fc.pre(!(value === '../x' && ['surface', 'sentence', 'paragraph', 'title'].includes(name)));
      const broken = { ...message, request: { ...message.request, [name]: value } };
      expect(await send(broken, CONTENT_SCRIPT)).toEqual({ error: expect.any(String) });
      expect(calls()).toBe(0);
    }),
    budget(1_000),
  );
});

test('a field too many or too few is refused, and reaches no handler', async () => {
  await fc.assert(
    fc.asyncProperty(right, fc.nat(), fc.string(), async (message, at, extra) => {
      const names = Object.keys(message.request);
      const { [names[at % names.length] as never]: _, ...fewer } = message.request;
      fc.pre(!names.includes(extra));
      const more = Object.fromEntries([...Object.entries(message.request), [extra, 1]]);
      for (const request of [fewer, more]) {
        expect(await send({ ...message, request }, CONTENT_SCRIPT)).toEqual({
          error: expect.any(String),
        });
      }
      expect(calls()).toBe(0);
    }),
    budget(500),
  );
});
