/** Scores search on questions as people type them (`tests/eval/search.json`). */
import type { Language, Library } from '@/core/model';
import { type Hit, searchLibrary } from '@/core/search';
import { loadIndex } from '@/core/search-index';

export interface SearchCase {
  query: string;
  language: Language;
  /** What answers it: concepts, articles, or sections as `article#section`; empty when nothing does. */
  answers: string[];
}

export interface SearchScore {
  /** Questions that have an answer. */
  answerable: number;
  /** Mean of 1 / rank of the first answer; 0 where it is not among the hits. */
  meanReciprocalRank: number;
  /** Questions without an answer, and the share of them that get no hits. */
  unanswerable: number;
  silent: number;
  /** One line for each answer that is not first, and for each hit where there should be none. */
  misses: string[];
}

export function scoreSearch(
  libraries: Record<Language, Library>,
  searches: Record<Language, string>,
  cases: readonly SearchCase[],
): SearchScore {
  const indexes = { sv: loadIndex(searches.sv, 'sv'), en: loadIndex(searches.en, 'en') };
  const misses: string[] = [];
  let ranks = 0;
  let silent = 0;
  const answerable = cases.filter(({ answers }) => answers.length > 0);
  for (const { query, language, answers } of cases) {
    const hits = searchLibrary(libraries[language], indexes[language], query);
    const rank = hits.findIndex((hit) => answers.some((answer) => isAnswer(hit, answer))) + 1;
    if (answers.length > 0 && rank > 0) ranks += 1 / rank;
    if (answers.length === 0 && hits.length === 0) silent += 1;
    const isGood = answers.length > 0 ? rank === 1 : hits.length === 0;
    if (!isGood) misses.push(`"${query}" (${language}): rank ${rank}, first ${describe(hits[0])}`);
  }
  const unanswerable = cases.length - answerable.length;
  return {
    answerable: answerable.length,
    meanReciprocalRank: ranks / Math.max(1, answerable.length),
    unanswerable,
    silent: silent / Math.max(1, unanswerable),
    misses,
  };
}

function isAnswer({ concept, article, section }: Hit, answer: string): boolean {
  return answer === concept || answer === article || answer === `${article}#${section}`;
}

function describe(hit: Hit | undefined): string {
  return hit ? `${hit.concept ?? ''} ${hit.article}#${hit.section}` : 'nothing';
}
