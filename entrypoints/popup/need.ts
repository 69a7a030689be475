/**
 * What a view reads from the library, loaded before it is drawn. Where the popup opens shows names
 * only, which are always here.
 */
import type { Route } from '@/components/route';
import type { Language } from '@/core/model';
import type { VisitItem } from '@/core/visit';
import { hasLibrary, loadLibrary, loadSearch } from '@/extension/library';

export interface Shown {
  route: Route;
  visit: readonly VisitItem[];
}

export interface Need {
  /** Null when all that it reads is here; else what to wait for. */
  missing(shown: Shown): Promise<unknown> | null;
  /** Loads what no view has asked for yet. */
  loadRest(): Promise<unknown>;
}

const LANGUAGES: readonly Language[] = ['sv', 'en'];

export function createNeed(): Need {
  let rest: Promise<unknown> | undefined;
  let isComplete = false;

  /** Search asks in both languages, to say what the other one has. */
  const loadRest = (): Promise<unknown> => {
    rest ??= Promise.all(LANGUAGES.map(loadSearch)).then(() => {
      isComplete = true;
    });
    return rest;
  };

  return {
    loadRest,
    missing(shown) {
      if (isComplete) return null;
      if (shown.route.view === 'search') return loadRest();
      const unread = languagesOf(shown).filter((language) => !hasLibrary(language));
      return unread.length === 0 ? null : Promise.all(unread.map(loadLibrary));
    },
  };
}

function languagesOf({ route, visit }: Shown): Language[] {
  if (route.view === 'article' || route.view === 'concept') return [route.language];
  if (route.view !== 'visit') return [];
  return visit.flatMap((item) => (item.kind === 'passage' ? [item.language] : []));
}
