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
  const ids = new Set(concepts.map(({ concept }) => concept.id));
  for (const { file, concept, placeOf } of concepts) {
    for (const [index, id] of concept.related.entries()) {
      if (ids.has(id)) continue;
      error(
        file,
        `"related" names "${id}", and there is no such concept`,
        placeOf(['related', index]),
      );
    }
  }
  return { files, concepts };
}
