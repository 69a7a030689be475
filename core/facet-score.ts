/**
 * How strongly the text around a term speaks for each facet.
 *
 * Cues count for more the nearer they stand, for less the more facets share them, and each
 * further one of the same facet in the same place adds less than the one before. About a
 * millisecond for all facets; some more the first time, when a library's cues are indexed.
 */
import {
  type CueIndex,
  type CutText,
  cutText,
  type FoundCue,
  findIndexed,
  indexCues,
} from './cue-index';
import { FACETS, type Facet, type Library } from './model';

/** A cue in the term's own sentence says most about what the reader wonders. */
const PLACES = [
  ['sentence', 3],
  ['headings', 2],
  ['paragraph', 2],
  ['title', 1],
] as const;
type Place = (typeof PLACES)[number][0];
export type Places = Record<Place, CutText>;

/** What the second, third … cue adds, as a share of the first. */
const FURTHER_CUE = 0.4;
const MAX_CUES = 3;
/** What a hint is worth beside a cue. */
const HINT = 0.45;

export interface FacetScore {
  score: number;
  /** Cues as they stand in the page, nearest place first. */
  why: string[];
}

/** Whom a cue speaks for; one object each, since sources are told apart by identity. */
interface Source {
  facet: Facet;
  hint: boolean;
}

export function readFacets(library: Library, places: Places): ReadonlyMap<Facet, FacetScore> {
  const index = indexOf(library);
  const found = new Map(PLACES.map(([place]) => [place, findIndexed(index, places[place])]));
  const shares = new Map<string, number>();
  const shareOf = (surface: string) => {
    const share = shares.get(surface) ?? 1 / Math.sqrt(facetsOf(index, surface).size);
    shares.set(surface, share);
    return share;
  };
  const worthOf = ({ source, surface }: FoundCue<Source>) =>
    source.hint ? HINT : shareOf(surface);
  return new Map(
    FACETS.map((facet) => [
      facet,
      add((place) => (found.get(place) ?? []).filter((one) => one.source.facet === facet), worthOf),
    ]),
  );
}

/** The same for a section's own cues, each worth `worth`. */
export function readCues(cues: readonly string[], places: Places, worth: number): FacetScore {
  const index = OWN.get(cues) ?? indexCues(cues.map((cue) => ({ cue, source: null })));
  OWN.set(cues, index);
  return add(
    (place) => findIndexed(index, places[place]),
    () => worth,
  );
}

function add<S>(
  foundIn: (place: Place) => readonly FoundCue<S>[],
  worthOf: (cue: FoundCue<S>) => number,
): FacetScore {
  let score = 0;
  const why: string[] = [];
  for (const [place, weight] of PLACES) {
    const once = new Map(foundIn(place).map((cue) => [cue.surface, cue]));
    const worths = [...once.values()].map(worthOf).sort((a, b) => b - a);
    for (const [index, worth] of worths.slice(0, MAX_CUES).entries()) {
      score += weight * worth * FURTHER_CUE ** index;
    }
    const found = [...once.values()].sort((a, b) => worthOf(b) - worthOf(a));
    why.push(...found.map(({ surface }) => surface));
  }
  return { score, why };
}

const INDEXES = new WeakMap<Library, CueIndex<Source>>();
const OWN = new WeakMap<readonly string[], CueIndex<null>>();

function indexOf(library: Library): CueIndex<Source> {
  const known = INDEXES.get(library);
  if (known) return known;
  const index = indexCues(
    FACETS.flatMap((facet) => {
      const { cues, hints } = library.facets[facet];
      const sure: Source = { facet, hint: false };
      const unsure: Source = { facet, hint: true };
      return [
        ...cues.map((cue) => ({ cue, source: sure })),
        ...hints.map((cue) => ({ cue, source: unsure })),
      ];
    }),
  );
  INDEXES.set(library, index);
  return index;
}

/** The facets that have these words as a cue: the more, the less it says about each. */
function facetsOf(index: CueIndex<Source>, surface: string): Set<Facet> {
  const sure = findIndexed(index, cutText(surface)).filter(({ source }) => !source.hint);
  return new Set(sure.map(({ source }) => source.facet));
}
