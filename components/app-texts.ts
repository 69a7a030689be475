/** The texts of popup, reader and settings in both languages. */
import type { Language } from '@/core/model';
import en from './texts/app.en.json';
import sv from './texts/app.sv.json';

export type AppTexts = typeof sv;

const TEXTS: Record<Language, AppTexts> = { sv, en };

export function appTexts(language: Language): AppTexts {
  return TEXTS[language];
}
