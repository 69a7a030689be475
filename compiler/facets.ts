/** Reads `content/facets.yml`: what each facet is called, and the words that speak for it. */
import { join } from 'node:path';
import * as v from 'valibot';
import type { VFile } from 'vfile';
import { FACETS, type Facet, type Language, type Library } from '@/core/model';
import { readSource } from './source';
import { readYaml } from './yaml';

/** A number such as `1177` needs no quotes. */
export const Cue = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.trim(),
  v.toLowerCase(),
  v.check(
    (cue) => /^\*?[\p{L}\p{N}][^*]*\*?$/u.test(cue),
    'a word or phrase; a star only at its ends',
  ),
);
const InLanguage = v.strictObject({
  label: v.pipe(v.string(), v.minLength(2)),
  cues: v.pipe(v.array(Cue), v.minLength(3)),
  hints: v.optional(v.array(Cue), []),
});
const FacetSource = v.strictObject({ sv: InLanguage, en: InLanguage });

const FacetsSource = v.strictObject(
  Object.fromEntries(FACETS.map((facet) => [facet, FacetSource])) as Record<
    Facet,
    typeof FacetSource
  >,
);

export interface Facets {
  file: VFile;
  /** Null when the file has errors. */
  of(language: Language): Library['facets'] | null;
}

export function readFacets(contentDir: string): Facets {
  const file = readSource(contentDir, join(contentDir, 'facets.yml'));
  const read = readYaml(file, FacetsSource);
  return {
    file,
    of(language) {
      if (!read) return null;
      const entries = FACETS.map((facet) => [facet, read.value[facet][language]]);
      return Object.fromEntries(entries) as Library['facets'];
    },
  };
}
