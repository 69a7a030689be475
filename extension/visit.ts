/**
 * Keeps what a person puts aside for a visit, on this computer only, and only when they asked for
 * it in the settings. Never in a private window, where nothing is read either.
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import {
  LONGEST_QUESTION,
  MOST_ITEMS,
  type VisitAddition,
  type VisitItem,
  withItem,
} from '@/core/visit';
import { readSettings } from './settings';

const KEY = 'visit';

const Id = v.pipe(v.string(), v.maxLength(80));
const Item = v.variant('kind', [
  v.object({
    id: Id,
    kind: v.literal('passage'),
    language: v.picklist(['sv', 'en']),
    article: Id,
    section: Id,
    concept: v.exactOptional(Id),
  }),
  v.object({
    id: Id,
    kind: v.literal('question'),
    text: v.pipe(v.string(), v.maxLength(LONGEST_QUESTION)),
  }),
]);

/** Whether this page is in a private window. */
export function isPrivate(): boolean {
  return browser.extension.inIncognitoContext === true;
}

/** What is kept; what makes no sense is left out. Nothing in a private window. */
export async function readVisit(): Promise<VisitItem[]> {
  if (isPrivate()) return [];
  const { [KEY]: stored } = await browser.storage.local.get(KEY).catch(() => ({ [KEY]: null }));
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => {
    const item = v.safeParse(Item, one);
    return item.success ? [item.output] : [];
  });
}

/**
 * Keeps what `change` makes of the items. Rejects when storage is full; false, and nothing kept,
 * in a private window or when the reader has not asked for it.
 */
export function changeVisit(change: (items: VisitItem[]) => VisitItem[]): Promise<boolean> {
  const changed = last.then(async () => {
    if (isPrivate() || !(await readSettings()).visit) return false;
    const items = change(await readVisit()).slice(0, MOST_ITEMS);
    await browser.storage.local.set({ [KEY]: items });
    return true;
  });
  last = changed.catch(() => undefined);
  return changed;
}

let last: Promise<unknown> = Promise.resolve();

export function addToVisit(addition: VisitAddition): Promise<boolean> {
  return changeVisit((items) => withItem(items, addition, crypto.randomUUID()));
}

/** Takes all of it away, whatever is set. */
export function wipeVisit(): Promise<void> {
  const wiped = last.then(() => browser.storage.local.remove(KEY));
  last = wiped.catch(() => undefined);
  return wiped;
}

/** Calls back with the items whenever they change, in whatever window, until `signal` aborts. */
export function watchVisit(onChange: (items: VisitItem[]) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) void readVisit().then(onChange);
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
