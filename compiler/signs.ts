/** What speaks for and against each concept, from the content into the pack. */
import type * as v from 'valibot';
import type { ConceptId, Language } from '@/core/model';
import type { Signs } from '@/core/signs';
import type { Fields } from './concept-schema';
import type { ReadConcept } from './concepts';
import { error } from './source';

type FieldWords = v.InferOutput<typeof Fields>;

/** The signs of all concepts that have any; unknown fields are reported. */
export function signsOf(
  concepts: readonly ReadConcept[],
  language: Language,
  fields: FieldWords,
): Record<ConceptId, Signs> {
  const all: Record<ConceptId, Signs> = {};
  for (const { concept, file, placeOf } of concepts) {
    const { for: speaksFor, against } = concept[language];
    for (const field of against.fields.filter((name) => !(name in fields))) {
      const place = placeOf([language, 'against', 'fields']);
      error(file, `"against.fields" names "${field}", which is not in fields.yml`, place);
    }
    if (isEmpty(speaksFor) && isEmpty(against)) continue;
    const patterns = against.patterns.map(({ pattern, case: exact }): [string, string] => [
      inLatin(pattern),
      exact ? '' : 'i',
    ]);
    all[concept.id] = { for: speaksFor, against: { ...against, patterns } };
  }
  return all;
}

/** What the languages of the content are written in, without Unicode's classes. */
const LATIN: Readonly<Record<string, string>> = {
  '\\p{L}': 'A-Za-zªµºÀ-ÖØ-öø-ɏ',
  '\\p{Ll}': 'a-zß-öø-ÿ',
  '\\p{Lu}': 'A-ZÀ-ÖØ-Þ',
  '\\p{N}': '0-9',
};

/** Unicode's classes take the browser a millisecond each to compile, in every page with such a term. */
function inLatin(pattern: string): string {
  let isInClass = false;
  return pattern.replaceAll(/\\p\{\w+\}|\\.|[[\]]/gu, (part) => {
    if (part === '[' || part === ']') isInClass = part === '[';
    const letters = LATIN[part];
    if (letters === undefined) return part;
    return isInClass ? letters : `[${letters}]`;
  });
}

function isEmpty(signs: Record<string, readonly unknown[]>): boolean {
  return Object.values(signs).every((list) => list.length === 0);
}

/** Words by field, for one language. */
export function fieldsOf(fields: FieldWords, language: Language): Record<string, string[]> {
  return Object.fromEntries(Object.entries(fields).map(([name, words]) => [name, words[language]]));
}
