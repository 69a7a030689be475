/**
 * The content script, in every page and frame: starts and stops the page layer.
 *
 * A plain script instead of WXT's content script, whose context tells the page that it is
 * there and lets the page stop it. Nothing here may throw or log: a page must never notice.
 */
import browser from 'webextension-polyfill';
import { defineUnlistedScript } from '#imports';
import termsPack from '@/.pack/terms.txt?raw';
import { cardTexts } from '@/components/card-texts';
import { fill } from '@/components/wording';
import type { FoundConcept } from '@/core/model';
import type { Settings } from '@/core/settings';
import { isOnAt, mutedAt } from '@/core/sites';
import { decodeTerms } from '@/core/terms';
import { interfaceLanguage } from '@/extension/language';
import { ask } from '@/extension/messages';
import { mute, turnOff } from '@/extension/quiet';
import { readSyncedSettings, watchSettings } from '@/extension/settings';
import { sitesOf } from '@/extension/site';
import { answerTab, type Order } from '@/extension/tab-port';
import { annotate, whenLarge } from '@/page/annotate';
import { activeIn, isHypertext, queryAll } from '@/page/natives';
import { createNotice } from '@/page/notice';
import type { Page, PageSettings } from '@/page/ports';

/** A page may ask not to be marked: `<meta name="halsonot" content="off">`. */
const OFF = 'meta[name="halsonot" i][content="off" i]';

function isOn(settings: Settings): boolean {
  if (!isOnAt(settings, sitesOf(window))) return false;
  return queryAll(document, OFF).length === 0;
}

/** Milliseconds between two looks whether there still is an extension behind this script. */
const PULSE = 2_000;

/** With focus in a frame, the pages around it say that they have it too. */
function isFocused(): boolean {
  const focused = activeIn(document);
  const inFrame = focused instanceof HTMLIFrameElement || focused instanceof HTMLFrameElement;
  return Document.prototype.hasFocus.call(document) && !inFrame;
}

function pageSettings(settings: Settings): PageSettings {
  const muted = mutedAt(settings, sitesOf(window));
  // Once a page, not once a frame.
  const speakCount = settings.speakCount && window === window.top;
  return { ...settings, muted, speakCount, interfaceLanguage: interfaceLanguage(settings) };
}

/** Tells frames of a tab apart; `randomUUID` is kept from pages without encryption. */
function frameName(): string {
  return String(crypto.getRandomValues(new Uint32Array(4)));
}

async function start(): Promise<void> {
  if (!isHypertext(document)) return;
  const life = new AbortController();
  // Frames of advertisements and counters cost a page nothing: neither words nor settings are read.
  await new Promise<void>((resolve) => whenLarge(resolve, life.signal));
  let settings = await readSyncedSettings();
  const frame = frameName();
  let running: { page: Page; end: AbortController } | null = null;
  let concepts: FoundConcept[] = [];

  /** After an update the old script lives on in open pages and can reach nobody: it cleans up. */
  const isOrphan = (): boolean => browser.runtime?.id === undefined;

  const stop = (): void => {
    running?.end.abort();
    running = null;
    concepts = [];
  };
  const clean = (): void => {
    stop();
    life.abort();
  };
  const quietly = async <T>(question: () => Promise<T>): Promise<T | null> => {
    if (!isOrphan()) return question().catch(() => null);
    clean();
    return null;
  };
  const notice = createNotice(document, life.signal);
  const notify = (text: string, undo?: () => Promise<void>): void => {
    const undoing = undo && { undo: () => void quietly(undo) };
    notice({ text, language: interfaceLanguage(settings), ...undoing });
  };
  /** Quiets something, and says so with the way back. */
  const quieten = async (
    act: () => Promise<() => Promise<void>>,
    text: 'mutedNow' | 'mutedHereNow' | 'turnedOff',
    term = '',
  ): Promise<void> => {
    const undo = await quietly(act);
    const words = cardTexts(interfaceLanguage(settings))[text];
    if (undo) notify(fill(words, { term, site: location.hostname }), undo);
  };
  const tell = (): void => {
    void quietly(() => ask('setCount', { count: concepts.length }));
    talk.announce();
  };
  const run = (): void => {
    const end = new AbortController();
    const page = annotate(
      document,
      () => decodeTerms(termsPack),
      pageSettings(settings),
      {
        getCard: (request) => quietly(() => ask('getCard', request)),
        openArticle: (language, article, section) =>
          void quietly(() => ask('openArticle', { language, article, section })),
        mute: (concept, label, where) =>
          void (where === 'here'
            ? quieten(() => mute(concept, location.hostname), 'mutedHereNow', label)
            : quieten(() => mute(concept, null), 'mutedNow', label)),
        turnOff: () => void quieten(() => turnOff(location.hostname), 'turnedOff'),
        notify,
        onConcepts: (found) => {
          concepts = found;
          tell();
        },
      },
      end.signal,
    );
    running = { page, end };
    const { signal } = end;
    const pulse = setInterval(() => isOrphan() && clean(), PULSE);
    signal.addEventListener('abort', () => clearInterval(pulse));
    window.addEventListener(
      'pageshow',
      ({ isTrusted, persisted }) => {
        if (isTrusted && persisted) void comeBack();
      },
      { signal },
    );
  };
  const apply = (changed: Settings): void => {
    settings = changed;
    if (isOn(settings) && !running) run();
    else if (!isOn(settings) && running) {
      stop();
      tell();
    } else running?.page.update(pageSettings(settings));
  };
  /** A page that Back brought to life slept through changes, and lost its badge. */
  const comeBack = async (): Promise<void> => {
    if (isOrphan()) return clean();
    apply(await readSyncedSettings());
    tell();
  };
  const obey = (order: Order): void => {
    if (order.kind === 'reveal') running?.page.reveal(order.concept);
    else if (!isFocused()) return;
    else if (order.kind === 'walk') running?.page.walk();
    else running?.page.lookUp(order.text || String(getSelection() ?? ''));
  };
  const talk = answerTab(
    () => ({
      frame,
      top: window.top === window,
      site: location.hostname,
      on: running !== null,
      pdf: document.contentType === 'application/pdf',
      concepts,
    }),
    obey,
  );
  watchSettings(apply, life.signal);
  if (isOn(settings)) run();
}

export default defineUnlistedScript(() => {
  start().catch(() => undefined);
});
