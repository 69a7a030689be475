/**
 * What content scripts ask the background, and who may ask.
 *
 * Arguments and answers are JSON. A page may be hostile and its content script's messages are
 * checked like any input: only our own content scripts may ask (our own pages need not: they have
 * the library and the tabs themselves), only what is in the table, only in the shape of its
 * schema. Ids are looked up; no address is ever taken from a message.
 */
import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import type { CardContent } from '@/core/card';

const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), v.maxLength(80));
const Text = v.pipe(v.string(), v.maxLength(20_000));
const LanguageSchema = v.picklist(['sv', 'en']);

/** The arguments of each message, as one value. */
const SCHEMAS = {
  getCard: v.strictObject({
    concept: Slug,
    language: LanguageSchema,
    surface: Text,
    sentence: Text,
    paragraph: Text,
    headings: v.pipe(v.array(Text), v.maxLength(20)),
    title: Text,
    nearby: v.pipe(v.array(Slug), v.maxLength(100)),
  }),
  openArticle: v.strictObject({ language: LanguageSchema, article: Slug, section: Slug }),
  setCount: v.strictObject({ count: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
};

type Requests = { [Name in keyof typeof SCHEMAS]: v.InferOutput<(typeof SCHEMAS)[Name]> };

interface Answers {
  /** What the card shows; null when there is nothing. */
  getCard: CardContent | null;
  /** Opens an article in a new tab; does nothing for an unknown id. */
  openArticle: null;
  /** Sets the badge of the asking tab: how many concepts its top frame holds. */
  setCount: null;
}

export type Handlers = {
  [Name in keyof Requests]: (
    request: Requests[Name],
    sender: Runtime.MessageSender,
  ) => Promise<Answers[Name]> | Answers[Name];
};

type Reply = { value: unknown } | { error: string };

const Envelope = v.strictObject({
  name: v.picklist(Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[]),
  request: v.unknown(),
});

/** Asks the background. Rejects with the handler's error, or when nobody answers. */
export async function ask<Name extends keyof Requests>(
  name: Name,
  request: Requests[Name],
): Promise<Answers[Name]> {
  const reply = (await browser.runtime.sendMessage({ name, request })) as Reply | undefined;
  if (!reply) throw new Error(`nobody answers "${name}"`);
  if ('error' in reply) throw new Error(reply.error);
  return reply.value as Answers[Name];
}

/** Answers messages until the returned function is called. Once, at the top of the background. */
export function answer(handlers: Handlers): () => void {
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    reply: (answer: unknown) => void,
  ): true | undefined => {
    if (!isContentScript(sender)) return undefined;
    void replyTo(handlers, message, sender).then(reply);
    // Answered later: the one form that both browsers and WXT's fake browser accept.
    return true;
  };
  // The types know no listener that leaves some messages without an answer; the browsers do.
  const typed = listener as Runtime.OnMessageListenerCallback;
  browser.runtime.onMessage.addListener(typed);
  return () => browser.runtime.onMessage.removeListener(typed);
}

function isContentScript({ id, tab, url }: Runtime.MessageSender): boolean {
  if (id !== browser.runtime.id || tab?.id === undefined) return false;
  return url !== undefined && !url.startsWith(browser.runtime.getURL(''));
}

async function replyTo(
  handlers: Handlers,
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<Reply> {
  const envelope = v.safeParse(Envelope, message);
  if (!envelope.success) return { error: 'unknown message' };
  const { name } = envelope.output;
  const request = v.safeParse(SCHEMAS[name], envelope.output.request);
  if (!request.success) {
    const path = v.getDotPath(request.issues[0]) ?? 'request';
    return { error: `${name}: "${path}": ${request.issues[0].message}` };
  }
  try {
    const handle = handlers[name] as (
      request: unknown,
      sender: Runtime.MessageSender,
    ) => Promise<unknown>;
    return { value: await handle(request.output, sender) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
