/**
 * The pack of terms: what the compiler writes into `.pack/terms.txt` and the page decodes once.
 *
 * The pack is one JSON text. It is our own build's, and yet checked where a wrong number
 * would read outside an array: `decodeTerms` throws a `RangeError` for another layout.
 */
import { decode, FIRST_CLASS, LAYOUT, type PackedAutomaton } from './automaton';
import { beginningsOf, leadingTo } from './beginnings';
import type { ConceptId, Language } from './model';
import { once } from './once';
import type { HealthSigns } from './sense';
import { sieveOf } from './sieve';
import type { Signs } from './signs';
import { indexOf, type ListIndex, type WordList } from './word-list';
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

export interface TermsPack extends PackedAutomaton {
  layout: number;
  /** Space and punctuation of the alphabet come first; this many. */
  punctuation: number;
  concepts: ConceptId[];
  /** The last letters of every head, five at most, with a space between. */
  tails: string;
  /** By value: senses as `[language, concept index or -1, roles, weight, exact?]`. */
  senses: [Language, number, number, number, string[]?][][];
  signs: Record<Language, Record<ConceptId, Signs>>;
  /** Words of other fields, by field; `*` at the end matches any ending. */
  fields: Record<Language, Record<string, string[]>>;
  health: Record<Language, HealthSigns>;
}

export interface Terms {
  /** Finds the forms of both languages. */
  matcher: Matcher;
  /** Finds those of one, which a longer form of the other could hide. */
  matchers: Record<Language, Matcher>;
  /** By value; index 0 is empty. */
  senses: readonly (readonly Sense[])[];
  signs: Record<Language, ReadonlyMap<ConceptId, Signs>>;
  fields: TermsPack['fields'];
  health: TermsPack['health'];
  /** An index of all those words; made when first asked for, since most pages never do. */
  wordLists: Record<Language, () => ListIndex>;
}

/** Decodes `.pack/terms.txt`. Throws on text that is not a pack of this layout. */
export function decodeTerms(data: string): Terms {
  const pack = JSON.parse(data) as TermsPack;
  if (pack.layout !== LAYOUT) {
    throw new RangeError(`terms pack has layout ${pack.layout}, not ${LAYOUT}`);
  }
  const automaton = decode(pack);
  const { all: roles, sv, en } = rolesOf(pack);
  const letters = pack.punctuation + FIRST_CLASS;
  const opens = leadingTo(automaton, roles, OPENING | STARTING, letters);
  const matcher = {
    automaton,
    roles,
    space: pack.alphabet.indexOf(' ') + FIRST_CLASS,
    letters,
    opens,
    begins: beginningsOf(automaton, opens, (value) => ((roles[value] ?? 0) & STARTING) !== 0),
    tails: sieveOf(automaton.classes, pack.tails.split(' ')),
  };
  return {
    matcher,
    matchers: {
      sv: { ...matcher, roles: sv },
      en: { ...matcher, roles: en },
    },
    senses: sensesOf(pack),
    signs: {
      sv: new Map(Object.entries(pack.signs.sv)),
      en: new Map(Object.entries(pack.signs.en)),
    },
    fields: pack.fields,
    health: pack.health,
    wordLists: {
      sv: once(() => indexOf(listsOf(pack, 'sv'))),
      en: once(() => indexOf(listsOf(pack, 'en'))),
    },
  };
}

/** What senses are told by, but for frames and patterns. */
function listsOf({ signs, fields, health }: TermsPack, language: Language): WordList[] {
  return [
    health[language].words,
    health[language].people,
    ...Object.values(fields[language]),
    ...Object.values(signs[language]).flatMap((one) => [
      one.for.words,
      one.against.phrases,
      one.against.words,
    ]),
  ];
}

interface Roles {
  all: Uint16Array;
  sv: Uint16Array;
  en: Uint16Array;
}

/** By value, the roles that its senses take in either language, and in each. */
function rolesOf({ senses }: TermsPack): Roles {
  const size = senses.length + 1;
  const found = {
    all: new Uint16Array(size),
    sv: new Uint16Array(size),
    en: new Uint16Array(size),
  };
  for (let value = 1; value < size; value += 1) {
    for (const [language, , roles] of senses[value - 1] ?? []) {
      found.all[value] = (found.all[value] ?? 0) | roles;
      found[language][value] = (found[language][value] ?? 0) | roles;
    }
  }
  return found;
}

/** By value; loops, since this runs cold in every page. */
function sensesOf({ senses, concepts }: TermsPack): Sense[][] {
  const found: Sense[][] = [[]];
  for (const list of senses) {
    const made: Sense[] = [];
    for (const [language, concept, roles, weight, exact] of list) {
      made.push({ language, concept: concepts[concept] ?? null, roles, weight, exact });
    }
    found.push(made);
  }
  return found;
}
