/** Reads `content/concepts/*.yml` and checks what one file alone cannot show. */
import type { VFile } from 'vfile';
import { ConceptSource } from './concept-schema';
import { error, listSources } from './source';
import { type Read, readYaml } from './yaml';

export interface ReadConcept {
  file: VFile;
  concept: ConceptSource;
  placeOf: Read<unknown>['placeOf'];
}

export interface ReadConcepts {
  files: VFile[];
  concepts: ReadConcept[];
}

export function readConcepts(contentDir: string): ReadConcepts {
  const files = listSources(contentDir, 'concepts', '.yml');
  const concepts: ReadConcept[] = [];
  for (const file of files) {
    const read = readYaml(file, ConceptSource);
    if (!read) continue;
    if (`${read.value.id}.yml` !== file.basename) {
      error(
        file,
        `the id is "${read.value.id}": name the file ${read.value.id}.yml`,
        read.placeOf(['id']),
      );
    }
    concepts.push({ file, concept: read.value, placeOf: read.placeOf });
  }
  checkRelations(concepts);
  return { files, concepts };
}

/** That `related` and `broader` lead somewhere, and `broader` only to what a card may borrow from. */
function checkRelations(concepts: readonly ReadConcept[]): void {
  const byId = new Map(concepts.map(({ concept }) => [concept.id, concept]));
  for (const { file, concept, placeOf } of concepts) {
    for (const relation of ['related', 'broader'] as const) {
      for (const [index, id] of concept[relation].entries()) {
        if (byId.has(id)) continue;
        const problem = `"${relation}" names "${id}", and there is no such concept`;
        error(file, problem, placeOf([relation, index]));
      }
    }
    for (const [index, id] of concept.broader.entries()) {
      const problem = problemOfBroader(concept, id, byId);
      if (problem) error(file, problem, placeOf(['broader', index]));
    }
  }
}

function problemOfBroader(
  { id, group }: ConceptSource,
  broader: string,
  byId: ReadonlyMap<string, ConceptSource>,
): string | undefined {
  if (broader === id) return `"broader" names "${id}" itself: name what it is a kind of`;
  if (group === 'safety' || byId.get(broader)?.group === 'safety') {
    return `"broader" of "${id}" is "${broader}": what is about safety is said of itself only`;
  }
  const way = wayBack(broader, id, byId);
  if (!way) return undefined;
  return `"broader" goes round in a circle: ${[id, ...way].join(' → ')}`;
}

/** The concepts from `from` up to `to` by `broader`; undefined when there is no such way. */
function wayBack(
  from: string,
  to: string,
  byId: ReadonlyMap<string, ConceptSource>,
  seen: ReadonlySet<string> = new Set(),
): string[] | undefined {
  if (from === to) return [to];
  if (seen.has(from)) return undefined;
  for (const next of byId.get(from)?.broader ?? []) {
    const rest = wayBack(next, to, byId, new Set([...seen, from]));
    if (rest) return [from, ...rest];
  }
  return undefined;
}
