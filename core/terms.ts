/**
 * The pack of terms: what the compiler writes into `.pack/terms.txt` and the page decodes once.
 *
 * The pack is two lines of JSON: what finds forms, which every page with text needs, and what tells
 * senses apart, which is not read before a form has been found. It is our own build's, and yet
 * checked where a wrong number would read outside an array: `decodeTerms` throws a `RangeError`
 * for another layout.
 */
import { decode, FIRST_CLASS, LAYOUT, type PackedAutomaton } from './automaton';
import { beginningsOf } from './beginnings';
import type { ConceptId, Language } from './model';
import { latest, once } from './once';
import type { HealthSigns } from './sense';
import { sieveOf } from './sieve';
import type { Signs } from './signs';
import { indexOf, type WordList, type WordText, wordsOf } from './word-list';
import { type Matcher, OPENING, STARTING } from './words';

/** What a form means in one language. */
export interface Sense {
  language: Language;
  /** Null: looks like a term and is none (`andningsdepression`). */
  concept: ConceptId | null;
  roles: number;
  /** How surely the form alone means the concept: from 1 down to 0.05. */
  weight: number;
  /** Spellings that must stand exactly so (`KBT`); undefined when case does not matter. */
  exact: readonly string[] | undefined;
}

/** The first line of the pack. */
export interface FormsPack extends PackedAutomaton {
  layout: number;
  /** Space and punctuation of the alphabet come first; this many. */
  punctuation: number;
  concepts: ConceptId[];
  /** The last letters of every head, five at most, with a space between. */
  tails: string;
  /** By value, less one: senses as `[language, concept index or -1, roles, weight, exact?]`. */
  senses: [Language, number, number, number, string[]?][][];
}

/** The second line. */
export interface SignsPack {
  signs: Record<Language, Record<ConceptId, Signs>>;
  /** Words of other fields, by field; `*` at the end matches any ending. */
  fields: Record<Language, Record<string, string[]>>;
  health: Record<Language, HealthSigns>;
}

export interface TermsPack {
  forms: FormsPack;
  signs: SignsPack;
}

/** What tells senses apart in one language. */
export interface SenseSigns {
  byConcept: Readonly<Record<ConceptId, Signs>>;
  fields: Readonly<Record<string, WordList>>;
  health: HealthSigns;
  /** What of all those words stands in a text of lower case; indexed when first asked. */
  wordsIn(lower: string): WordText;
  /** The same, for what is asked of one text again and again. */
  wordsAround(lower: string): WordText;
}

export interface Terms {
  /** Finds the forms of both languages. */
  matcher: Matcher;
  /** Finds those of one, which a longer form of the other could hide. */
  matchers: Record<Language, Matcher>;
  /** The senses of a value; none for 0. */
  sensesOf(value: number): readonly Sense[];
  /** Read and indexed when first asked for, since most pages never do. */
  signsIn: Record<Language, () => SenseSigns>;
}

/** The text of a pack, as `decodeTerms` reads it. */
export function writePack({ forms, signs }: TermsPack): string {
  return `${JSON.stringify(forms)}\n${JSON.stringify(signs)}`;
}

/** Reads all of a pack. Throws on text that is not a pack of this layout. */
export function readPack(data: string): TermsPack {
  const end = data.indexOf('\n');
  return { forms: formsIn(data, end), signs: signsAfter(data, end) };
}

/** Decodes `.pack/terms.txt`. Throws on text that is not a pack of this layout. */
export function decodeTerms(data: string): Terms {
  const end = data.indexOf('\n');
  const pack = formsIn(data, end);
  const automaton = decode(pack);
  const { all: roles, sv, en } = rolesOf(pack);
  const letters = pack.punctuation + FIRST_CLASS;
  const matcher = {
    automaton,
    roles,
    space: pack.alphabet.indexOf(' ') + FIRST_CLASS,
    letters,
    begins: beginningsOf(automaton, (value) => ((roles[value] ?? 0) & STARTING) !== 0),
    tails: sieveOf(automaton.classes, pack.tails.split(' ')),
  };
  const signs = once(() => signsAfter(data, end));
  return {
    matcher,
    matchers: {
      sv: { ...matcher, roles: sv },
      en: { ...matcher, roles: en },
    },
    sensesOf: sensesFrom(pack),
    signsIn: {
      sv: once(() => signsOf(signs(), 'sv')),
      en: once(() => signsOf(signs(), 'en')),
    },
  };
}

function formsIn(data: string, end: number): FormsPack {
  const pack = JSON.parse(data.slice(0, Math.max(0, end))) as FormsPack;
  if (pack.layout === LAYOUT) return pack;
  throw new RangeError(`terms pack has layout ${pack.layout}, not ${LAYOUT}`);
}

function signsAfter(data: string, end: number): SignsPack {
  return JSON.parse(data.slice(end + 1)) as SignsPack;
}

function signsOf(pack: SignsPack, language: Language): SenseSigns {
  const byConcept = pack.signs[language];
  const fields = pack.fields[language];
  const health = pack.health[language];
  const index = once(() => indexOf(listsOf(pack, language)));
  const wordsIn = (lower: string) => wordsOf(lower, index());
  return { byConcept, fields, health, wordsIn, wordsAround: latest(wordsIn) };
}

/** All words that senses are told by, but for frames and patterns. */
function listsOf({ signs, fields, health }: SignsPack, language: Language): WordList[] {
  const { words, people } = health[language];
  const lists: WordList[] = [words, people, ...Object.values(fields[language])];
  for (const { for: own, against } of Object.values(signs[language])) {
    lists.push(own.words, against.phrases, against.words);
  }
  return lists;
}

interface Roles {
  all: Uint16Array;
  sv: Uint16Array;
  en: Uint16Array;
}

/** By value, the roles that its senses take in either language, and in each. */
function rolesOf({ senses }: FormsPack): Roles {
  const size = senses.length + 1;
  const found = {
    all: new Uint16Array(size),
    sv: new Uint16Array(size),
    en: new Uint16Array(size),
  };
  for (let value = 1; value < size; value += 1) {
    const list = senses[value - 1] ?? [];
    for (let at = 0; at < list.length; at += 1) {
      const sense = list[at];
      if (!sense) continue;
      const own = found[sense[0]];
      own[value] = (own[value] ?? 0) | sense[2];
    }
    found.all[value] = (found.sv[value] ?? 0) | (found.en[value] ?? 0);
  }
  return found;
}

/** Which values' forms can open what is marked; the compiler writes it into the automaton. */
export function openingIn(senses: FormsPack['senses']): (value: number) => boolean {
  return (value) =>
    (senses[value - 1] ?? []).some(([, , roles]) => (roles & (OPENING | STARTING)) !== 0);
}

const NO_SENSES: readonly Sense[] = [];

function sensesFrom({ senses, concepts }: FormsPack): (value: number) => readonly Sense[] {
  const known: (readonly Sense[])[] = [NO_SENSES];
  return (value) => {
    known[value] ??= (senses[value - 1] ?? []).map(([language, index, roles, weight, exact]) => ({
      language,
      concept: concepts[index] ?? null,
      roles,
      weight,
      exact,
    }));
    return known[value] ?? NO_SENSES;
  };
}
