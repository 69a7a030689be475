/** The part of the content report on the whole: concepts, facets, terms, references, reviews. */
import type { Collision } from '@/compiler/collisions';
import { FACETS, type Library } from '@/core/model';

/** What concepts lack, and facets that no section has. */
export function reportCoverage(library: Library): string[] {
  const concepts = Object.keys(library.concepts);
  const passages = (concept: string): number =>
    library.passages.filter((passage) => passage.concept === concept).length;
  const named = new Set(
    Object.values(library.articles).flatMap(({ sections }) =>
      sections.flatMap((section) => section.concepts),
    ),
  );
  const used = new Set(library.passages.flatMap(({ facets }) => facets));
  return [
    `Coverage (${library.language}): ${library.passages.length} passages for ${concepts.length} concepts`,
    `  without an explanation: ${list(concepts.filter((id) => !library.explanations[id]))}`,
    `  with the explanation only: ${list(concepts.filter((id) => passages(id) === 1))}`,
    `  named by no section: ${list(concepts.filter((id) => !named.has(id)))}`,
    `  facets that no section has: ${list(FACETS.filter((facet) => !used.has(facet)))}`,
  ];
}

export function reportCollisions(collisions: readonly Collision[]): string[] {
  return [
    `Terms that stand for more than one concept: ${collisions.length}`,
    ...collisions.map(({ form, meanings }) => {
      const all = meanings.map(({ language, concept }) => `${concept} (${language})`);
      return `  ${form}: ${all.join(', ')}`;
    }),
  ];
}

/** Details that were not seen in the source itself, by citekey, as `custom.toCheck` has them. */
export function reportReferences(toCheck: ReadonlyMap<string, string>): string[] {
  return [
    `References with details that nobody has checked against the source: ${toCheck.size}`,
    ...[...toCheck].map(([key, what]) => `  ${key}: ${what}`),
  ];
}

/** Who has read the texts, and the first day on which one is to be read again. */
export function reportReviews({ articles, explanations, language }: Library): string[] {
  const texts = [...Object.values(articles), ...Object.values(explanations)];
  const unread = texts.filter(({ reviewer }) => reviewer === null).length;
  const [next] = texts.map(({ nextReview }) => nextReview).sort();
  return [
    `Reviews (${language})`,
    `  not yet read by a clinician: ${unread} of ${texts.length} texts`,
    `  next review by: ${next ?? 'none'}`,
  ];
}

function list(items: readonly string[]): string {
  return items.join(', ') || 'none';
}
