/**
 * Marks the health terms of a document and shows a card for them: the page layer as a whole.
 *
 * Nothing in the document is changed until a card opens. Everything ends when `signal` aborts:
 * listeners, observers, highlights and the card's element are gone after it. Never throws, and
 * writes nothing to the console.
 */
import type { Terms } from '@/core/terms';
import { isHypertext, queryAll } from './natives';
import type { Page, PageSettings, Ports } from './ports';
import { startSession } from './session';

/** CSS pixels: a smaller frame holds no text to read. */
const SMALLEST = { width: 200, height: 100 };
const OFF = 'meta[name="halsonot" i][content="off" i]';
/** How often a document may be replaced as a whole before we let it be. */
const MOST_RESTARTS = 20;

const NOTHING: Page = {
  listConcepts: () => [],
  reveal: () => false,
  walk: () => undefined,
  lookUp: () => undefined,
  update: () => undefined,
};

/** `terms` is called once, when there is text to look for them in, and not before. */
export function annotate(
  document: Document,
  terms: () => Terms,
  settings: PageSettings,
  ports: Ports,
  signal: AbortSignal,
): Page {
  if (!isHypertext(document) || isRefused(document)) return NOTHING;
  let decoded: Terms | undefined;
  const once = (): Terms => {
    decoded ??= terms();
    return decoded;
  };
  let current = settings;
  let page = NOTHING;
  let restarts = 0;

  function start(): void {
    if (signal.aborted || restarts > MOST_RESTARTS) return;
    restarts += 1;
    const session = new AbortController();
    const both = AbortSignal.any([signal, session.signal]);
    const restart = () => {
      session.abort();
      start();
    };
    page = startSession(document, once, current, ports, restart, both);
  }

  whenLarge(start, signal);
  return {
    listConcepts: () => page.listConcepts(),
    reveal: (concept) => page.reveal(concept),
    walk: () => page.walk(),
    lookUp: (text) => page.lookUp(text),
    update(next) {
      current = next;
      page.update(next);
    },
  };
}

/** The page says that it does not want to be marked. */
function isRefused(document: Document): boolean {
  return queryAll(document, OFF).length > 0;
}

/** Calls `start` once the frame has a size in which one can read; at once in a page of its own. */
export function whenLarge(start: () => void, signal: AbortSignal): void {
  const isLarge = () => innerWidth >= SMALLEST.width && innerHeight >= SMALLEST.height;
  if (window === window.top || isLarge()) {
    start();
    return;
  }
  const once = new AbortController();
  const look = () => {
    if (!isLarge()) return;
    once.abort();
    start();
  };
  window.addEventListener('resize', look, { signal: AbortSignal.any([signal, once.signal]) });
}
