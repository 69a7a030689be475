/**
 * Compiles the concepts' terms into the pack that the page carries.
 *
 * Only a concept with an explanation in a language gets marks in it, so that no mark leads to
 * nothing. Two concepts that claim one form in one language are an error.
 */
import { join } from 'node:path';
import type * as v from 'valibot';
import type { VFile } from 'vfile';
import { LAYOUT } from '@/core/automaton';
import { fold } from '@/core/fold';
import type { ConceptId, Language } from '@/core/model';
import type { Doubts, TermsPack } from '@/core/terms';
import {
  ACHE,
  ACHES,
  BETWEEN,
  COMPLAINS,
  COMPLAINT,
  FIRST,
  HEAD,
  LINK,
  PLACE,
  SPOT,
  WHOLE,
} from '@/core/words';
import { AchePhrases, HealthWords } from './concept-schema';
import { type ReadConcept, type ReadConcepts, readConcepts } from './concepts';
import { englishSpellings, expandTemplate, inflect, inflectPlace } from './paradigms';
import { error, readSource } from './source';
import { packTrie } from './trie';
import { readYaml } from './yaml';

type AcheWords = v.InferOutput<typeof AchePhrases>['sv'];
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

/** One entry's forms, which share weight, spelling and the right to be a head. */
interface FormGroup {
  forms: string[];
  weight: number;
  exact: boolean;
}

export interface CompiledTerms {
  /** The text of `.pack/terms.txt`. */
  data: string;
  /** The files read, with their problems. */
  files: VFile[];
}

const LANGUAGES: readonly Language[] = ['sv', 'en'];

/** `read` spares reading the concepts again; problems are noted on its files. */
export function compileTerms(
  contentDir: string,
  explained: Record<Language, ReadonlySet<ConceptId>>,
  { files, concepts }: ReadConcepts = readConcepts(contentDir),
): CompiledTerms {
  const healthFile = readSource(contentDir, join(contentDir, 'health-words.yml'));
  const health = readYaml(healthFile, HealthWords)?.value ?? { sv: [], en: [] };
  const acheFile = readSource(contentDir, join(contentDir, 'ache-phrases.yml'));
  const aches = readYaml(acheFile, AchePhrases)?.value;
  const claims = new Map<string, Claim[]>();
  for (const language of LANGUAGES) {
    if (aches) claimAches(claims, acheFile, aches[language], language);
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
  return { data: JSON.stringify(pack), files: [...files, healthFile, acheFile] };
}

function claimForms(claims: Map<string, Claim[]>, read: ReadConcept, language: Language): void {
  const { compounds, places, spots } = read.concept[language];
  const groups = formGroups(read, language);
  const own = { language, file: read.file, weight: 1, exact: [], concept: read.concept.id };
  for (const { forms, weight, exact } of groups) {
    const roles = WHOLE | (forms.some((form) => compounds.head.includes(form)) ? HEAD : 0);
    for (const form of forms) {
      claim(claims, form, { ...own, roles, weight, exact: exact ? [form] : [] });
    }
  }
  const none = { ...own, concept: null };
  const looks = compounds.not.flatMap((word) => lookAlikes(word, compounds.head, groups));
  claimAll(claims, compounds.first, { ...own, roles: FIRST });
  claimAll(claims, placeForms(read.file, places, language), { ...own, roles: PLACE });
  claimAll(claims, placeForms(read.file, spots, language), { ...own, roles: SPOT });
  claimAll(claims, compounds.notFirst, { ...none, roles: WHOLE | FIRST });
  claimAll(claims, looks, { ...none, roles: WHOLE | HEAD });
  checkHeads(read.file, language, compounds.head, groups);
}

function claimAll(claims: Map<string, Claim[]>, forms: readonly string[], wanted: Claim): void {
  for (const form of forms) claim(claims, form, wanted);
}

/** Words of no concept, from which phrases are built; see `core/aches.ts`. */
function claimAches(
  claims: Map<string, Claim[]>,
  file: VFile,
  words: AcheWords,
  language: Language,
): void {
  const none = { language, file, weight: 1, exact: [], concept: null };
  claimAll(claims, words.ache, { ...none, roles: ACHE });
  claimAll(claims, words.aches, { ...none, roles: ACHES });
  claimAll(claims, words.complaint, { ...none, roles: COMPLAINT });
  claimAll(claims, words.complains, { ...none, roles: COMPLAINS });
  claimAll(claims, words.links, { ...none, roles: LINK });
  claimAll(claims, words.between, { ...none, roles: BETWEEN });
}

/** The forms of every entry, written out; an entry that cannot be read is reported. */
function formGroups({ file, concept }: ReadConcept, language: Language): FormGroup[] {
  const groups: FormGroup[] = [];
  for (const { words, phrases, forms, weight, exact } of concept[language].terms) {
    try {
      for (const word of words.flatMap(expandTemplate)) {
        groups.push({ forms: inflect(word, language), weight, exact });
      }
      const readings = [...phrases.flatMap(expandTemplate), ...forms];
      const spelt = language === 'en' && !exact ? readings.flatMap(englishSpellings) : readings;
      if (spelt.length > 0) groups.push({ forms: spelt, weight, exact });
    } catch (problem) {
      error(file, problem instanceof Error ? problem.message : String(problem));
    }
  }
  return groups;
}

/** Places with endings as a dictionary gives them, `axel -n axlar`, or as they stand. */
function placeForms(file: VFile, entries: readonly string[], language: Language): string[] {
  try {
    return entries.flatMap(expandTemplate).flatMap((entry) => inflectPlace(entry, language));
  } catch (problem) {
    error(file, problem instanceof Error ? problem.message : String(problem));
    return [];
  }
}

function checkHeads(
  file: VFile,
  language: Language,
  heads: readonly string[],
  groups: readonly FormGroup[],
): void {
  for (const head of heads) {
    if (groups.some(({ forms }) => forms.includes(head))) continue;
    error(file, `"compounds.head" names "${head}", which is no form in "${language}.terms"`);
  }
}

/** The look-alike in every form that its head has: `andnings` + each form of `depression`. */
function lookAlikes(
  word: string,
  heads: readonly string[],
  groups: readonly FormGroup[],
): string[] {
  const head = heads.find((form) => word.endsWith(form));
  const group = groups.find(({ forms }) => head !== undefined && forms.includes(head));
  if (head === undefined || group === undefined) return [word];
  const before = word.slice(0, -head.length);
  return [word, ...group.forms.filter((form) => !form.includes(' ')).map((form) => before + form)];
}

function claim(claims: Map<string, Claim[]>, form: string, wanted: Claim): void {
  const key = fold(form).text.toLowerCase();
  const list = claims.get(key) ?? [];
  claims.set(key, list);
  const rivals = list.filter(({ language }) => language === wanted.language);
  const rival = rivals.find(
    ({ concept, roles }) => concept !== wanted.concept && (roles & wanted.roles) !== 0,
  );
  if (rival) {
    const other = rival.concept ? `the concept "${rival.concept}"` : 'a word that is no term';
    error(
      wanted.file,
      `"${form}" (${wanted.language}) is already claimed by ${other}: give it to one of them`,
    );
    return;
  }
  const same = rivals.find((known) => known.concept === wanted.concept && isAlike(known, wanted));
  if (!same) {
    list.push({ ...wanted });
    return;
  }
  same.roles |= wanted.roles;
  same.exact = [...new Set([...same.exact, ...wanted.exact])];
}

/** Roles share a sense when the form is as sure in each, and as free in its spelling. */
function isAlike(one: Claim, other: Claim): boolean {
  return one.weight === other.weight && one.exact.length > 0 === other.exact.length > 0;
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
