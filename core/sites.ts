/** What is marked on which sites. */
import type { ConceptId } from './model';
import type { Settings } from './settings';

export type SiteSettings = Pick<Settings, 'siteRule' | 'offSites' | 'onlySites'>;
export type MutedSettings = Pick<Settings, 'muted' | 'mutedOn'>;

/** Concepts that are not marked on any of `sites`, the site of a page and of those around it. */
export function mutedAt({ muted, mutedOn }: MutedSettings, sites: readonly string[]): ConceptId[] {
  const here = mutedOn.filter(({ site }) => sites.includes(site)).map(({ concept }) => concept);
  return [...new Set([...muted, ...here])];
}

/**
 * Whether words are marked in a frame. `sites` are the host names of the frame and of the pages
 * around it, as far as they are known. A host name in a list stands for all under it too:
 * `example.se` for `www.example.se`.
 */
export function isOnAt(settings: SiteSettings, sites: readonly string[]): boolean {
  const { siteRule, offSites, onlySites } = settings;
  const isIn = (list: readonly string[]) =>
    sites.some((site) => list.some((listed) => isUnder(site, listed)));
  return siteRule === 'only' ? isIn(onlySites) : !isIn(offSites);
}

/** What to change so that words are marked on a site from now on, or are not. */
export function turned(settings: SiteSettings, site: string, on: boolean): Partial<SiteSettings> {
  const { siteRule, offSites, onlySites } = settings;
  const without = (list: readonly string[]) => list.filter((listed) => !isUnder(site, listed));
  const including = (list: readonly string[]) => [...without(list), site];
  return siteRule === 'only'
    ? { onlySites: on ? including(onlySites) : without(onlySites) }
    : { offSites: on ? without(offSites) : including(offSites) };
}

function isUnder(site: string, listed: string): boolean {
  return site === listed || site.endsWith(`.${listed}`);
}
