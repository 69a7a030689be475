/**
 * Finds the health terms of one block of text: match, language, sense.
 *
 * Pure: text in, offsets out. Offsets are UTF-16 code units of the text given, start inclusive
 * and end exclusive; matches come in text order and never overlap. Every occurrence is found;
 * how many are shown is the page's matter. Never throws on any text.
 */
import { fold } from './fold';
import { readLanguage } from './language';
import { type Candidate, findCandidates } from './match';
import type { Language, Match } from './model';
import { isMeant, type Reading, type Surroundings } from './sense';
import { sentences } from './sentences';
import type { Sense, Terms } from './terms';

export interface Block {
  text: string;
  /** The nearest `lang` attribute, as it stands. */
  lang?: string;
  /** Headings above, outermost first. */
  headings?: readonly string[];
  /** The page's title. */
  title?: string;
}

export interface Detection {
  /** Null when the block is in another language, or in none that could be told. */
  language: Language | null;
  matches: Match[];
}

export function detect(terms: Terms, block: Block): Detection {
  const folded = fold(block.text);
  const candidates = findCandidates(terms.matcher, folded.text);
  const language = languageOf(terms, block, folded.text, candidates);
  if (language === null) return { language, matches: [] };
  const readings = candidates.flatMap((candidate) =>
    readingOf(terms, language, candidate, folded.text),
  );
  if (readings.length === 0) return { language, matches: [] };
  const around = surroundings(terms, language, block, folded.text);
  const matches = readings
    .filter((reading) =>
      isMeant(reading, terms.doubts[language].get(reading.concept), readings, around),
    )
    .map(({ start, end, concept }) => ({
      start: folded.origin(start),
      end: folded.origin(end),
      concept,
    }));
  return { language, matches };
}

/** A text too short to tell has the language in which its terms are terms. */
function languageOf(
  terms: Terms,
  block: Block,
  text: string,
  candidates: readonly Candidate[],
): Language | null {
  const reading = readLanguage(text, block.lang);
  if (reading === 'sv' || reading === 'en') return reading;
  if (reading === 'other') return null;
  const wider = readLanguage([text, ...(block.headings ?? []), block.title ?? ''].join('\n'));
  if (wider === 'sv' || wider === 'en') return wider;
  if (wider === 'other') return null;
  const count = (language: Language) =>
    candidates.filter((candidate) => readingOf(terms, language, candidate, text).length > 0).length;
  const swedish = count('sv');
  const english = count('en');
  if (swedish === english) return null;
  return swedish > english ? 'sv' : 'en';
}

function readingOf(
  terms: Terms,
  language: Language,
  { start, end, value, role }: Candidate,
  text: string,
): Reading[] {
  const sense = (terms.senses[value] ?? []).find(
    (candidate) =>
      candidate.language === language &&
      (candidate.roles & role) !== 0 &&
      isSpelt(candidate, text.slice(start, end)),
  );
  if (!sense || sense.concept === null) return [];
  return [{ start, end, concept: sense.concept, weight: sense.weight }];
}

function isSpelt({ exact }: Sense, surface: string): boolean {
  return exact === undefined || exact.includes(surface.replace(/\s+/gu, ' '));
}

function surroundings(terms: Terms, language: Language, block: Block, text: string): Surroundings {
  return {
    language,
    text,
    lower: text.toLowerCase(),
    sentences: sentences(text),
    headings: [...(block.headings ?? []), block.title ?? ''].join('\n').toLowerCase(),
    health: terms.health[language],
  };
}
