/**
 * Scores detection on labelled passages: which words are marked, with which concept, in which
 * sense, and what is marked that should not be. Counts only; `scripts/eval/report.ts` prints.
 */
import { detect } from '@/core/detect';
import type { Language, Match } from '@/core/model';
import type { Terms } from '@/core/terms';
import type { LabelledPassage, LabelledSpan } from './labelled';

/** How often something was found, missed and marked without reason. */
export interface Tally {
  /** Labelled as meant. */
  wanted: number;
  /** Labelled, and a mark overlaps it. */
  found: number;
  /** Labelled, and a mark covers it to the letter. */
  exact: number;
  /** Found, with a concept that is right. */
  right: number;
  /** Marks that overlap no label. */
  wrong: number;
}

export interface DetectionScore extends Tally {
  passages: number;
  /** Passages whose language was read as the set's own. */
  read: number;
  byConcept: Map<string, Tally>;
  byPhenomenon: Map<string, Tally>;
  errors: Problem[];
}

export interface SenseScore {
  decisions: number;
  right: number;
  errors: Problem[];
}

export interface OtherScore {
  passages: number;
  /** Passages in which something is marked. */
  marked: number;
  errors: Problem[];
}

export interface Problem {
  id: string;
  phenomenon: string;
  kind: 'missed' | 'wrong' | 'concept';
  concept: string;
  /** The words, bracketed, with some of what stands around them. */
  excerpt: string;
}

const CONTEXT = 60;

export function scoreDetection(
  terms: Terms,
  passages: readonly LabelledPassage[],
  language: Language,
): DetectionScore {
  const score: DetectionScore = {
    ...noTally(),
    passages: passages.length,
    read: 0,
    byConcept: new Map(),
    byPhenomenon: new Map(),
    errors: [],
  };
  for (const passage of passages) {
    const { language: read, matches } = detect(terms, passage);
    if (read() === language) score.read += 1;
    const tallies = (concept: string): Tally[] => [
      score,
      tallyOf(score.byConcept, concept),
      tallyOf(score.byPhenomenon, passage.phenomenon),
    ];
    score.errors.push(...compare(passage, matches, tallies));
  }
  return score;
}

/** Decides for every labelled word of ambiguous passages whether marking it was right. */
export function scoreSenses(terms: Terms, passages: readonly LabelledPassage[]): SenseScore {
  const score: SenseScore = { decisions: 0, right: 0, errors: [] };
  for (const passage of passages) {
    const { matches } = detect(terms, passage);
    for (const span of passage.spans) {
      if (span.kind === 'optional') continue;
      score.decisions += 1;
      const marked = matches.some((match) => overlap(match, span) > 0);
      if (marked === (span.kind === 'meant')) score.right += 1;
      else score.errors.push(problem(passage, marked ? 'wrong' : 'missed', span, span.concepts));
    }
  }
  return score;
}

/** Counts the passages of other languages in which anything is marked. */
export function scoreOther(terms: Terms, passages: readonly LabelledPassage[]): OtherScore {
  const score: OtherScore = { passages: passages.length, marked: 0, errors: [] };
  for (const passage of passages) {
    const { matches } = detect(terms, passage);
    if (matches.length > 0) score.marked += 1;
    for (const match of matches) {
      score.errors.push(problem(passage, 'wrong', match, [match.concept]));
    }
  }
  return score;
}

/** Shares of a tally; 1 where nothing could go wrong. */
export function shares({ wanted, found, exact, right, wrong }: Tally) {
  const f1 = (hits: number) => ratio(2 * hits, wanted + found + wrong);
  return {
    precision: ratio(found, found + wrong),
    recall: ratio(found, wanted),
    f1: f1(found),
    exactPrecision: ratio(exact, found + wrong),
    exactRecall: ratio(exact, wanted),
    exactF1: f1(exact),
    concept: ratio(right, found),
  };
}

export function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** Each label takes the mark that covers most of it; what overlaps no label at all is wrong. */
function compare(
  passage: LabelledPassage,
  matches: readonly Match[],
  tallies: (concept: string) => Tally[],
): Problem[] {
  const problems: Problem[] = [];
  const add = (concept: string, key: keyof Tally) => {
    for (const tally of tallies(concept)) tally[key] += 1;
  };
  const free = new Set(matches);
  for (const span of passage.spans.filter(({ kind }) => kind === 'meant')) {
    const concept = span.concepts[0] ?? '';
    add(concept, 'wanted');
    const match = best(span, [...free]);
    if (!match) {
      problems.push(problem(passage, 'missed', span, span.concepts));
      continue;
    }
    free.delete(match);
    add(concept, 'found');
    if (match.start === span.start && match.end === span.end) add(concept, 'exact');
    if (span.concepts.includes(match.concept)) add(concept, 'right');
    else problems.push(problem(passage, 'concept', match, [...span.concepts, match.concept]));
  }
  for (const match of free) {
    if (passage.spans.some((span) => span.kind !== 'not' && overlap(match, span) > 0)) continue;
    add(match.concept, 'wrong');
    problems.push(problem(passage, 'wrong', match, [match.concept]));
  }
  return problems;
}

function best(span: LabelledSpan, matches: readonly Match[]): Match | undefined {
  return matches
    .filter((match) => overlap(match, span) > 0)
    .sort((one, other) => overlap(other, span) - overlap(one, span))[0];
}

interface Stretch {
  start: number;
  end: number;
}

function overlap(one: Stretch, other: Stretch): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}

function problem(
  { id, phenomenon, text }: LabelledPassage,
  kind: Problem['kind'],
  { start, end }: Stretch,
  concepts: readonly string[],
): Problem {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const excerpt = `${before}[${text.slice(start, end)}]${after}`.replace(/\s+/gu, ' ');
  return { id, phenomenon, kind, concept: concepts.join(' → '), excerpt };
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? noTally();
  tallies.set(key, tally);
  return tally;
}

function noTally(): Tally {
  return { wanted: 0, found: 0, exact: 0, right: 0, wrong: 0 };
}
