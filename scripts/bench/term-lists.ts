/**
 * Packs of 500, 5,000 and 50,000 forms: the project's own, made longer by Swedish compounds.
 *
 * The compiler compiles the content; its forms are taken as they are, or every so many of them, and
 * the rest are compounds of words from the articles (`sömn` + `problem`), which is what a longer list of
 * Swedish health terms is made of. All are packed by the compiler's own trie.
 */

import { packTrie } from '@/compiler/trie';
import { type FormsPack, openingIn, type TermsPack, writePack } from '@/core/terms';
import { WHOLE } from '@/core/words';
import { seeded } from './seeded';

export const COUNTS = [500, 5_000, 50_000] as const;
export type Count = (typeof COUNTS)[number];

export interface TermList {
  count: Count;
  /** The text of a pack, as `decodeTerms` reads it. */
  pack: string;
  /** The forms that stand for themselves, as peers need them: lower case. */
  words: string[];
}

const SEED = 7_531;

/** `forms` are the compiler's, with their values; `compiled` is the pack that it made of them. */
export function termList(
  count: Count,
  compiled: TermsPack,
  forms: ReadonlyMap<string, number>,
  texts: readonly string[],
): TermList {
  const own = [...forms].filter(([, value]) => isWhole(compiled.forms, value));
  const step = Math.max(1, own.length / count);
  const taken = own.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
  const wanted = new Map(taken.slice(0, count));
  const value = own[0]?.[1] ?? 1;
  for (const compound of compounds(texts)) {
    if (wanted.size >= count) break;
    if (!forms.has(compound)) wanted.set(compound, value);
  }
  if (wanted.size < count) throw new Error(`only ${wanted.size} forms of ${count}`);
  const words = [...wanted.keys()];
  // Roots of compounds, aches and places are no terms by themselves, and belong to every pack.
  for (const [form, other] of forms) if (!isWhole(compiled.forms, other)) wanted.set(form, other);
  return {
    count,
    words,
    pack: writePack({
      ...compiled,
      forms: { ...compiled.forms, ...packTrie(wanted, openingIn(compiled.forms.senses)) },
    }),
  };
}

function isWhole(pack: FormsPack, value: number): boolean {
  return (pack.senses[value - 1] ?? []).some(([, concept, roles]) => concept >= 0 && roles & WHOLE);
}

/** Two words of the texts together, each compound once, without end but for the words. */
function* compounds(texts: readonly string[]): Generator<string> {
  const words = [
    ...new Set(
      texts
        .join(' ')
        .toLowerCase()
        .match(/[a-zåäö]{4,}/gu) ?? [],
    ),
  ].sort();
  const random = seeded(SEED);
  const seen = new Set<string>();
  const pick = (): string => words[Math.floor(random() * words.length)] ?? '';
  for (let tries = 0; tries < 1_000_000; tries += 1) {
    const compound = pick() + (random() < 0.5 ? 's' : '') + pick();
    if (seen.has(compound)) continue;
    seen.add(compound);
    yield compound;
  }
}
