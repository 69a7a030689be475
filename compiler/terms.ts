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
import type { ConceptId, Language } from '@/core/model';
import { openingIn, writePack } from '@/core/terms';
import {
  ACHE,
  ACHES,
  BETWEEN,
  COMPLAINS,
  COMPLAINT,
  FIRST,
  HEAD,
  LINK,
  LOOK_ALIKE,
  PLACE,
  SPOT,
  TOUCHING,
  WHOLE,
} from '@/core/words';
import { AchePhrases, Fields, HealthWords } from './concept-schema';
import { type ReadConcept, type ReadConcepts, readConcepts } from './concepts';
import { type Claim, type Claims, claim, claimAll, valuesOf } from './form-claims';
import { englishSpellings, expandTemplate, inflect, inflectPlace } from './paradigms';
import { fieldsOf, signsOf } from './signs';
import { error, readSource } from './source';
import { packTrie, tailsOf } from './trie';
import { readYaml } from './yaml';

type AcheWords = v.InferOutput<typeof AchePhrases>['sv'];

/** One entry's forms, which share weight, spelling and the right to be a head. */
interface FormGroup {
  forms: string[];
  weight: number;
  exact: boolean;
}

export interface CompiledTerms {
  /** The text of `.pack/terms.txt`. */
  data: string;
  /** Every form, folded and in lower case, with its value in the pack. */
  forms: ReadonlyMap<string, number>;
  /** The files read, with their problems. */
  files: VFile[];
}

/** A compound is surer than a head that alone could mean much: `höftsmärta`, `smärta`. */
const COMPOUND_WEIGHT = 0.8;
const LANGUAGES: readonly Language[] = ['sv', 'en'];
const NO_SIGNS = { words: [], frames: [], people: [], others: [] };
const NO_HEALTH_WORDS = { sv: NO_SIGNS, en: NO_SIGNS };

/** `read` spares reading the concepts again; problems are noted on its files. */
export function compileTerms(
  contentDir: string,
  explained: Record<Language, ReadonlySet<ConceptId>>,
  { files, concepts }: ReadConcepts = readConcepts(contentDir),
): CompiledTerms {
  const healthFile = readSource(contentDir, join(contentDir, 'health-words.yml'));
  const health = readYaml(healthFile, HealthWords)?.value ?? NO_HEALTH_WORDS;
  const fieldFile = readSource(contentDir, join(contentDir, 'fields.yml'));
  const fields = readYaml(fieldFile, Fields)?.value ?? {};
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
  const data = writePack({
    forms: {
      layout: LAYOUT,
      ...packTrie(forms, openingIn(senses)),
      concepts: ids,
      tails: tailsOf(headsOf(claims)),
      senses,
    },
    signs: {
      signs: { sv: signsOf(concepts, 'sv', fields), en: signsOf(concepts, 'en', fields) },
      fields: { sv: fieldsOf(fields, 'sv'), en: fieldsOf(fields, 'en') },
      health,
    },
  });
  return { data, forms, files: [...files, healthFile, fieldFile, acheFile] };
}

function claimForms(claims: Claims, read: ReadConcept, language: Language): void {
  const { compounds, places, spots } = read.concept[language];
  const groups = formGroups(read, language);
  const own = { language, file: read.file, weight: 1, exact: [], concept: read.concept.id };
  for (const { forms, weight, exact } of groups) {
    const isHead = forms.some((form) => compounds.head.includes(form));
    for (const form of forms) {
      const whole = { ...own, weight, exact: exact ? [form] : [] };
      claim(claims, form, { ...whole, roles: WHOLE });
      if (isHead) {
        claim(claims, form, { ...whole, roles: HEAD, weight: Math.max(weight, COMPOUND_WEIGHT) });
      }
    }
  }
  const none = { ...own, concept: null };
  const looks = compounds.not.flatMap((word) => lookAlikes(word, compounds.head, groups));
  claimAll(claims, compounds.first, { ...own, roles: FIRST });
  claimAll(claims, placeForms(read.file, places, language), { ...own, roles: PLACE });
  claimAll(claims, placeForms(read.file, spots, language), { ...own, roles: SPOT });
  claimAll(claims, compounds.notFirst, { ...none, roles: LOOK_ALIKE });
  claimAll(claims, looks, { ...none, roles: WHOLE | HEAD });
  checkHeads(read.file, language, compounds.head, groups);
}

/** Words of no concept, from which phrases are built; see `core/aches.ts`. */
function claimAches(claims: Claims, file: VFile, words: AcheWords, language: Language): void {
  const none = { language, file, weight: 1, exact: [], concept: null };
  claimAll(claims, words.ache, { ...none, roles: ACHE });
  claimAll(claims, words.aches, { ...none, roles: ACHES });
  claimAll(claims, words.complaint, { ...none, roles: COMPLAINT });
  claimAll(claims, words.complains, { ...none, roles: COMPLAINS });
  claimAll(claims, words.touching, { ...none, roles: TOUCHING });
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

function headsOf(claims: Claims): string[] {
  const isHead = (list: readonly Claim[]) => list.some(({ roles }) => (roles & HEAD) !== 0);
  return [...claims].filter(([, list]) => isHead(list)).map(([form]) => form);
}
