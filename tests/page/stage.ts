/**
 * A page with the whole page layer on it, and what a person and the page can see of it.
 *
 * The card's root is closed, so the stage keeps every root that is attached; what a test asks of
 * the layer it asks through its ports, the registry and the real pointer.
 */
import { afterEach, expect, inject, vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { PassageRequest } from '@/core/card';
import type { FoundConcept } from '@/core/model';
import { DEFAULT_SETTINGS } from '@/core/settings';
import { decodeTerms } from '@/core/terms';
import { annotate } from '@/page/annotate';
import marksSheet from '@/page/marks.css?inline';
import type { Page, PageSettings } from '@/page/ports';
import { contentFor } from './contents';

export const settings: PageSettings = { ...DEFAULT_SETTINGS, interfaceLanguage: 'sv', delay: 60 };

/** A page as people write them. */
export const STORY =
  '<h1>Ont i ryggen</h1><p>Många som har ryggsmärta får också en depression. Det är vanligt och det går att få hjälp.</p>' +
  '<p>En tredje sak som hänger ihop med det är hur man sover, och att man har fått sömnproblem.</p>' +
  '<a id="link" href="#next">nästa</a>';

export interface Stage {
  page: Page;
  abort(): void;
  requests: PassageRequest[];
  opened: string[];
  told: FoundConcept[][];
  /** What was muted, turned off and notified, in words. */
  quieted: string[];
}

const terms = decodeTerms(inject('terms'));
const roots: ShadowRoot[] = [];
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function attach(init) {
  const root = attachShadow.call(this, init);
  if (init.mode === 'closed') roots.push(root);
  return root;
};

const sheet = new CSSStyleSheet();
sheet.replaceSync(marksSheet);
document.adoptedStyleSheets = [sheet];

let running: AbortController | undefined;

afterEach(async () => {
  running?.abort();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  getSelection()?.removeAllRanges();
  scrollTo(0, 0);
  await commands.moveMouse(999, 699, 1, 0);
});

/** Puts HTML into the page and the layer onto it; `change` are settings that differ. */
export function perform(html: string, change: Partial<PageSettings> = {}): Stage {
  // Keys go to the frame that has focus, which is Vitest's at first.
  window.focus();
  document.documentElement.lang = 'sv';
  document.body.innerHTML = html;
  const controller = new AbortController();
  running = controller;
  const stage = {
    abort: () => controller.abort(),
    requests: [] as PassageRequest[],
    opened: [] as string[],
    told: [] as FoundConcept[][],
    quieted: [] as string[],
  };
  const page = annotate(
    document,
    () => terms,
    { ...settings, ...change },
    {
      getCard: async (request) => {
        stage.requests.push(request);
        return contentFor(request);
      },
      openArticle: (...place) => stage.opened.push(place.join(' ')),
      mute: (concept, _, where) => stage.quieted.push(`${concept} ${where}`),
      turnOff: () => stage.quieted.push('off'),
      notify: (text) => stage.quieted.push(text),
      onConcepts: (concepts) => stage.told.push(concepts),
    },
    controller.signal,
  );
  return { ...stage, page };
}

export interface Seen {
  text: string;
  name: string;
  box: DOMRect;
}

/** The marks of the document itself that are registered, in its order. */
export function marked(): Seen[] {
  const seen: (Seen & { range: Range })[] = [];
  for (const [name, highlight] of CSS.highlights) {
    for (const part of highlight) {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      if (part.startContainer.getRootNode() !== document) continue;
      seen.push({
        text: range.toString(),
        name,
        box: range.getClientRects()[0] ?? new DOMRect(),
        range,
      });
    }
  }
  return seen.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
}

export const markedTexts = (): string[] => marked().map(({ text }) => text);

/** Makes the page, a frame of Vitest's, as large as a screen; without arguments as at first. */
export function resize(width = 1000, height = 700): Promise<void> {
  const frame = window.frameElement as HTMLElement;
  frame.style.width = `${width}px`;
  frame.style.height = `${height}px`;
  return vi.waitFor(() => expect([innerWidth, innerHeight]).toEqual([width, height]));
}

/** Waits until exactly these texts are marked. */
export function untilMarked(texts: readonly string[]): Promise<void> {
  return vi.waitFor(() => expect(markedTexts()).toEqual(texts), { timeout: 4000 });
}

export async function markOf(text: string): Promise<Seen> {
  return vi.waitFor(
    () => {
      const found = marked().find((mark) => mark.text === text);
      if (!found) throw new Error(`"${text}" is not marked`);
      return found;
    },
    { timeout: 4000 },
  );
}

/** The dialog that is drawn now, if any. */
export function card(): HTMLElement | null {
  const root = roots.findLast(({ host }) => host.isConnected);
  return root?.querySelector<HTMLElement>('[role="dialog"]') ?? null;
}

/** The dialog that is drawn out of the page, if any. */
export function preparedCard(): HTMLElement | null {
  const root = roots.findLast(({ host }) => !host.isConnected);
  return root?.querySelector<HTMLElement>('[role="dialog"]') ?? null;
}

export function spoken(): string {
  const root = roots.findLast(({ host }) => host.isConnected);
  return root?.querySelector('[role="status"].spoken')?.textContent ?? '';
}

export function untilCard(text: string): Promise<HTMLElement> {
  return vi.waitFor(
    () => {
      const open = card();
      if (!open?.textContent?.includes(text)) throw new Error(`no card with "${text}"`);
      return open;
    },
    { timeout: 4000 },
  );
}

export function untilClosed(): Promise<void> {
  return vi.waitFor(() => expect(card()).toBeNull(), { timeout: 4000 });
}

export const pause = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Moves the pointer to the middle of a box as slowly as a reader does. */
export async function restOn({ x, y, width, height }: DOMRect): Promise<void> {
  await commands.moveMouse(x + width / 2 - 12, y + height / 2, 1, 0);
  await commands.moveMouse(x + width / 2, y + height / 2, 6, 15);
}

/** Rests on a mark until its card is there. */
export async function openBy(text: string): Promise<HTMLElement> {
  await restOn((await markOf(text)).box);
  return untilCard(`Det här är ${text}`);
}

/** The control of the open card whose name begins so; what a closed menu holds is none. */
export function control(name: string): HTMLElement {
  const all = card()?.querySelectorAll<HTMLElement>('button, summary, a') ?? [];
  const found = [...all].find(
    (one) =>
      one.checkVisibility() &&
      (one.getAttribute('aria-label') ?? one.textContent)?.trim().startsWith(name),
  );
  if (!found) throw new Error(`the card has no "${name}"`);
  return found;
}

/** Presses a control of the open card with the real pointer, after the card was seen a while. */
export async function pressControl(name: string): Promise<void> {
  await pause(350);
  const { x, y } = middle(control(name).getBoundingClientRect());
  await commands.moveMouse(x, y, 12, 12);
  await commands.clickMouse(x, y);
}

/** The element with focus inside the card. */
export const focused = (): Element | null =>
  (card()?.getRootNode() as ShadowRoot | undefined)?.activeElement ?? null;

/** The middle of a box. */
export const middle = ({ x, y, width, height }: DOMRect) => ({
  x: x + width / 2,
  y: y + height / 2,
});
