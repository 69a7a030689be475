/** The whole content report, as `npm run content` prints it and the preview shows it. */
import { collisionsOf } from '@/compiler/collisions';
import type { Compiled } from '@/compiler/compile';
import { reportCollisions, reportCoverage, reportReferences, reportReviews } from './coverage';
import { reportArticles, reportExplanations } from './texts';

/** Parts with an empty line between them; one sentence when there are errors. */
export function reportOn({ packs, toCheck }: Compiled): string {
  if (!packs) return 'There are errors, so no report: put them right first.';
  const { sv, en } = packs.libraries;
  const parts = [
    ...[sv, en].flatMap((library) => [
      reportArticles(library),
      reportExplanations(library),
      reportCoverage(library),
      reportReviews(library),
    ]),
    reportCollisions(collisionsOf(packs.terms)),
    reportReferences(toCheck),
  ];
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}
