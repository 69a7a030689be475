/**
 * The talk between the popup (and the menus and commands) and the pages of a tab.
 *
 * One port reaches every frame of a tab: each frame says what it holds, again whenever that
 * changes, and takes orders. So nothing has to remember frames, and a frame that goes takes its
 * concepts with it. No permission is needed, and no address of the page is sent.
 */
import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import type { FoundConcept } from '@/core/model';
import { hasOnly, isText } from './fields';

const PORT = 'tab';
/** A page answers within this time, or holds no content script. Milliseconds. */
const PATIENCE = 600;

const LONGEST_SLUG = 80;
const Slug = v.pipe(v.string(), v.maxLength(LONGEST_SLUG));

const Report = v.strictObject({
  /** Random, made by the frame; lives as long as it. */
  frame: v.string(),
  top: v.boolean(),
  /** Host name of the frame, such as `example.se`. */
  site: v.string(),
  /** False where marking is turned off. */
  on: v.boolean(),
  /** Whether the browser shows a PDF there, whose text no script can read. */
  pdf: v.boolean(),
  concepts: v.array(
    v.strictObject({ concept: Slug, count: v.number(), language: v.picklist(['sv', 'en']) }),
  ),
});
export type Report = v.InferOutput<typeof Report>;

export type Order =
  | { kind: 'reveal'; frame: string; concept: string }
  | { kind: 'walk' }
  | { kind: 'lookUp'; text: string };

const LONGEST_LOOK_UP = 200;

/** By hand: this side is in every page. */
function orderIn(message: unknown): Order | null {
  if (hasOnly(message, 'kind') && message['kind'] === 'walk') return { kind: 'walk' };
  if (hasOnly(message, 'kind', 'text') && message['kind'] === 'lookUp') {
    const { text } = message;
    return isText(text, LONGEST_LOOK_UP) ? { kind: 'lookUp', text } : null;
  }
  if (!hasOnly(message, 'kind', 'frame', 'concept') || message['kind'] !== 'reveal') return null;
  const { frame, concept } = message;
  if (typeof frame !== 'string' || !isText(concept, LONGEST_SLUG)) return null;
  return { kind: 'reveal', frame, concept };
}

/** A popup's view of the page under it. */
export interface TabTalk {
  reveal(concept: string): void;
  close(): void;
}

/** What all frames of a tab hold together. */
export interface TabState {
  site: string;
  on: boolean;
  pdf: boolean;
  concepts: FoundConcept[];
}

/**
 * Listens to all frames of a tab. `onState` is called with null when no page answers: a page
 * of the browser, a store, a PDF, or one that was open before Hälsonot was installed.
 */
export function talkToTab(tabId: number, onState: (state: TabState | null) => void): TabTalk {
  const reports = new Map<string, Report>();
  const port = browser.tabs.connect(tabId, { name: PORT });
  const silence = setTimeout(() => onState(null), PATIENCE);
  port.onMessage.addListener((message) => {
    const report = v.safeParse(Report, message);
    if (!report.success) return;
    clearTimeout(silence);
    reports.set(report.output.frame, report.output);
    onState(together([...reports.values()]));
  });
  port.onDisconnect.addListener(() => {
    // Chromium logs an error that nobody has read.
    void browser.runtime.lastError;
    clearTimeout(silence);
    if (reports.size === 0) onState(null);
  });
  return {
    reveal(concept) {
      const holder = topFirst([...reports.values()]).find(({ concepts }) =>
        concepts.some((found) => found.concept === concept),
      );
      if (holder) order(port, { kind: 'reveal', frame: holder.frame, concept });
    },
    close() {
      clearTimeout(silence);
      port.disconnect();
    },
  };
}

/** Sends one order to a frame of a tab, or to all of them, and hangs up. */
export function orderTab(tabId: number, given: Order, frameId?: number): void {
  const frame = frameId === undefined ? {} : { frameId };
  const port = browser.tabs.connect(tabId, { name: PORT, ...frame });
  port.onDisconnect.addListener(() => void browser.runtime.lastError);
  order(port, given);
  port.disconnect();
}

function order(port: Runtime.Port, given: Order): void {
  port.postMessage(given);
}

function together(unordered: readonly Report[]): TabState {
  const reports = topFirst(unordered);
  const [top] = reports;
  const concepts = new Map<string, FoundConcept>();
  for (const report of reports) {
    for (const found of report.concepts) {
      const key = `${found.language} ${found.concept}`;
      const count = (concepts.get(key)?.count ?? 0) + found.count;
      concepts.set(key, { ...found, count });
    }
  }
  const { site = '', on = true, pdf = false } = top ?? {};
  return { site, on, pdf, concepts: [...concepts.values()] };
}

/** Frames answer in any order; what a person sees as the page is the top one. */
function topFirst(reports: readonly Report[]): Report[] {
  return [...reports].sort((a, b) => Number(b.top) - Number(a.top));
}

/** A frame's end: `report` is asked at once and by `announce`; orders for other frames are dropped. */
export function answerTab(
  report: () => Report,
  onOrder: (order: Order) => void,
): { announce(): void } {
  const ports = new Set<Runtime.Port>();
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== PORT || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message) => {
      const given = orderIn(message);
      if (!given || ('frame' in given && given.frame !== report().frame)) return;
      onOrder(given);
    });
    tell(port);
  });

  function tell(port: Runtime.Port): void {
    try {
      port.postMessage(report());
    } catch {
      // The other end has hung up, and the browser has not said so yet.
      ports.delete(port);
    }
  }

  return {
    announce() {
      for (const port of ports) tell(port);
    },
  };
}
