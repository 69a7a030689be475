/**
 * Every form that the editors listed for a concept is found in a sentence about health. Left out of
 * `forms.json` are only bare everyday words, which `content/README.md` leaves unmarked: `sömn`,
 * `träna`, `göra ont`, `sleep`, `sadness`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detect } from '@/core/detect';
import type { Language } from '@/core/model';
import { terms } from '../core/annotated';

type Forms = Record<Language, Record<string, string>>;

const forms = JSON.parse(readFileSync(join(import.meta.dirname, 'forms.json'), 'utf8')) as Forms;

/** A carrier around the form; its own concept, arthritis or fibromyalgia, helps doubtful forms. */
const CARRIERS: Record<Language, (form: string, beside: string) => string> = {
  sv: (form, beside) => `Patienten med ${beside} frågade läkaren om ${form} och behandling.`,
  en: (form, beside) => `The patient with ${beside} asked her doctor about ${form} and treatment.`,
};
const BESIDE: Record<Language, [string, string]> = {
  sv: ['artros', 'fibromyalgi'],
  en: ['arthritis', 'fibromyalgia'],
};

function marksOf(language: Language, concept: string, form: string): string[] {
  const text = CARRIERS[language](form, BESIDE[language][concept === 'artros' ? 1 : 0]);
  const start = text.indexOf(form);
  return detect(terms, { text, lang: language })
    .matches.filter((match) => match.start < start + form.length && start < match.end)
    .map((match) => match.concept);
}

describe.each<Language>(['sv', 'en'])('in %s', (language) => {
  test.each(Object.entries(forms[language]))('every form of %s is found', (concept, list) => {
    const missed = list
      .split(' | ')
      .filter((form) => !marksOf(language, concept, form).includes(concept));
    expect(missed).toEqual([]);
  });
});
