/**
 * The pack of terms: what the compiler writes into `.pack/terms.txt` and the page decodes once.
 *
 * The pack is one JSON text. It is our own build's, and yet checked where a wrong number
 * would read outside an array: `decodeTerms` throws a `RangeError` for another layout.
 */
import { type Automaton, decode, LAYOUT, type PackedAutomaton } from './automaton';
import { tailBit } from './compounds';
import type { ConceptId, Language } from './model';
import type { HealthSigns } from './sense';
import type { Signs } from './signs';
import { HEAD, type Matcher } from './words';

/** What a form means in one language. */
export interface Sense {
  language: Language;
  /** Null: looks like a term and is none (`andningsdepression`). */
  concept: ConceptId | null;
  roles: number;
  /** How surely the form alone means the concept: 1, 0.6, 0.3 or 0.1. */
  weight: number;
  /** Spellings that must stand exactly so (`KBT`); undefined when case does not matter. */
  exact?: readonly string[];
}

export interface TermsPack extends PackedAutomaton {
  layout: number;
  /** Space and punctuation of the alphabet come first; this many. */
  punctuation: number;
  concepts: ConceptId[];
  /** By value: senses as `[language, concept index or -1, roles, weight, exact?]`. */
  senses: [Language, number, number, number, string[]?][][];
  signs: Record<Language, Record<ConceptId, Signs>>;
  /** Words of other fields, by field; `*` at the end matches any ending. */
  fields: Record<Language, Record<string, string[]>>;
  health: Record<Language, HealthSigns>;
}

export interface Terms {
  matcher: Matcher;
  /** By value; index 0 is empty. */
  senses: readonly (readonly Sense[])[];
  signs: Record<Language, ReadonlyMap<ConceptId, Signs>>;
  fields: TermsPack['fields'];
  health: TermsPack['health'];
}

/** Decodes `.pack/terms.txt`. Throws on text that is not a pack of this layout. */
export function decodeTerms(data: string): Terms {
  const pack = JSON.parse(data) as TermsPack;
  if (pack.layout !== LAYOUT) {
    throw new RangeError(`terms pack has layout ${pack.layout}, not ${LAYOUT}`);
  }
  const senses = [[], ...pack.senses.map((list) => list.map((packed) => senseOf(pack, packed)))];
  const automaton = decode(pack);
  const roles = Uint16Array.from(senses, (list) =>
    list.reduce((sum, sense) => sum | sense.roles, 0),
  );
  return {
    matcher: {
      automaton,
      roles,
      space: pack.alphabet.indexOf(' ') + 2,
      letters: pack.punctuation + 2,
      tails: tailsOf(automaton, roles),
    },
    senses,
    signs: {
      sv: new Map(Object.entries(pack.signs.sv)),
      en: new Map(Object.entries(pack.signs.en)),
    },
    fields: pack.fields,
    health: pack.health,
  };
}

function senseOf(pack: TermsPack, packed: TermsPack['senses'][number][number]): Sense {
  const [language, concept, roles, weight, exact] = packed;
  return {
    language,
    concept: pack.concepts[concept] ?? null,
    roles,
    weight,
    ...(exact ? { exact } : {}),
  };
}

/** Which two last letters a head can have; see `Matcher.tails`. O(nodes). */
function tailsOf(automaton: Automaton, roles: Uint16Array): Uint8Array {
  const tails = new Uint8Array(0x10000 / 8);
  const { labels, first, values } = automaton;
  for (let parent = 0; parent < labels.length; parent += 1) {
    const end = first[parent + 1] ?? 0;
    for (let node = first[parent] ?? 0; node < end; node += 1) {
      if (((roles[values[node] ?? 0] ?? 0) & HEAD) === 0) continue;
      const bit = tailBit(labels[node] ?? 0, labels[parent] ?? 0);
      tails[bit >> 3] = (tails[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return tails;
}
