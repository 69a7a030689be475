/**
 * Where in the popup a reader was, so that it opens there again over the same tab. Kept in memory
 * until the browser closes, one place only, and none in a private window.
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { isPrivate } from './visit';

const KEY = 'place';
const Place = v.object({
  tab: v.number(),
  hash: v.pipe(v.string(), v.startsWith('#/'), v.maxLength(500)),
  /** CSS pixels from the top. */
  scroll: v.pipe(v.number(), v.minValue(0)),
});
export type Place = v.InferOutput<typeof Place>;

/** Null when the reader was nowhere, or over another tab. */
export async function lastPlace(tab: number): Promise<Place | null> {
  if (isPrivate()) return null;
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  const place = v.safeParse(Place, stored);
  return place.success && place.output.tab === tab ? place.output : null;
}

export async function keepPlace(place: Place): Promise<void> {
  if (isPrivate() || !v.is(Place, place)) return;
  await browser.storage.session.set({ [KEY]: place });
}
