/**
 * Whether a term means its concept here, or the same letters mean something else.
 *
 * The data are in the content: each form's weight, and each concept's signs, some of which settle
 * the matter (phrases, patterns and frames of other meanings) while others weigh: health words,
 * frames of illness and care, other concepts; words of other fields, such as economy and weather,
 * near or in the headings; a capital where a name would have one. They are summed in points. In
 * doubt the term is left alone: a wrong mark costs more trust than a missing one.
 */
import { isFramed } from './frames';
import type { ConceptId } from './model';
import type { Sentence } from './sentences';
import { patternsOf, type Signs } from './signs';
import { hitsOf, variety, type Word, type WordList, type WordText } from './word-list';

/** Points at which a term is marked. */
const ENOUGH = 1;
/** How many points a form has by itself, by its weight. */
const POINTS: Readonly<Record<number, number>> = {
  1: 2,
  0.8: 1,
  0.6: 0.5,
  0.3: 0,
  0.1: -1,
  0.05: -1,
};
/** Forms of this weight mean their concept only beside another one. */
const BESIDE_ANOTHER = 0.05;
/** `Symtom på depression`; longer blocks have room for a sign. */
const SHORT_BLOCK_WORDS = 4;
/** A form of this weight or more is sure enough to vouch for others. */
const SURE = 0.6;

const FOR = {
  concept: 1.5,
  unsureConcept: 0.5,
  conceptInBlock: 1,
  frame: 1.5,
  ownWord: 1,
  /** The same concept is meant elsewhere in the block. */
  sameConcept: 1,
  people: 0.5,
  /** A block of few words is a heading or an item of a list. */
  shortBlock: 0.5,
  /** First health word of the sentence, and the second. */
  healthWord: 1,
  moreHealthWords: 0.5,
  healthInBlock: 0.5,
  healthInHeadings: 1,
};
const AGAINST = { word: 1.5, field: 1.25, name: 1 };
/** More words of other fields than this say nothing new. */
const MOST_WORDS = 3;
/** Words of other fields count this many characters to each side, about twenty words. */
const NEAR = 130;

/** A candidate with its meaning, before the gate. */
export interface Reading {
  start: number;
  end: number;
  concept: ConceptId;
  weight: number;
  /** Whether the form must be spelt exactly so, which makes capitals no sign of a name. */
  exact: boolean;
}

/** What speaks for health in a language; `content/health-words.yml`. */
export interface HealthSigns {
  words: readonly string[];
  frames: readonly string[];
  /** Words for people, of whom most health terms are said and few other meanings are. */
  people: readonly string[];
  /** Frames in which an animal has it or a work is called so: they settle that no person has it. */
  others: readonly string[];
}

/** The block of text around, each part read when first asked for. */
export interface Surroundings {
  text: string;
  /** The same text, of the same length. */
  lower(): string;
  words(): WordText;
  sentences(): readonly Sentence[];
  /** Headings and page title. */
  headings(): WordText;
  health: HealthSigns;
  /** Health words of the block that are no part of a term. */
  healthHits(): readonly Word[];
  /** Words of other fields, by field. */
  fields: Readonly<Record<string, WordList>>;
}

/**
 * The readings that mean their concept. A word has one sense in a text nearly always (Gale, Church
 * & Yarowsky 1992), so what is meant in one place of the block vouches for the doubtful others.
 */
export function meant(
  readings: readonly Reading[],
  signs: Readonly<Record<ConceptId, Signs>>,
  around: Surroundings,
): Reading[] {
  const judge = (reading: Reading, vouched: number) =>
    isMeant(reading, signs[reading.concept], readings, around, vouched);
  const clear = new Set(readings.filter((reading) => judge(reading, 0)));
  const concepts = new Set([...clear].map(({ concept }) => concept));
  return readings.filter(
    (reading) =>
      clear.has(reading) || (concepts.has(reading.concept) && judge(reading, FOR.sameConcept)),
  );
}

function isMeant(
  reading: Reading,
  signs: Signs | undefined,
  others: readonly Reading[],
  around: Surroundings,
  vouched: number,
): boolean {
  const sentence = sentenceOf(reading, around);
  if (isFramed(around.health.others, around.lower(), reading)) return false;
  if (signs && isSettledAgainst(signs, reading, around, sentence)) return false;
  const needed =
    ENOUGH -
    (POINTS[reading.weight] ?? 0) +
    (signs ? doubtPoints(signs, reading, around) : 0) +
    (isName(reading, around, sentence) ? AGAINST.name : 0);
  const mustBeBeside = reading.weight === BESIDE_ANOTHER;
  if (needed <= 0 && !mustBeBeside) return true;
  const concepts = conceptPoints(reading, others, sentence) + vouched;
  if (mustBeBeside && concepts === 0) return false;
  if (concepts >= needed) return true;
  const own = concepts + ownPoints(signs, reading, around);
  return own >= needed || own + healthPoints(reading, around, sentence) >= needed;
}

function sentenceOf(reading: Reading, { sentences, text }: Surroundings): Sentence {
  const found = sentences().find(({ end }) => reading.start < end);
  return found ?? { start: 0, end: text.length };
}

function isSettledAgainst(
  { against }: Signs,
  reading: Reading,
  around: Surroundings,
  { start, end }: Sentence,
): boolean {
  if (isFramed(against.frames, around.lower(), reading)) return true;
  const { phrases, patterns } = against;
  if (phrases.length > 0 && hitsOf(phrases, around.words(), start, end).length > 0) return true;
  if (patterns.length === 0) return false;
  const text = around.text.slice(start, end);
  return patternsOf(patterns).some((pattern) => pattern.test(text));
}

/** Another concept in the sentence, or else in the block. */
function conceptPoints(reading: Reading, others: readonly Reading[], sentence: Sentence): number {
  const rest = others.filter(({ concept }) => concept !== reading.concept);
  const inSentence = rest.filter(({ start }) => start >= sentence.start && start < sentence.end);
  const isSure = ({ weight }: Reading) => weight >= Math.max(SURE, reading.weight);
  if (inSentence.some(isSure)) return FOR.concept;
  if (rest.some(isSure)) return FOR.conceptInBlock;
  return inSentence.length > 0 ? FOR.unsureConcept : 0;
}

function healthPoints(reading: Reading, around: Surroundings, sentence: Sentence): number {
  const { health } = around;
  const hits = around.healthHits();
  const near = variety(hits.filter(({ start }) => start >= sentence.start && start < sentence.end));
  let points = isFramed(health.frames, around.lower(), reading) ? FOR.frame : 0;
  if (near > 0) points += FOR.healthWord + (near > 1 ? FOR.moreHealthWords : 0);
  else if (hits.length > 0) points += FOR.healthInBlock;
  if (hitsOf(health.words, around.headings()).length > 0) points += FOR.healthInHeadings;
  const people = hitsOf(health.people, around.words(), sentence.start, sentence.end);
  if (people.length > 0) points += FOR.people;
  if (around.words().count <= SHORT_BLOCK_WORDS) points += FOR.shortBlock;
  return points;
}

function ownPoints(signs: Signs | undefined, reading: Reading, around: Surroundings): number {
  if (!signs) return 0;
  const framed = isFramed(signs.for.frames, around.lower(), reading) ? FOR.frame : 0;
  return framed + Math.min(variety(hitsNear(signs.for.words, reading, around)), 2) * FOR.ownWord;
}

function doubtPoints({ against }: Signs, reading: Reading, around: Surroundings): number {
  const { words, fields } = against;
  let points = words.length > 0 ? doubtsOf([words], reading, around) * AGAINST.word : 0;
  if (fields.length > 0) {
    const lists = fields.map((field) => around.fields[field] ?? []);
    points += doubtsOf(lists, reading, around) * AGAINST.field;
  }
  return points;
}

function doubtsOf(lists: readonly WordList[], reading: Reading, around: Surroundings): number {
  const near = lists.flatMap((list) => hitsNear(list, reading, around));
  const inHeadings = lists.some((list) => hitsOf(list, around.headings()).length > 0);
  return Math.min(variety(near), MOST_WORDS) + (inHeadings ? 1 : 0);
}

function hitsNear(list: WordList, { start, end }: Reading, around: Surroundings): readonly Word[] {
  return hitsOf(list, around.words(), start - NEAR, end + NEAR);
}

/** Small letters, and all, of Latin; spelt out, since Unicode's classes are slow to compile. */
const LOWER_BEFORE = /[a-zß-öø-ɏ][,;]?\s+$/;
const LOWER_AFTER = /^[A-Za-zÀ-ɏ]*[,;.]?(?:\s+[a-zß-öø-ɏ]|[.!?]|$)/;

/** `filmen Meditation är`: a capital inside a sentence that writes its other words small. */
function isName(
  { start, end, exact }: Reading,
  { text }: Surroundings,
  sentence: Sentence,
): boolean {
  if (exact || start <= sentence.start) return false;
  const [first = '', second = ''] = text.slice(start, start + 2);
  const isCapital = first !== first.toLowerCase() && second !== second.toUpperCase();
  if (!isCapital) return false;
  return (
    LOWER_BEFORE.test(text.slice(Math.max(0, start - 30), start)) &&
    LOWER_AFTER.test(text.slice(end, end + 30))
  );
}
