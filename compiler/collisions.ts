/**
 * Forms that mean more than one thing.
 *
 * That two concepts claim one whole form in one language is an error already (`terms.ts`). What is
 * left may be right, and an editor should know of it: the same letters for another concept in the
 * other language, or as a part of compounds of another.
 */
import { decode, FIRST_CLASS, labelOf, rowFrom } from '@/core/automaton';
import type { ConceptId, Language } from '@/core/model';
import { type FormsPack, readPack } from '@/core/terms';

export interface Collision {
  form: string;
  /** What the form stands for, at least two different concepts. */
  meanings: { language: Language; concept: ConceptId }[];
}

/** Reads `.pack/terms.txt`; collisions come in alphabetical order. O(forms). */
export function collisionsOf(terms: string): Collision[] {
  const pack = readPack(terms).forms;
  const found: Collision[] = [];
  for (const [form, value] of formsOf(pack)) {
    const meanings = (pack.senses[value - 1] ?? []).flatMap(([language, index]) => {
      const concept = pack.concepts[index];
      return concept === undefined ? [] : [{ language, concept }];
    });
    if (new Set(meanings.map(({ concept }) => concept)).size > 1) found.push({ form, meanings });
  }
  return found.sort((one, other) => one.form.localeCompare(other.form, 'sv'));
}

/** Every form of the pack with its value. */
function formsOf(pack: FormsPack): Map<string, number> {
  const automaton = decode(pack);
  const forms = new Map<string, number>();
  const read = (node: number, prefix: string): void => {
    let edge = rowFrom(automaton, node);
    for (let isLast = edge === 0; !isLast; edge += 1) {
      const { label, last } = labelOf(automaton, edge);
      isLast = last;
      const form = prefix + pack.alphabet.charAt(label - FIRST_CLASS);
      const value = automaton.values[edge] ?? 0;
      if (value > 0) forms.set(form, value);
      read(edge, form);
    }
  };
  read(0, '');
  return forms;
}
