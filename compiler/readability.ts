/**
 * How hard a text is to read.
 *
 * LIX (C. H. Björnsson, Läsbarhet, 1968): words per sentence plus per cent of words longer than
 * six letters; under 30 very easy, 30–40 easy, 40–50 middling. Björnsson also ends a sentence at a
 * colon; we do not, which makes ours the stricter. Flesch–Kincaid grade (J. P. Kincaid et al.,
 * Research Branch Report 8-75, 1975): 0.39 · words per sentence + 11.8 · syllables per word −
 * 15.59; syllables are counted by the package `syllable`, and a number in digits is one.
 */
import { syllable } from 'syllable';
import type { Language } from '@/core/model';
import { sentences } from '@/core/sentences';

const WORD = /[\p{L}\p{N}]+(?:[-’':.,][\p{L}\p{N}]+)*/gu;
const NO_LETTER = /[^\p{L}\p{N}]/gu;
/** In letters and digits; a longer word is a long one. */
const LONG_WORD = 6;

/** A compound with a hyphen, a decimal and `SBU:s` are one word each. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(WORD) ?? [];
}

export function lix(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const long = words.filter((word) => word.replace(NO_LETTER, '').length > LONG_WORD).length;
  return words.length / sentences(text).length + (100 * long) / words.length;
}

export function fleschKincaidGrade(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences(text).length) + 11.8 * (syllables / words.length) - 15.59;
}

/** The measure of a language, with its name. */
export function readability(text: string, language: Language): { name: string; value: number } {
  return language === 'sv'
    ? { name: 'LIX', value: lix(text) }
    : { name: 'Flesch–Kincaid grade', value: fleschKincaidGrade(text) };
}
