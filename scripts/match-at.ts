/** Which of a text's marks a person means who points at a stretch of it. */
import type { Match } from '@/core/model';

/** The match that covers most of the stretch; undefined when none touches it. */
export function matchAt(
  matches: readonly Match[],
  { start, end }: { start: number; end: number },
): Match | undefined {
  const shared = (match: Match) => Math.min(match.end, end) - Math.max(match.start, start);
  return matches.filter((match) => shared(match) > 0).sort((a, b) => shared(b) - shared(a))[0];
}
