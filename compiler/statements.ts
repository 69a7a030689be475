/**
 * Which sentences without a citation look like facts.
 *
 * The aim is none. Only a person can tell for sure; this sorts out what plainly states nothing
 * about health, so that the list an editor reads is short: advice to the reader, what the text says
 * about itself or its sources, and a bare yes or no.
 */
import type { Language } from '@/core/model';

const ADVICE: Record<Language, RegExp> = {
  sv: /^(?:(?:därför|då|men|så|och|har du [^,]+,|är du osäker,?|vid [^,]+,) )?(?:be|berätta|boka|börja|fråga|gå|hör av dig|kontakta|låt|prata|pröva|ring|skriv|sluta|se|sök|ta|tala|tänk|vänd|vänta)\b(?! (?:att|som) )/iu,
  en: /^(?:(?:so|then|but|and|if you [^,]+,|for [^,]+,) )?(?:ask|book|bring|call|contact|do not|don’t|get|go|keep|let|look|never|remember|see|seek|speak|start|stop|take|talk|tell|turn to|try|wait|write)\b/iu,
};

/** Words by which a text speaks of itself, of what was read for it, or to the reader. */
const ABOUT_ITSELF: Record<Language, RegExp> = {
  sv: /(?<!\p{L})(?:vi|vår|vårt|våra|figuren|tabellen|rutan|här handlar|den här texten|se ovan|läs mer|du behöver inte vara säker|(?:du kan|kan du) (?:ringa|vända dig))(?!\p{L})/iu,
  en: /(?<!\p{L})(?:we|our|figure shows|the table|the box|this text|here (?:we|it is about)|read more|you do not need to be sure|you can (?:call|turn to))(?!\p{L})/iu,
};

const BARE_ANSWER = /^(?:ja|nej|yes|no|kanske|perhaps|maybe)[.!]?$/iu;

/** False for advice, for what a text says about itself, and for a bare answer. */
export function looksFactual(sentence: string, language: Language): boolean {
  const text = sentence.trim();
  return !(
    BARE_ANSWER.test(text) ||
    ADVICE[language].test(text) ||
    ABOUT_ITSELF[language].test(text)
  );
}
