/** What a reader can do in the popup; the entry point does it. */
import type { ConceptId } from '@/core/model';
import type { Settings } from '@/core/settings';
import type { VisitAddition, VisitItem } from '@/core/visit';
import type { Route } from './route';

export interface Actions {
  go(route: Route): void;
  back(): void;
  /** Scrolls the page to the concept and shows its card. */
  reveal(concept: ConceptId): void;
  mute(concept: ConceptId, label: string): void;
  /** Marks it again on a site. */
  unmute(concept: ConceptId, label: string, site: string): void;
  turn(site: string, on: boolean): void;
  reload(): void;
  copy(text: string): void;
  /** Copies the address of a place in the popup. */
  copyLink(route: Route): void;
  openTab(): void;
  /** Left out where the browser has no side panel, or this is one. */
  openBeside?: () => void;
  openSettings(): void;
  print(): void;
  set(change: Partial<Settings>): void;
  /** Left out where nothing may be kept. */
  keep?: (addition: VisitAddition, said: string) => void;
  changeVisit(change: (items: VisitItem[]) => VisitItem[]): void;
  wipeVisit(): void;
  saveVisit(text: string): void;
  dismissNews(): void;
}

/** Those that belong to a text that is read. */
export type ReadingActions = Pick<
  Actions,
  'copy' | 'copyLink' | 'keep' | 'openTab' | 'print' | 'set'
>;
