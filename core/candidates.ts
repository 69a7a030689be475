/** Which passages a card about a concept can show: its own, and what it may borrow. */
import type { ConceptId, Facet, Library, Passage } from './model';
import { sectionOf } from './passage-text';

export interface Candidate {
  passage: Passage;
  /** What of the passage may speak for it: of a borrowed one only what the concept itself lacks. */
  facets: readonly Facet[];
  /** How many concepts broader than the one asked for it is about; 0 for its own. */
  steps: number;
}

/**
 * What may differ between sciatica and back pain at large: what it is, when to seek care and which
 * medicines are safe.
 */
const NEVER_BORROWED: ReadonlySet<Facet> = new Set(['definition', 'seeking-care', 'medicines']);

/**
 * Own passages, then those of broader concepts (SKOS `broader`, nearest first) for the facets that
 * are still missing: only sections that name the broader concept, never its explanation. A passage
 * comes once. Empty for a concept that has none of its own.
 */
export function candidatesFor(library: Library, concept: ConceptId): Candidate[] {
  const own = library.passages.filter((passage) => passage.concept === concept);
  if (own.length === 0) return [];
  const candidates = own.map((passage): Candidate => {
    return { passage, facets: passage.facets, steps: 0 };
  });
  const taken = new Set(own.map(({ id }) => id));
  const known = new Set<Facet>([...NEVER_BORROWED, ...own.flatMap(({ facets }) => facets)]);
  for (const [index, level] of broaderLevels(library, concept).entries()) {
    const found = library.passages.flatMap((passage): Candidate[] => {
      if (!level.includes(passage.concept) || taken.has(passage.id)) return [];
      if (!sectionOf(library, passage)?.concepts.includes(passage.concept)) return [];
      const facets = passage.facets.filter((facet) => !known.has(facet));
      if (facets.length === 0) return [];
      taken.add(passage.id);
      return [{ passage, facets, steps: index + 1 }];
    });
    for (const { facets } of found) for (const facet of facets) known.add(facet);
    candidates.push(...found);
  }
  return candidates;
}

/** The concepts above, by how far; each once, so that a loop in the data ends. */
function broaderLevels(library: Library, concept: ConceptId): ConceptId[][] {
  const seen = new Set([concept]);
  const levels: ConceptId[][] = [];
  let level: ConceptId[] = [concept];
  for (;;) {
    level = level.flatMap((id) => library.concepts[id]?.broader ?? []);
    level = [...new Set(level)].filter((id) => !seen.has(id));
    if (level.length === 0) return levels;
    for (const id of level) seen.add(id);
    levels.push(level);
  }
}
