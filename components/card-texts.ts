/** The card's texts in both languages; the content script carries these and no others. */
import type { Language } from '@/core/model';
import en from './texts/card.en.json';
import sv from './texts/card.sv.json';

export type CardTexts = typeof sv;

const TEXTS: Record<Language, CardTexts> = { sv, en };

export function cardTexts(language: Language): CardTexts {
  return TEXTS[language];
}
