/**
 * Which language a block is written in, so that Swedish terms are marked in Swedish only.
 *
 * A vote of function words and of letters that a language has alone: in running text every
 * third word is one of them, and neighbours such as Danish and Norwegian differ from Swedish
 * in just these (`och/og`, `inte/ikke`, `ä/æ`). The page's `lang` counts as evidence, not as
 * proof, since a wrong one is common. Cost: one pass over at most 400 words, no tables of n-grams.
 */
import type { Language } from './model';

/** Languages told apart; all but Swedish and English only in order to leave their text alone. */
const WORDS: Record<string, string> = {
  sv: 'och att det som är inte jag på för av en ett om har med till den kan ska eller men när från blir måste också efter hos vid de du vi så hur vad där här man sig sin mycket många under utan finns dig mig',
  en: 'the and of to is in that it with for was on are as be this have from or by not you at we they their can an which who has more what when your but about there been',
  da: 'og at det som er ikke jeg på for af en et om har med til den kan skal eller men når fra bliver også efter hos ved de du vi så hvordan hvad hvor man sig sin meget mange under uden findes dig mig',
  no: 'og å det som er ikke jeg på for av en et ei om har med til den kan skal eller men når fra blir også etter hos ved de du vi så hvordan hva hvor man seg sin mye mange under uten finnes deg meg ikkje eg ein',
  de: 'und der die das ist nicht ich zu den mit sich auf für ein eine von dem im des auch als wie bei oder wenn aber nach werden sind haben einer wird kann',
  nl: 'de het een en van is niet ik te dat in op met voor zijn aan er ook als om door bij maar naar worden hebben deze wordt kan je of',
  fr: 'le la les de des et est pas je un une que qui dans pour sur avec au du par plus il elle ce sont ou mais nous vous être cette',
  es: 'el la los las de y es no que en un una por con para se del al lo como más pero su sus este son o también muy',
  it: 'il lo la gli di e non che in un una per con del della sono come più ma anche questo alla dei nel si ha',
  fi: 'ja on ei se että hän olla joka mutta niin kun kuin ovat myös tai voi oli jos sen tämä ne mitä sekä',
  is: 'og að er ekki ég á í það sem við um með til en var hann hún eru fyrir af frá því þegar eða',
};

/** Letters that settle much by themselves. */
const LETTERS: readonly (readonly [pattern: RegExp, languages: readonly string[]])[] = [
  [/[åäö]/giu, ['sv']],
  [/[æø]/giu, ['da', 'no']],
  [/[äö]|y{2}|ää|öö/giu, ['fi']],
  [/[ßü]/giu, ['de']],
  [/[þð]/giu, ['is']],
  [/[ñ¿¡]/giu, ['es']],
  [/[çèêœ]/giu, ['fr']],
];

const LETTER_VOTE = 0.15;
/** What a `lang` attribute weighs, in function words. */
const ATTRIBUTE_VOTE = 3;
/** Fewer votes than this decide nothing against the `lang` attribute. */
const ENOUGH = 4;
const MAX_WORDS = 400;
const WORD = /\p{L}+/gu;

const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(WORDS)) {
  for (const word of words.split(' ')) {
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
  }
}

/** `sv`, `en`, another language (`other`), or `unknown` when the text is too short to tell. */
export type LanguageReading = Language | 'other' | 'unknown';

/** Reads the language of `text`; `lang` is the nearest `lang` attribute as it stands, if any. */
export function readLanguage(text: string, lang?: string): LanguageReading {
  const votes = countVotes(text);
  const declared = primary(lang);
  const evidence = Math.max(0, ...votes.values());
  if (declared) {
    if (evidence < ENOUGH) return asReading(declared);
    votes.set(declared, (votes.get(declared) ?? 0) + ATTRIBUTE_VOTE);
  } else if (evidence < 1) return 'unknown';
  return winner(votes);
}

function countVotes(text: string): Map<string, number> {
  const votes = new Map<string, number>();
  const vote = (language: string, weight: number) =>
    votes.set(language, (votes.get(language) ?? 0) + weight);
  let words = 0;
  for (const [word] of text.matchAll(WORD)) {
    words += 1;
    if (words > MAX_WORDS) break;
    for (const language of LANGUAGES_OF.get(word.toLowerCase()) ?? []) vote(language, 1);
  }
  const sample = text.slice(0, MAX_WORDS * 8);
  for (const [pattern, languages] of LETTERS) {
    const found = sample.match(pattern)?.length ?? 0;
    for (const language of languages) vote(language, Math.min(found, words) * LETTER_VOTE);
  }
  return votes;
}

/** Ties go to neither: a text that could be Norwegian is not marked as Swedish. */
function winner(votes: Map<string, number>): LanguageReading {
  let best = '';
  let most = 0;
  let tie = false;
  for (const [language, count] of votes) {
    if (count === most) tie = true;
    if (count <= most) continue;
    best = language;
    most = count;
    tie = false;
  }
  if (best === '') return 'unknown';
  return tie ? 'unknown' : asReading(best);
}

function asReading(language: string): LanguageReading {
  return language === 'sv' || language === 'en' ? language : 'other';
}

/** `sv-FI` → `sv`; Norwegian's three codes are one here. */
function primary(lang: string | undefined): string | null {
  const code = lang?.trim().toLowerCase().split(/[-_]/u)[0] ?? '';
  if (!/^[a-z]{2,3}$/u.test(code) || code === 'und' || code === 'mul') return null;
  return code === 'nb' || code === 'nn' ? 'no' : code;
}
