/** The reference list: CSL-JSON with what kind of evidence each is in, formatted entries out. */
import { join } from 'node:path';
import * as v from 'valibot';
import type { VFile } from 'vfile';
import { isDoi } from '@/core/links';
import { EVIDENCE_TYPES, type Language, type Reference } from '@/core/model';
import { bibtex, ris, vancouver } from './bibliography';
import { isWebAddress } from './inlines';
import { error, type Place, readSource, START } from './source';
import { readYaml } from './yaml';

const Text = v.pipe(v.string(), v.trim(), v.minLength(2));

const EvidenceText = v.strictObject({
  label: v.pipe(Text, v.maxLength(60, 'keep the label under 60 characters')),
  studied: Text,
  shows: Text,
  cannotShow: Text,
});

const Item = v.looseObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9_]+$/u, 'a citekey has a–z, digits and underscores')),
  type: v.string(),
  title: Text,
  /** Of the work itself; English when left out. */
  language: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2}$/u, 'two letters, such as sv'))),
  issued: v.optional(
    v.looseObject({ 'date-parts': v.optional(v.array(v.array(v.number(), 'whole numbers'))) }),
  ),
  DOI: v.optional(
    v.pipe(v.string(), v.check(isDoi, 'write the bare DOI, without dot segments: 10.1234/abc')),
  ),
  URL: v.optional(v.pipe(v.string(), v.check(isWebAddress, 'addresses begin with https://'))),
  custom: v.looseObject({
    /** Details that were not seen in the source itself, for the editor: "volym och sidor". */
    toCheck: v.optional(Text),
    evidence: v.strictObject({
      type: v.picklist(EVIDENCE_TYPES),
      sv: EvidenceText,
      en: EvidenceText,
    }),
  }),
});
type Item = v.InferOutput<typeof Item>;

export interface References {
  file: VFile;
  /** By citekey. */
  items: Map<string, Item>;
  placeOf(key: string): Place;
}

export function readReferences(contentDir: string): References {
  const file = readSource(contentDir, join(contentDir, 'references.json'));
  const items = new Map<string, Item>();
  // JSON is YAML too, and read as such it has line numbers.
  const read = readYaml(file, v.array(Item));
  const keys: string[] = [];
  for (const [index, item] of (read?.value ?? []).entries()) {
    keys.push(item.id);
    if (items.has(item.id)) {
      error(file, `the citekey "${item.id}" is used twice`, read?.placeOf([index, 'id']));
    }
    items.set(item.id, item);
  }
  return { file, items, placeOf: (key) => read?.placeOf([keys.indexOf(key)]) ?? START };
}

/** What nobody has checked yet, by citekey. */
export function toCheckOf({ items }: References): Map<string, string> {
  return new Map(
    [...items].flatMap(([key, { custom }]) => (custom.toCheck ? [[key, custom.toCheck]] : [])),
  );
}

/** One entry as the library holds it. Takes some milliseconds: format only what is cited. */
export function formatReference(item: Item, language: Language): Reference {
  const { custom, language: written = 'en', ...work } = item;
  const { DOI: doi, URL: url } = work;
  return {
    id: item.id,
    language: written,
    text: vancouver(work, language),
    ...(doi ? { doi } : {}),
    ...(url ? { url } : {}),
    evidence: { type: custom.evidence.type, ...custom.evidence[language] },
    ...(custom.toCheck ? { unchecked: true } : {}),
    bibtex: bibtex(work),
    ris: ris(work),
  };
}
