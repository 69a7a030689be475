/**
 * Reads `content/examples/<language>.yml`: contexts in which a term stands, by what their reader
 * wonders, and counts their words for `core/example-words.ts`.
 */
import { join } from 'node:path';
import * as v from 'valibot';
import type { VFile } from 'vfile';
import { detect } from '@/core/detect';
import { exampleStems } from '@/core/example-words';
import {
  type ConceptId,
  type ExampleCounts,
  FACETS,
  type Facet,
  type Language,
} from '@/core/model';
import type { Terms } from '@/core/terms';
import { readSource } from './source';
import { readYaml } from './yaml';

/** The term of an example: `[ryggsmärta]`, or `~` for whichever. */
const TERM = /\[([^[\]]+)\]|~/gu;

const Text = v.pipe(
  v.string(),
  v.minLength(10),
  v.check(
    (text) => [...text.matchAll(TERM)].some(Boolean),
    'the term is missing: write it in brackets, or ~ for any term',
  ),
);
/** An example with nothing but its text is written as that text. */
const Entry = v.pipe(
  v.unknown(),
  v.transform((entry) => (typeof entry === 'string' ? { text: entry } : entry)),
  v.strictObject({
    text: Text,
    also: v.optional(v.picklist(FACETS, ({ received }) => `there is no facet ${received}`)),
    headings: v.optional(v.array(v.string()), []),
    title: v.optional(v.string(), ''),
  }),
);
const ExamplesSource = v.strictObject(
  Object.fromEntries(FACETS.map((facet) => [facet, v.array(Entry)])) as Record<
    Facet,
    v.ArraySchema<typeof Entry, undefined>
  >,
);

export interface Example {
  facet: Facet;
  /** A facet that would also do. */
  also: Facet | undefined;
  /** As it stands in a page. */
  text: string;
  /** The term as it stands in `text`, first occurrence; null when the example is for any. */
  term: string | null;
  /** What the term means; undefined until `withConcepts` has looked, and where nothing is marked. */
  concept?: ConceptId | undefined;
  headings: string[];
  title: string;
}

/** A second-best facet counts as this part of a context. */
const ALSO = 0.4;

/** Null examples, with the problems on the file, when it has errors. */
export function readExamples(
  contentDir: string,
  language: Language,
): { file: VFile; examples: Example[] | null } {
  const file = readSource(contentDir, join(contentDir, 'examples', `${language}.yml`));
  const read = readYaml(file, ExamplesSource);
  if (!read) return { file, examples: null };
  const examples = FACETS.flatMap((facet) =>
    read.value[facet].map(({ text, also, headings, title }): Example => {
      const [, term = null] = /\[([^[\]]+)\]/u.exec(text) ?? [];
      return { facet, also, text: text.replaceAll(TERM, '$1'), term, headings, title };
    }),
  );
  return { file, examples };
}

/** Each example with the concept that its term is marked as. A third of a millisecond apiece. */
export function withConcepts(
  examples: readonly Example[],
  terms: Terms,
  language: Language,
): Example[] {
  return examples.map((example) => {
    const { text, term, headings, title } = example;
    if (term === null) return example;
    const start = text.indexOf(term);
    const { matches } = detect(terms, { text, lang: language, headings, title });
    const match = matches.find((found) => found.start <= start && start < found.end);
    return { ...example, concept: match?.concept };
  });
}

export function countExamples(examples: readonly Example[], language: Language): ExampleCounts {
  const contexts = FACETS.map(() => 0);
  const stems: Counts = new Map();
  const concepts: Counts = new Map();
  for (const { facet, also, text, term, concept, headings, title } of examples) {
    const around = term === null ? text : text.replaceAll(term, ' ');
    const found = exampleStems([around, ...headings, title].join('\n'), language);
    if (concept) count(concepts, concept, FACETS.indexOf(facet), 1);
    const shares = also
      ? ([
          [facet, 1],
          [also, ALSO],
        ] as const)
      : ([[facet, 1]] as const);
    for (const [name, share] of shares) {
      const index = FACETS.indexOf(name);
      contexts[index] = rounded((contexts[index] ?? 0) + share);
      for (const stem of found) count(stems, stem, index, share);
    }
  }
  return { contexts, stems: packed(stems), concepts: packed(concepts) };
}

type Counts = Map<string, Map<number, number>>;

function count(all: Counts, key: string, index: number, share: number): void {
  const counts = all.get(key) ?? new Map<number, number>();
  all.set(key, counts.set(index, rounded((counts.get(index) ?? 0) + share)));
}

function packed(counts: Counts): Record<string, number[]> {
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, pairs]) => [key, [...pairs].flat()]));
}

/** So that shares leave no tails of digits in the pack. */
function rounded(count: number): number {
  return Math.round(count * 10) / 10;
}
