/** Marking less: a word, here or everywhere, or nothing on a site; and what undoes each. */
import type { ConceptId } from '@/core/model';
import type { Settings } from '@/core/settings';
import { turned } from '@/core/sites';
import { readSettings, saveSettings } from './settings';

/** Each answers what undoes it. Rejects when storage is full. */
export function mute(concept: ConceptId, site: string | null): Promise<() => Promise<void>> {
  const isIt = (one: Settings['mutedOn'][number]) => one.site === site && one.concept === concept;
  if (site === null) {
    return change(
      ({ muted }) => ({ muted: [...muted.filter((one) => one !== concept), concept] }),
      ({ muted }) => ({ muted: muted.filter((one) => one !== concept) }),
    );
  }
  return change(
    ({ mutedOn }) => ({ mutedOn: [...mutedOn.filter((one) => !isIt(one)), { site, concept }] }),
    ({ mutedOn }) => ({ mutedOn: mutedOn.filter((one) => !isIt(one)) }),
  );
}

/** Marks a concept again on a site, whatever kept it from that. */
export function unmute(concept: ConceptId, site: string): Promise<() => Promise<void>> {
  return changeFrom(
    ({ muted, mutedOn }) => ({
      muted: muted.filter((one) => one !== concept),
      mutedOn: mutedOn.filter((one) => one.site !== site || one.concept !== concept),
    }),
    ({ muted, mutedOn }) => ({ muted, mutedOn }),
  );
}

export function turnOff(site: string): Promise<() => Promise<void>> {
  return change(
    (settings) => turned(settings, site, false),
    (settings) => turned(settings, site, true),
  );
}

/** A site may be listed under a shorter name: only the lists before bring that back. */
export function turnOn(site: string): Promise<() => Promise<void>> {
  return changeFrom(
    (settings) => turned(settings, site, true),
    ({ offSites, onlySites }) => ({ offSites, onlySites }),
  );
}

type Change = (settings: Settings) => Partial<Settings>;

async function change(make: Change, undo: Change): Promise<() => Promise<void>> {
  await saveSettings(make(await readSettings()));
  return async () => saveSettings(undo(await readSettings()));
}

/** Where only what was there before says what undoes it. */
async function changeFrom(make: Change, keep: Change): Promise<() => Promise<void>> {
  const before = await readSettings();
  await saveSettings(make(before));
  return () => saveSettings(keep(before));
}
