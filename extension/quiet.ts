/** Marking less: a word, here or everywhere, or nothing on a site; and what undoes each. */
import type { ConceptId } from '@/core/model';
import type { Settings } from '@/core/settings';
import { turned } from '@/core/sites';
import { readSettings, saveSettings } from './settings';

/** Concepts that are not marked on any of `sites`, the site of a page and of those around it. */
export function mutedAt({ muted, mutedOn }: Settings, sites: readonly string[]): ConceptId[] {
  const here = mutedOn.filter(({ site }) => sites.includes(site)).map(({ concept }) => concept);
  return [...new Set([...muted, ...here])];
}

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

export function turnOff(site: string): Promise<() => Promise<void>> {
  return change(
    (settings) => turned(settings, site, false),
    (settings) => turned(settings, site, true),
  );
}

type Change = (settings: Settings) => Partial<Settings>;

async function change(make: Change, undo: Change): Promise<() => Promise<void>> {
  await saveSettings(make(await readSettings()));
  return async () => saveSettings(undo(await readSettings()));
}
