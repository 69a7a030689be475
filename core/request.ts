/** What the page around a term says, as the choice of passage wants it. */
import type { PassageRequest } from './card';
import type { ConceptId, Language, Match } from './model';
import { sentenceAt } from './sentences';

export interface Context {
  /** The block that holds the match. */
  text: string;
  language: Language;
  /** All matches of the block. */
  matches: readonly Match[];
  match: Match;
  headings?: readonly string[];
  title?: string;
}

/** More text than this around a term says nothing more about it. UTF-16 code units. */
const MAX_PARAGRAPH = 2000;

export function requestFor(context: Context): PassageRequest {
  const { text, language, matches, match, headings = [], title = '' } = context;
  const { start, end } = sentenceAt(text, match.start);
  const from = Math.max(0, match.start - MAX_PARAGRAPH);
  return {
    concept: match.concept,
    language,
    surface: text.slice(match.start, match.end),
    sentence: text.slice(Math.max(start, from), Math.min(end, match.end + MAX_PARAGRAPH)),
    paragraph: text.slice(from, match.end + MAX_PARAGRAPH),
    headings: [...headings],
    title,
    nearby: nearby(matches, match),
  };
}

/** Other concepts, the nearest first. */
function nearby(matches: readonly Match[], match: Match): ConceptId[] {
  const distance = (other: Match) => Math.abs(other.start - match.start);
  const others = matches
    .filter(({ concept }) => concept !== match.concept)
    .sort((a, b) => distance(a) - distance(b));
  return [...new Set(others.map(({ concept }) => concept))];
}
