/**
 * Every Swedish form that the compiler makes is held against a dictionary that knows nothing of us.
 *
 * The declension of a compound is that of its last part, so a form counts as known when the
 * dictionary has it from some letter of the word on: `ryggsmärtorna` for its `smärtorna`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nspell from 'nspell';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConcepts } from '@/compiler/concepts';
import { expandTemplate, inflect } from '@/compiler/paradigms';

const CONTENT = join(import.meta.dirname, '..', '..', 'content');
/** Reading the dictionary takes seconds. */
const PATIENCE = 120_000;
const SHORTEST_PART = 3;

interface UnknownForms {
  reason: string;
  entries: string[];
}

const require = createRequire(import.meta.url);

function readDictionary(): ReturnType<typeof nspell> {
  const folder = dirname(require.resolve('dictionary-sv'));
  const affixes = readFileSync(join(folder, 'index.aff'), 'utf8');
  // nspell misreads the Swedish rules for compounds, and then calls any word correct.
  const readable = affixes.replace(/^COMPOUNDRULE.*$/gmu, '');
  return nspell(readable, readFileSync(join(folder, 'index.dic'), 'utf8'));
}

/** The forms of an entry's last word that the dictionary does not know, however it is cut. */
function unknownForms(entry: string, isKnown: (word: string) => boolean): string[] {
  const words = inflect(entry, 'sv').map((form) => form.split(' ').at(-1) ?? form);
  const [base = ''] = words;
  let fewest = words;
  for (let cut = 0; cut <= base.length - SHORTEST_PART; cut += 1) {
    if (!isKnown(base.slice(cut))) continue;
    const unknown = words.filter((word) => !isKnown(word.slice(cut)));
    if (unknown.length < fewest.length) fewest = unknown;
  }
  return fewest;
}

test('every form is in the dictionary, or its entry is listed with a reason', {
  timeout: PATIENCE,
}, () => {
  const dictionary = readDictionary();
  expect(dictionary.correct('depressionerorna')).toBe(false);
  const isKnown = (word: string): boolean =>
    dictionary.correct(word) || dictionary.correct(word.replace(/s$/u, ''));
  const entries = readConcepts(CONTENT).concepts.flatMap(({ concept }) =>
    concept.sv.terms.flatMap(({ words }) => words.flatMap(expandTemplate)),
  );
  const unknown = entries.filter((entry) => unknownForms(entry, isKnown).length > 0);
  const file = readFileSync(join(CONTENT, 'unknown-forms.yml'), 'utf8');
  const listed: UnknownForms[] = parse(file);
  expect([...new Set(unknown)].sort()).toEqual(listed.flatMap((group) => group.entries).sort());
});
