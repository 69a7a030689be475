/** Where the project's own labelled sets are, and how they are read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reporter } from 'vfile-reporter';
import { type Example, readExamples } from '@/compiler/examples';
import type { Language } from '@/core/model';
import { ROOT } from '@/scripts/run';
import { type LabelledPassage, readLabelled } from './labelled';
import type { PassageCase } from './passages';
import type { SearchCase } from './search';

const SETS = join(ROOT, 'tests', 'eval');

/** The passages of one file in `tests/eval/detection/`. Throws with file and line. */
export function detectionSet(name: Language | `senses.${Language}` | 'other'): LabelledPassage[] {
  const file = `${name}.md`;
  return readLabelled(file, readFileSync(join(SETS, 'detection', file), 'utf8'));
}

/**
 * Contexts that no cue, weight or example was set by, and whose texts nobody has read who sets them.
 * Those that were here before, and others by which weights were chosen, are now in `content/examples`:
 * so must these be once they have been looked at, and then leave (`alreadyTaught`).
 */
export function unseenContexts(language: Language): PassageCase[] {
  return parse<PassageCase>(`passages-unseen.${language}.json`);
}

/** The contexts that the choice of passage learns from. Throws when the file has errors. */
export function exampleSet(language: Language): Example[] {
  const { file, examples } = readExamples(join(ROOT, 'content'), language);
  if (!examples) throw new Error(reporter([file]));
  return examples;
}

export function searchSet(): SearchCase[] {
  return parse<SearchCase>('search.json');
}

function parse<T>(name: string): T[] {
  return JSON.parse(readFileSync(join(SETS, name), 'utf8')) as T[];
}
