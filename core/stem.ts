/**
 * Words to stems, per language, by the Snowball stemmers (Porter 2001) of `@orama/stemmers`.
 */
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import type { Language } from './model';

const STEMMERS: Record<Language, (word: string) => string> = { sv: swedish, en: english };

/** Words of a text, lower case, in order. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function stem(word: string, language: Language): string {
  const lower = word.toLowerCase();
  return STEMMERS[language](language === 'sv' ? withoutArticle(lower) : lower);
}

/**
 * `smärtan` and `smärtans` to `smärta`: Snowball's Swedish endings leave out the definite form of
 * nouns in -a. Short words are let be, since in `sedan` it is no ending.
 */
function withoutArticle(word: string): string {
  return word.length > 5 ? word.replace(/ans?$/u, 'a') : word;
}

/** `smärta` as `smarta`: as it is typed where the keyboard has no dots. */
export function withoutDots(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
