/**
 * Finds the health terms of one block of text: match, language, sense.
 *
 * Pure: text in, offsets out. Offsets are UTF-16 code units of the text given, start inclusive
 * and end exclusive; matches come in text order and never overlap. Every occurrence is found;
 * how many are shown is the page's matter. Never throws on any text.
 */
import { fold } from './fold';
import { MOST_KNOWN, readLanguage, type Votes } from './language';
import { type Candidate, findCandidates, nextCandidate } from './match';
import type { ConceptId, Language, Match } from './model';
import { once } from './once';
import { meant, type Reading, type Surroundings } from './sense';
import { sentences } from './sentences';
import { skim } from './skim';
import type { SenseSigns, Terms } from './terms';
import { hitsOf } from './word-list';

export interface Block {
  text: string;
  /** The nearest `lang` attribute, as it stands. */
  lang?: string | undefined;
  /** Headings above, outermost first. */
  headings?: readonly string[];
  /** The page's title. */
  title?: string;
}

export interface Detection {
  matches: Match[];
  /**
   * Null when the block is in another language, or in none that could be told. Read when asked for:
   * most blocks hold no term, and nobody needs to know.
   */
  language(): Language | null;
}

const LANGUAGES: readonly Language[] = ['sv', 'en'];
const OWN_TERM_VOTE = 1.5;
const SHARED_TERM_VOTE = 0.3;

export function detect(terms: Terms, block: Block): Detection {
  const { text, origin } = fold(block.text);
  const from = skim(terms.matcher, text, 0);
  const language = once(() => languageOf(terms, block, text, from < 0 ? text.length : from));
  const none: Detection = { matches: [], language };
  if (from < 0 || !nextCandidate(terms.matcher, text, from, 0)) return none;
  const found = language();
  if (found === null) return none;
  const readings = findCandidates(terms.matchers[found], text, from).flatMap((candidate) =>
    readingOf(terms, found, candidate, text),
  );
  if (readings.length === 0) return none;
  const signs = terms.signsIn[found]();
  const around = surroundings(signs, block, text, readings);
  const matches = meant(readings, signs.byConcept, around).map(({ start, end, concept }) => ({
    start: origin(start),
    end: origin(end),
    concept,
  }));
  return { matches, language };
}

/**
 * What words mean that somebody points at, by themselves: their longest term, whatever the text
 * around makes likely. Null when they hold none.
 */
export function meaningOf(terms: Terms, words: string, language: Language): ConceptId | null {
  const { text } = fold(words);
  const readings = findCandidates(terms.matchers[language], text).flatMap((candidate) =>
    readingOf(terms, language, candidate, text),
  );
  const [longest] = readings.sort((one, other) => lengthOf(other) - lengthOf(one));
  return longest?.concept ?? null;
}

function lengthOf({ start, end }: Reading): number {
  return end - start;
}

/**
 * A text too short to tell has the language in which its terms are terms, of which none begins
 * before `from`.
 */
function languageOf(terms: Terms, block: Block, text: string, from: number): Language | null {
  let found: Telling[] | undefined;
  const alone = () => {
    found ??= findCandidates(terms.matcher, text, from).flatMap((candidate) =>
      onlyLanguageOf(terms, candidate, text),
    );
    return found;
  };
  const reading = readLanguage(text, {
    lang: block.lang,
    known: () => votesOf(alone()),
    around: () => wordsAround(block),
  });
  if (reading === 'sv' || reading === 'en') return reading;
  if (reading === 'other') return null;
  const swedish = alone().filter(({ language }) => language === 'sv').length;
  const english = alone().length - swedish;
  if (swedish === english) return null;
  return swedish > english ? 'sv' : 'en';
}

function wordsAround({ headings, title }: Block): string {
  return [...(headings ?? []), title ?? ''].join('\n');
}

/** A term that only one of our languages has. */
interface Telling {
  language: Language;
  surface: string;
}

function onlyLanguageOf(terms: Terms, candidate: Candidate, text: string): Telling[] {
  const [language, ...more] = LANGUAGES.filter(
    (one) => readingOf(terms, one, candidate, text).length > 0,
  );
  if (language === undefined || more.length > 0) return [];
  return [{ language, surface: text.slice(candidate.start, candidate.end) }];
}

/** Neighbours share many terms, but not Swedish ones with å, ä and ö, nor English phrases. */
function votesOf(telling: readonly Telling[]): Votes {
  const votes = { sv: 0, en: 0 };
  for (const { language, surface } of telling) {
    const own = language === 'sv' ? /[åäö]/iu : /\s/u;
    const weight = own.test(surface) ? OWN_TERM_VOTE : SHARED_TERM_VOTE;
    votes[language] = Math.min(votes[language] + weight, MOST_KNOWN);
  }
  return votes;
}

function readingOf(
  terms: Terms,
  language: Language,
  { start, end, formStart, formEnd, value, role }: Candidate,
  text: string,
): Reading[] {
  const sense = terms
    .sensesOf(value)
    .find(
      (candidate) =>
        candidate.language === language &&
        (candidate.roles & role) !== 0 &&
        (!candidate.exact || isSpelt(candidate.exact, text.slice(formStart, formEnd))),
    );
  if (!sense || sense.concept === null) return [];
  const { concept, weight, exact } = sense;
  return [{ start, end, concept, weight, exact: exact !== undefined }];
}

function isSpelt(exact: readonly string[], surface: string): boolean {
  return exact.includes(surface.replace(/\s+/gu, ' '));
}

/** Nothing is read until a doubtful reading asks for it. */
function surroundings(
  { health, fields, wordsIn, wordsAround: wordsInHeadings }: SenseSigns,
  block: Block,
  text: string,
  readings: readonly Reading[],
): Surroundings {
  const lower = once(() => lowerCase(text));
  const words = once(() => wordsIn(lower()));
  return {
    text,
    lower,
    words,
    sentences: once(() => sentences(text)),
    headings: once(() => wordsInHeadings(wordsAround(block).toLowerCase())),
    health,
    healthHits: once(() =>
      hitsOf(health.words, words()).filter(
        (hit) => !readings.some(({ start, end }) => hit.start < end && start < hit.end),
      ),
    ),
    fields,
  };
}

/** Lower case of the same length, so that offsets hold: `İ` would become two. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
