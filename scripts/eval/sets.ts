/** Where the project's own labelled sets are, and how they are read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** `seen` holds the contexts that cues and weights were set by, `unseen` those that they were not. */
export function passageSet(language: Language, which: 'seen' | 'unseen'): PassageCase[] {
  const name = which === 'seen' ? 'passages' : 'passages-unseen';
  return parse<PassageCase>(`${name}.${language}.json`);
}

export function searchSet(): SearchCase[] {
  return parse<SearchCase>('search.json');
}

function parse<T>(name: string): T[] {
  return JSON.parse(readFileSync(join(SETS, name), 'utf8')) as T[];
}
