/**
 * Inflected forms from the notation that dictionaries use, so that an editor writes a word once.
 *
 * Swedish, as in the Academy's word list:
 *
 *   ryggsmärta -n -or           noun: definite and plural endings; a final vowel gives way
 *   besvär -et =                noun whose plural is as its singular
 *   läkemedel läkemedlet = läkemedlen     irregular: the forms themselves
 *   kronisk smärta -n -or       noun with adjectives before it, which agree
 *   psykosomatisk adj           adjective; `adj+` with comparison
 *   meditera verb               verb of the first conjugation
 *
 * English: `headache` is a countable noun, `anxiety =` one without plural, `meditate verb` a
 * regular verb, `anxious adj` does not inflect; the last word of a phrase does. Spelling
 * variants (`-isation/-ization`, hyphen or space) are added to all.
 *
 * A template, `{ont|värk} i {|hela }ryggen`, stands for all its readings, the first choice being
 * empty here. Throws an `Error` that says what is wrong with an entry. Terminology: The Swedish
 * Academy Grammar (Teleman, Hellberg & Andersson 1999), volume 2.
 */
import type { Language } from '@/core/model';

/** All forms of an entry, the base form first, each once. */
export function inflect(entry: string, language: Language): string[] {
  const forms = language === 'sv' ? swedish(entry) : english(entry);
  return [...new Set(forms)];
}

/** Forms of a place: like `inflect`, but an entry without endings stands for itself. */
export function inflectPlace(entry: string, language: Language): string[] {
  if (language !== 'sv' || split(entry)[1].length === 0) return [entry];
  return inflect(entry, language).filter(
    (form, _, all) => !all.includes(form.slice(0, -1)) || !form.endsWith('s'),
  );
}

/** All readings of a template; text without braces is its own. */
export function expandTemplate(template: string): string[] {
  const open = template.indexOf('{');
  if (open < 0) {
    if (template.includes('}')) throw new Error(`"${template}": a brace is not opened`);
    return [template.replace(/\s+/gu, ' ').trim()];
  }
  const close = template.indexOf('}', open);
  if (close < 0) throw new Error(`"${template}": a brace is not closed`);
  const before = template.slice(0, open);
  const after = template.slice(close + 1);
  const choices = template.slice(open + 1, close).split('|');
  return choices.flatMap((choice) => expandTemplate(before + choice + after));
}

/** Spellings of one English form: Oxford and British endings, hyphen, space or neither. */
export function englishSpellings(form: string): string[] {
  const endings = new Set([form]);
  for (const [one, other] of SPELLINGS) {
    for (const known of [...endings]) {
      endings.add(known.replaceAll(one, other));
      endings.add(known.replaceAll(other, one));
    }
  }
  return [...endings].flatMap((known) =>
    known.includes('-') ? [known, known.replaceAll('-', ' ')] : [known],
  );
}

const SPELLINGS: readonly (readonly [string, string])[] = [
  ['isation', 'ization'],
  ['ising', 'izing'],
  ['alised', 'alized'],
  ['omised', 'omized'],
  ['erised', 'erized'],
  ['ophise', 'ophize'],
  ['matise', 'matize'],
  ['behaviour', 'behavior'],
  ['anaesthe', 'anesthe'],
  ['programme', 'program'],
];

const GENITIVE_LESS = /[sxz]$/u;

function genitives(forms: readonly string[]): string[] {
  return forms.flatMap((form) => (GENITIVE_LESS.test(form) ? [form] : [form, `${form}s`]));
}

function swedish(entry: string): string[] {
  const [words, endings] = split(entry);
  const base = words.join(' ');
  if (endings.length === 0) return genitives([base]);
  if (endings[0] === 'adj' || endings[0] === 'adj+') return adjective(base, endings[0] === 'adj+');
  if (endings[0] === 'verb') return firstConjugation(base);
  return nounPhrase(words, endings);
}

/** Words first, then endings: from the first that begins with `-`, is `=` or names a class. */
function split(entry: string): [words: string[], endings: string[]] {
  const parts = entry.trim().split(/\s+/u);
  const at = parts.findIndex((part) => /^(?:-.+|=|adj\+?|verb)$/u.test(part));
  if (at === 0) throw new Error(`"${entry}": the word itself is missing`);
  if (at < 0) return [parts, []];
  const irregular = parts[at] === '=' && parts.length > at + 1 && at > 1;
  return irregular
    ? [parts.slice(0, at - 1), parts.slice(at - 1)]
    : [parts.slice(0, at), parts.slice(at)];
}

function nounPhrase(words: readonly string[], endings: readonly string[]): string[] {
  const noun = words.at(-1) ?? '';
  const adjectives = words.slice(0, -1);
  const [definite = '', plural, definitePlural] = endings;
  const neuter = definite.endsWith('t');
  const singular = withEnding(noun, definite);
  const before = (form: (adjective: string) => string, after: string): string =>
    [...adjectives.map(form), after].join(' ');
  const same = (adjective: string): string => adjective;
  const forms = [before(same, noun), before(weak, singular)];
  if (adjectives.length > 0) forms.push(before(weak, noun));
  if (plural !== undefined) {
    const many = withEnding(noun, plural);
    const theMany = definitePlural ?? definitePluralOf(noun, singular, many, neuter);
    forms.push(before(weak, many), before(weak, theMany));
  }
  return genitives(forms);
}

function withEnding(noun: string, ending: string): string {
  if (ending === '=') return noun;
  if (!ending.startsWith('-')) return ending;
  const suffix = ending.slice(1);
  const stem = /^(?:or|ar|er)$/u.test(suffix) ? noun.replace(/[ae]$/u, '') : noun;
  return stem + suffix;
}

/** `besväret` gives `besvären`, `programmet` gives `programmen`, `hämmare` gives `hämmarna`. */
function definitePluralOf(noun: string, singular: string, many: string, neuter: boolean): string {
  if (many === noun && neuter) return singular.replace(/t$/u, 'n');
  if (many === noun && noun.endsWith('are')) return `${noun.slice(0, -1)}na`;
  return many.endsWith('n') ? `${many}a` : `${many}na`;
}

/** The form for definite and plural: `kronisk` and `kroniskt` give `kroniska`, `medveten` `medvetna`. */
function weak(adjective: string): string {
  if (/\p{L}{4}en$/u.test(adjective)) return `${adjective.slice(0, -2)}na`;
  if (adjective.endsWith('ut')) return `${adjective}a`;
  if (/(?:ad|at)$/u.test(adjective)) return `${adjective.slice(0, -1)}de`;
  if (/[ae]$/u.test(adjective)) return adjective;
  return `${/[^t]t$/u.test(adjective) ? adjective.slice(0, -1) : adjective}a`;
}

function adjective(base: string, compared: boolean): string[] {
  if (base.endsWith('en')) return [base, `${base.slice(0, -1)}t`, `${base.slice(0, -2)}na`];
  if (base.endsWith('ande')) return [base];
  const participle = base.endsWith('ad');
  const dental = /[aeiouyåäö]d$/u.test(base) && !participle ? 'tt' : 't';
  const neuter = base.endsWith('d')
    ? `${base.slice(0, -1)}${dental}`
    : `${base}${/[aeiouyåäö]$/u.test(base) ? 'tt' : 't'}`;
  const definite = participle ? `${base}e` : `${base}a`;
  const forms = [base, neuter, definite, ...(participle ? [] : [`${base}e`])];
  return compared ? [...forms, `${base}are`, `${base}ast`, `${base}aste`] : forms;
}

function firstConjugation(base: string): string[] {
  return ['', 'r', 'de', 't', 's', 'des', 'ts', 'nde'].map((ending) => base + ending);
}

function english(entry: string): string[] {
  const [words, endings] = split(entry);
  const base = words.join(' ');
  const [kind] = endings;
  const forms =
    kind === 'adj' ? [base] : kind === 'verb' ? englishVerb(base) : englishNoun(base, kind === '=');
  return forms.flatMap(englishSpellings);
}

function englishNoun(base: string, uncountable: boolean): string[] {
  if (uncountable) return [base];
  const plural = /[^aeiou]y$/u.test(base)
    ? `${base.slice(0, -1)}ies`
    : /(?:s|x|ch|sh)$/u.test(base)
      ? `${base}es`
      : `${base}s`;
  return [base, plural];
}

function englishVerb(base: string): string[] {
  const stem = base.replace(/e$/u, '');
  return [base, `${base}s`, `${stem}ed`, `${stem}ing`];
}
