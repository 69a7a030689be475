/** The figures of `npm run eval` as lines of text. */
import type { DetectionScore, OtherScore, Problem, SenseScore, Tally } from './detection';
import { ratio, shares } from './detection';
import type { PassageScore } from './passages';
import type { SearchScore } from './search';

export interface ReportOptions {
  /** How many errors of each kind to print. */
  errors: number;
  /** Whether each concept and phenomenon gets a line even when all is right. */
  all: boolean;
}

const KINDS = ['wrong', 'missed', 'concept'] as const;
const KIND_NAMES = {
  wrong: 'marked without reason',
  missed: 'missed',
  concept: 'marked as another concept (label → mark)',
};

export function detectionLines(
  name: string,
  score: DetectionScore,
  options: ReportOptions,
): string[] {
  const { precision, recall, f1, exactPrecision, exactRecall, exactF1, concept } = shares(score);
  return [
    `Detection, ${name}: ${score.passages} passages, ${score.wanted} labels`,
    `  overlap    precision ${show(precision)}  recall ${show(recall)}  F1 ${show(f1)}`,
    `  exact      precision ${show(exactPrecision)}  recall ${show(exactRecall)}  F1 ${show(exactF1)}`,
    `  concept    right ${show(concept)} of the overlapping`,
    `  language   read right in ${show(ratio(score.read, score.passages))} of the passages`,
    ...tallyLines('by phenomenon', score.byPhenomenon, options),
    ...tallyLines('by concept', score.byConcept, options),
    ...problemLines(score.errors, options),
  ];
}

export function senseLines(name: string, score: SenseScore, options: ReportOptions): string[] {
  const right = ratio(score.right, score.decisions);
  return [
    `Sense, ${name}: right ${show(right)} of ${score.decisions} decisions`,
    ...problemLines(score.errors, options),
  ];
}

export function otherLines(score: OtherScore, options: ReportOptions): string[] {
  const marked = ratio(score.marked, score.passages);
  return [
    `Other languages: ${score.passages} passages, ${score.marked} with a mark (${show(marked)})`,
    ...problemLines(score.errors, options),
  ];
}

export function passageLines(
  name: string,
  { cases, strict, lenient, unmarked, unanswerable, misses }: PassageScore,
  { errors }: ReportOptions,
): string[] {
  return [
    `Passages, ${name}: ${cases} contexts, right ${show(strict)}, right or next best ${show(lenient)}`,
    `  ${unmarked} terms are not marked and were looked up, no fitting passage for ${unanswerable}`,
    ...misses.slice(0, errors).map((miss) => `    ${miss}`),
  ];
}

export function searchLines(
  { answerable, meanReciprocalRank, unanswerable, silent, misses }: SearchScore,
  { errors }: ReportOptions,
): string[] {
  return [
    `Search: ${answerable} questions, mean reciprocal rank ${show(meanReciprocalRank)}`,
    `  silent in ${show(silent)} of ${unanswerable} questions that we have nothing about`,
    ...misses.slice(0, errors).map((miss) => `    ${miss}`),
  ];
}

/** Worst first: most misses and wrong marks. */
function tallyLines(
  title: string,
  tallies: ReadonlyMap<string, Tally>,
  { all }: ReportOptions,
): string[] {
  const faults = ({ wanted, found, right, wrong }: Tally) =>
    wanted - found + wrong + (found - right);
  const rows = [...tallies]
    .filter(([, tally]) => all || faults(tally) > 0)
    .sort(([, one], [, other]) => faults(other) - faults(one))
    .map(([key, tally]) => {
      const { precision, recall, f1 } = shares(tally);
      const counts = `${tally.found}/${tally.wanted} found, ${tally.wrong} without reason`;
      const figures = `P ${show(precision)} R ${show(recall)} F1 ${show(f1)}`;
      return `    ${key.padEnd(32)} ${figures}  ${counts}, ${tally.found - tally.right} as another`;
    });
  return rows.length > 0 ? [`  ${title}${all ? '' : ' (those with errors)'}`, ...rows] : [];
}

function problemLines(problems: readonly Problem[], { errors }: ReportOptions): string[] {
  return KINDS.flatMap((kind) => {
    const ofKind = problems.filter((problem) => problem.kind === kind);
    if (ofKind.length === 0) return [];
    const lines = ofKind
      .slice(0, errors)
      .map(({ id, concept, excerpt }) => `    ${id.padEnd(18)} ${concept}: ${excerpt}`);
    return [`  ${KIND_NAMES[kind]}: ${ofKind.length}`, ...lines];
  });
}

function show(share: number): string {
  return share.toFixed(3);
}
