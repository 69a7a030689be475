/**
 * Whether a term means its concept here, or the same letters mean something else.
 *
 * The data are the concept's own: phrases and patterns that settle it, words of other fields
 * that make it doubtful, and how sure the form is by itself. Health words and other concepts
 * near speak for it. In doubt the term is left alone: a wrong mark costs more trust than a
 * missing one.
 */
import { cuesExpression, findCues } from './cues';
import type { ConceptId, Language } from './model';
import type { Sentence } from './sentences';
import type { Doubts } from './terms';

/** Trust at which a term is marked; a full-weight term starts at 1. */
const THRESHOLD = 0.5;
/** What a second concept in the sentence, or in the block, adds. */
const CONCEPT_IN_SENTENCE = 0.5;
const CONCEPT_IN_BLOCK = 0.25;
const HEALTH_WORD_IN_SENTENCE = 0.4;
const HEALTH_WORD_AROUND = 0.2;
const DOUBT_FACTOR = 0.45;
/** Words of other fields count this many characters to each side, about twelve words. */
const NEAR = 90;

/** A candidate with its meaning, before the gate. */
export interface Reading {
  start: number;
  end: number;
  concept: ConceptId;
  weight: number;
}

/** The block of text around, lower-cased once for all its candidates. */
export interface Surroundings {
  language: Language;
  text: string;
  lower: string;
  sentences: readonly Sentence[];
  /** Lower-case headings and page title. */
  headings: string;
  /** Words that speak for health; see `Terms.health`. */
  health: readonly string[];
}

export function isMeant(
  reading: Reading,
  doubts: Doubts | undefined,
  others: readonly Reading[],
  around: Surroundings,
): boolean {
  const sentence = around.sentences.find(({ end }) => reading.start < end) ?? {
    start: 0,
    end: around.text.length,
  };
  if (doubts && isSettledAgainst(doubts, around, sentence)) return false;
  const support = supportFor(reading, others, around, sentence);
  if (doubts && !doubts.alone && support === 0) return false;
  const doubtful = doubts ? countNear(doubts.words, reading, around.lower) : 0;
  if (doubtful >= 2 && support < CONCEPT_IN_SENTENCE) return false;
  return (reading.weight + support) * DOUBT_FACTOR ** doubtful >= THRESHOLD;
}

function isSettledAgainst(doubts: Doubts, around: Surroundings, sentence: Sentence): boolean {
  const lower = around.lower.slice(sentence.start, sentence.end);
  if (doubts.phrases.some((phrase) => lower.includes(phrase))) return true;
  const text = around.text.slice(sentence.start, sentence.end);
  return doubts.patterns.some(([source, flags]) => new RegExp(source, flags).test(text));
}

function supportFor(
  reading: Reading,
  others: readonly Reading[],
  around: Surroundings,
  sentence: Sentence,
): number {
  let support = 0;
  const rest = others.filter(
    (other) => other.concept !== reading.concept && other.weight >= reading.weight,
  );
  if (rest.some(({ start }) => start >= sentence.start && start < sentence.end)) {
    support += CONCEPT_IN_SENTENCE;
  } else if (rest.length > 0) support += CONCEPT_IN_BLOCK;
  const near =
    around.lower.slice(sentence.start, reading.start) +
    around.lower.slice(reading.end, sentence.end);
  const health = cuesExpression(around.health);
  if (near.search(health) >= 0) support += HEALTH_WORD_IN_SENTENCE;
  else if (around.lower.search(health) >= 0 || around.headings.search(health) >= 0) {
    support += HEALTH_WORD_AROUND;
  }
  return support;
}

function countNear(words: readonly string[], reading: Reading, lower: string): number {
  if (words.length === 0) return 0;
  const near = lower.slice(Math.max(0, reading.start - NEAR), reading.end + NEAR);
  return findCues(words, near).length;
}
