/**
 * Compiles the concepts' terms into the pack that the page carries.
 *
 * Only a concept with an explanation in a language gets marks in it, so that no mark leads to
 * nothing. Two concepts that claim one form in one language are an error.
 */
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { LAYOUT } from '@/core/automaton';
import { fold } from '@/core/fold';
import { FIRST, HEAD, WHOLE } from '@/core/match';
import type { ConceptId, Language } from '@/core/model';
import type { Doubts, TermsPack } from '@/core/terms';
import { type ConceptSource, HealthWords } from './concept-schema';
import { type ReadConcept, readConcepts } from './concepts';
import { error, readSource } from './source';
import { packTrie } from './trie';
import { readYaml } from './yaml';

type PackedSense = TermsPack['senses'][number][number];

interface Claim {
  language: Language;
  /** Null for a look-alike. */
  concept: ConceptId | null;
  roles: number;
  weight: number;
  exact: string[];
  file: VFile;
}

export interface CompiledTerms {
  /** The text of `.pack/terms.txt`. */
  data: string;
  /** The files read, with their problems. */
  files: VFile[];
}

const LANGUAGES: readonly Language[] = ['sv', 'en'];

export function compileTerms(
  contentDir: string,
  explained: Record<Language, ReadonlySet<ConceptId>>,
): CompiledTerms {
  const { files, concepts } = readConcepts(contentDir);
  const healthFile = readSource(contentDir, join(contentDir, 'health-words.yml'));
  const health = readYaml(healthFile, HealthWords)?.value ?? { sv: [], en: [] };
  const claims = new Map<string, Claim[]>();
  for (const language of LANGUAGES) {
    for (const read of concepts) {
      const marked = read.concept.marked && explained[language].has(read.concept.id);
      if (marked) claimForms(claims, read, language);
    }
  }
  const ids = concepts.map(({ concept }) => concept.id);
  const { forms, senses } = valuesOf(claims, ids);
  const pack: TermsPack = {
    layout: LAYOUT,
    ...packTrie(forms),
    concepts: ids,
    senses,
    doubts: { sv: doubtsOf(concepts, 'sv'), en: doubtsOf(concepts, 'en') },
    health,
  };
  return { data: JSON.stringify(pack), files: [...files, healthFile] };
}

function claimForms(claims: Map<string, Claim[]>, read: ReadConcept, language: Language): void {
  const { terms, compounds } = read.concept[language];
  const base = { language, file: read.file, weight: 1, exact: [] };
  const own = { ...base, concept: read.concept.id };
  for (const { forms, weight, exact } of terms) {
    const roles = WHOLE | (forms.some((form) => compounds.head.includes(form)) ? HEAD : 0);
    for (const form of forms) {
      claim(claims, form, { ...own, roles, weight, exact: exact ? [form] : [] });
    }
  }
  for (const form of compounds.first) claim(claims, form, { ...own, roles: FIRST });
  const none = { ...base, concept: null };
  for (const form of compounds.notFirst) claim(claims, form, { ...none, roles: WHOLE | FIRST });
  for (const word of compounds.not) {
    for (const form of inflected(word, read.concept[language])) {
      claim(claims, form, { ...none, roles: WHOLE | HEAD });
    }
  }
  checkHeads(read, language);
}

function checkHeads({ file, concept }: ReadConcept, language: Language): void {
  const { terms, compounds } = concept[language];
  for (const form of compounds.head) {
    if (terms.some(({ forms }) => forms.includes(form))) continue;
    error(file, `"compounds.head" names "${form}", which is no form in "${language}.terms"`);
  }
}

/** The look-alike in every form that its head has: `andnings` + each form of `depression`. */
function inflected(word: string, { terms, compounds }: ConceptSource['sv']): string[] {
  const head = compounds.head.find((form) => word.endsWith(form));
  const term = terms.find(({ forms }) => head !== undefined && forms.includes(head));
  if (head === undefined || term === undefined) return [word];
  const before = word.slice(0, -head.length);
  return [word, ...term.forms.filter((form) => !form.includes(' ')).map((form) => before + form)];
}

function claim(claims: Map<string, Claim[]>, form: string, wanted: Claim): void {
  const key = fold(form).text.toLowerCase();
  const list = claims.get(key) ?? [];
  claims.set(key, list);
  const same = list.find(({ language }) => language === wanted.language);
  if (!same) {
    list.push({ ...wanted });
    return;
  }
  if (same.concept !== wanted.concept && (same.roles & wanted.roles) !== 0) {
    const other = same.concept ? `the concept "${same.concept}"` : 'a word that is no term';
    error(
      wanted.file,
      `"${form}" (${wanted.language}) is already claimed by ${other}: give it to one of them`,
    );
    return;
  }
  if (same.concept === wanted.concept) {
    same.roles |= wanted.roles;
    // A form that is given in any spelling too needs no exact one.
    const anyCase = same.exact.length === 0 || wanted.exact.length === 0;
    same.exact = anyCase ? [] : [...same.exact, ...wanted.exact];
    same.weight = Math.max(same.weight, wanted.weight);
  } else {
    list.push({ ...wanted });
  }
}

/** Forms with the same senses share a value. */
function valuesOf(
  claims: ReadonlyMap<string, readonly Claim[]>,
  ids: readonly ConceptId[],
): { forms: Map<string, number>; senses: PackedSense[][] } {
  const senses: PackedSense[][] = [];
  const known = new Map<string, number>();
  const forms = new Map<string, number>();
  for (const [form, list] of claims) {
    const packed = list.map(({ language, concept, roles, weight, exact }): PackedSense => {
      const index = concept === null ? -1 : ids.indexOf(concept);
      return exact.length > 0
        ? [language, index, roles, weight, exact]
        : [language, index, roles, weight];
    });
    const key = JSON.stringify(packed);
    const value = known.get(key) ?? senses.push(packed);
    known.set(key, value);
    forms.set(form, value);
  }
  return { forms, senses };
}

function doubtsOf(concepts: readonly ReadConcept[], language: Language): Record<ConceptId, Doubts> {
  const doubts: Record<ConceptId, Doubts> = {};
  for (const { concept } of concepts) {
    const { alone, against } = concept[language];
    const { phrases, words } = against;
    const patterns = against.patterns.map((pattern): [string, string] => [
      pattern.pattern,
      pattern.case ? 'u' : 'iu',
    ]);
    if (alone && phrases.length + words.length + patterns.length === 0) continue;
    doubts[concept.id] = { alone, phrases, patterns, words };
  }
  return doubts;
}
