/** The texts of the preview page in both languages. */
import type { Language } from '@/core/model';
import en from './texts.en.json';
import sv from './texts.sv.json';

export type PreviewTexts = typeof sv;

export const PREVIEW_TEXTS: Record<Language, PreviewTexts> = { sv, en };
