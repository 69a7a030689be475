/**
 * How strongly the text around a term speaks for a facet.
 *
 * Cues count for more the nearer they stand, for less the more facets share them, and each
 * further one of the same facet in the same place adds less than the one before.
 */
import { findCues } from './cues';
import { FACETS, type Facet, type Library } from './model';

/** A cue in the term's own sentence says most about what the reader wonders. */
const PLACES = [
  ['sentence', 3],
  ['headings', 2],
  ['paragraph', 2],
  ['title', 1],
] as const;
export type Places = Record<(typeof PLACES)[number][0], string>;

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

export function readFacet(library: Library, facet: Facet, places: Places): FacetScore {
  const { cues, hints } = library.facets[facet];
  const shares = sharesOf(library);
  return scoreCues(
    [
      { cues, weigh: shares },
      { cues: hints, weigh: () => HINT },
    ],
    places,
  );
}

/** Words that point the same way, and what each is worth, 0 to 1, by how it stands in the page. */
interface WeighedCues {
  cues: readonly string[];
  weigh: (surface: string) => number;
}

export function scoreCues(lists: readonly WeighedCues[], places: Places): FacetScore {
  let score = 0;
  const why: string[] = [];
  for (const [place, weight] of PLACES) {
    const found = lists.map(({ cues }) => findCues(cues, places[place]));
    const worths = found.flatMap((surfaces, index) =>
      surfaces.map((s) => lists[index]?.weigh(s) ?? 0),
    );
    worths.sort((a, b) => b - a);
    for (const [index, worth] of worths.slice(0, MAX_CUES).entries()) {
      score += weight * worth * FURTHER_CUE ** index;
    }
    why.push(...found.flat());
  }
  return { score, why };
}

type Shares = (surface: string) => number;
const SHARES = new WeakMap<Library, Shares>();

/** A word that several facets have as a cue says less about each of them. */
function sharesOf(library: Library): Shares {
  const known = SHARES.get(library);
  if (known) return known;
  const counts = new Map<string, number>();
  const shares: Shares = (surface) => {
    const word = surface.toLowerCase();
    const count =
      counts.get(word) ??
      FACETS.filter((facet) => findCues(library.facets[facet].cues, word).length > 0).length;
    if (counts.size < MAX_REMEMBERED) counts.set(word, count);
    return 1 / Math.sqrt(Math.max(1, count));
  };
  SHARES.set(library, shares);
  return shares;
}

/** Words remembered, so that strange pages cannot fill the memory. */
const MAX_REMEMBERED = 2000;
