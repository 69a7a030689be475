/** The texts of "What Hälsonot can see" in both languages. */
import type { Language } from '@/core/model';
import en from './texts/sees.en.json';
import sv from './texts/sees.sv.json';

export type SeesTexts = typeof sv;

const TEXTS: Record<Language, SeesTexts> = { sv, en };

export function seesTexts(language: Language): SeesTexts {
  return TEXTS[language];
}
