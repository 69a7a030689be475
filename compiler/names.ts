/** What a concept is called, in both languages, so that search finds it by any of its names. */
import type { ConceptId, Language } from '@/core/model';
import type { ReadConcept } from './concepts';
import { expandTemplate, inflect } from './paradigms';

const LANGUAGES: readonly Language[] = ['sv', 'en'];

/** Call only when the terms have no errors: entries are taken to be well formed. */
export function namesOf(concepts: readonly ReadConcept[]): Record<ConceptId, string[]> {
  return Object.fromEntries(
    concepts.map(({ concept }) => [
      concept.id,
      [...new Set(LANGUAGES.flatMap((language) => namesIn(concept[language], language)))],
    ]),
  );
}

/** Base forms only: the index knows words by their stems. */
function namesIn(
  { label, terms, searched }: ReadConcept['concept'][Language],
  language: Language,
): string[] {
  const named = terms.flatMap(({ words, phrases, forms }) => [
    ...words.flatMap(expandTemplate).map((word) => inflect(word, language)[0] ?? ''),
    ...phrases.flatMap(expandTemplate),
    ...forms,
  ]);
  return [label, ...named, ...searched];
}
