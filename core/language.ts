/**
 * Which language a block is written in, so that Swedish terms are marked in Swedish only.
 *
 * A vote of function words, of letters and of ways to build words that a language has alone: in
 * running text every third word is a function word, and neighbours such as Danish and Norwegian
 * differ from Swedish in just these (`och/og`, `inte/ikke`, `ä/æ`, `ck/kk`). The page's `lang`
 * counts as evidence, not as proof, since a wrong one is common. All languages but Swedish and
 * English are told apart only in order to leave their text alone.
 *
 * Cost: one pass over at most 100 words and no table of n-grams. DESIGN.md says why it is not a
 * library.
 */
import {
  countFunctionWords,
  countVotes,
  EN,
  emptyTally,
  placeOf,
  SV,
  type Tally,
  vote,
} from './ballots';
import type { Language } from './model';

/** `sv`, `en`, another language (`other`), or `unknown` when nothing tells. */
export type LanguageReading = Language | 'other' | 'unknown';

/** Votes for our languages; a function word is one vote. */
export type Votes = Readonly<Record<Language, number>>;

/** What a `lang` attribute weighs, in function words. */
const ATTRIBUTE_VOTE = 1.5;
/** Text that could as well be a neighbour's is taken for one of ours. */
const PRIOR_VOTE = 0.3;
/** What other evidence may weigh at most, for each language. */
export const MOST_KNOWN = 2.5;
/** Less than this decides nothing by itself. */
const CLEAR = 1;
const ENOUGH = 0.7;
/** Headings and title are often in another language than a quote below them. */
const AROUND_SHARE = 0.5;
/** Running text in a language has at least this many of its votes a word; lists have not. */
const DENSITY = 0.12;
const RUNNING_TEXT_WORDS = 12;
/** More than that, so that no list of names passes for the language of its few words. */
const DENSE = 0.2;
/** What the lead of function words must be beyond what settles, for what was not looked at. */
const SPARE = 1;
/** One for all texts, since making one costs more than the rest of the reading. */
const CLEAR_TALLY = emptyTally();

/** What is known of a block beside its text. */
export interface Clues {
  /** The nearest `lang` attribute, as it stands. */
  lang?: string | undefined;
  /**
   * Votes of other evidence, such as terms that only one language has: at most `MOST_KNOWN` for
   * each. Asked for only when they could tip the balance.
   */
  known?: () => Votes;
  /** Headings and title; asked for only when the text does not tell. */
  around?: () => string;
}

/** Reads the language of `text`. Never throws. O(words), at most `MAX_WORDS` of them. */
export function readLanguage(text: string, { lang, known, around }: Clues = {}): LanguageReading {
  const declared = primary(lang);
  const clear = clearLanguage(text, declared);
  if (clear !== 'unknown') return clear;
  const tally = emptyTally();
  const words = countVotes(tally, text);
  const isThin = (language: Language, votes: number) =>
    words >= RUNNING_TEXT_WORDS && language !== declared && votes < DENSITY * words;
  const thin = {
    sv: isThin('sv', tally[SV] ?? 0),
    en: isThin('en', tally[EN] ?? 0),
    other: false,
    unknown: false,
  };
  const place = declared === null ? -1 : placeOf(declared);
  const settled = settledBy(tally, place);
  if (settled !== 'unknown' && !thin[settled]) return settled;
  if (known) {
    const { sv, en } = known();
    vote(tally, SV, sv);
    vote(tally, EN, en);
  }
  if (place >= 0) vote(tally, place, ATTRIBUTE_VOTE);
  const reading = winner(tally, CLEAR);
  if (reading !== 'unknown' && !thin[reading]) return reading;
  if (around) {
    const more = emptyTally();
    countVotes(more, around());
    for (const [at, votes] of more.entries()) vote(tally, at, votes * AROUND_SHARE);
  }
  const wider = winner(tally, 0);
  return thin[wider] ? 'unknown' : wider;
}

/**
 * Running text tells its language by function words alone, long before its end. `unknown` when they
 * do not settle the matter, with a vote to spare.
 */
function clearLanguage(text: string, declared: string | null): LanguageReading {
  const tally = CLEAR_TALLY.fill(0);
  const place = declared === null ? -1 : placeOf(declared);
  let found: LanguageReading = 'unknown';
  countFunctionWords(tally, text, (words) => {
    const settled = settledBy(tally, place, SPARE);
    if (settled === 'unknown') return false;
    const votes = tally[settled === 'sv' ? SV : EN] ?? 0;
    if (votes < DENSE * words) return false;
    found = settled;
    return true;
  });
  return found;
}

/** Which of our languages wins whatever else is known: even if all of that spoke for the other. */
function settledBy(tally: Tally, declared: number, spare = 0): LanguageReading {
  const bonus = (place: number) => (place === declared ? ATTRIBUTE_VOTE : 0);
  const swedish = (tally[SV] ?? 0) + bonus(SV);
  const english = (tally[EN] ?? 0) + bonus(EN);
  const bar =
    CLEAR +
    spare +
    Math.max(mostOther(tally) + ATTRIBUTE_VOTE, Math.min(swedish, english) + MOST_KNOWN);
  if (Math.max(swedish, english) < bar) return 'unknown';
  return swedish > english ? 'sv' : 'en';
}

/** The language that leads by `margin`; `unknown` when none does. */
function winner(tally: Tally, margin: number): LanguageReading {
  const swedish = tally[SV] ?? 0;
  const english = tally[EN] ?? 0;
  const other = mostOther(tally);
  const ours = Math.max(swedish, english) + PRIOR_VOTE;
  if (Math.max(ours, other) < ENOUGH + PRIOR_VOTE) return 'unknown';
  if (other >= ours + margin) return 'other';
  const rival = Math.max(other, Math.min(swedish, english));
  if (ours - rival < margin || swedish === english) return 'unknown';
  return swedish > english ? 'sv' : 'en';
}

function mostOther(tally: Tally): number {
  let most = 0;
  for (let place = 0; place < tally.length; place += 1) {
    const votes = tally[place] ?? 0;
    if (votes > most && place !== SV && place !== EN) most = votes;
  }
  return most;
}

/** `sv-FI` → `sv`; Norwegian's codes `nb` and `no` are one here. */
function primary(lang: string | undefined): string | null {
  const code = lang?.trim().toLowerCase().split(/[-_]/u)[0] ?? '';
  if (!/^[a-z]{2,3}$/u.test(code) || code === 'und' || code === 'mul') return null;
  return code === 'nb' ? 'no' : code;
}
