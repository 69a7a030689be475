/** Scores the choice of passage on labelled contexts. */
import { countExamples, type Example, withConcepts } from '@/compiler/examples';
import { detect, meaningOf } from '@/core/detect';
import type { Facet, Library } from '@/core/model';
import { type Ranked, rankPassages } from '@/core/ranking';
import { requestFor } from '@/core/request';
import { words } from '@/core/stem';
import type { Terms } from '@/core/terms';
import { matchAt } from '../match-at';

/** A context that a person has labelled with what its reader wonders about. */
export interface PassageCase {
  id: string;
  text: string;
  /** The term pointed at; its first occurrence in `text`. */
  term: string;
  facet: Facet;
  /** A facet that would also do. */
  also?: Facet | undefined;
  headings?: string[];
  title?: string;
}

export interface PassageScore {
  cases: number;
  /** Share whose passage is about the labelled facet first of all. */
  strict: number;
  /** Share whose passage is about the labelled facet or the other one at all. */
  lenient: number;
  /** How many terms are not marked: their card comes only when they are looked up. */
  unmarked: number;
  /** Of how many no passage is about the labelled facet or the other one. */
  unanswerable: number;
  /** One line for each that is not even that. */
  misses: string[];
}

const FOLDS = 10;

/**
 * The examples of the content, each in ten parts judged by what the other nine teach. The cues are
 * set by these contexts too, so this is more than pages that nobody has seen would give.
 */
export function scoreExamples(
  terms: Terms,
  library: Library,
  examples: readonly Example[],
): PassageScore {
  const all = withConcepts(examples, terms, library.language);
  const parts = Array.from({ length: FOLDS }, (_, fold) => {
    const rest = all.filter((_, index) => index % FOLDS !== fold);
    const part = all.filter((_, index) => index % FOLDS === fold);
    const taught = { ...library, examples: countExamples(rest, library.language) };
    return scorePassages(terms, taught, part.flatMap(caseOf));
  });
  const cases = parts.reduce((sum, part) => sum + part.cases, 0);
  const mean = (share: (part: PassageScore) => number) =>
    parts.reduce((sum, part) => sum + share(part) * part.cases, 0) / cases;
  return {
    cases,
    strict: mean(({ strict }) => strict),
    lenient: mean(({ lenient }) => lenient),
    unmarked: parts.reduce((sum, part) => sum + part.unmarked, 0),
    unanswerable: parts.reduce((sum, part) => sum + part.unanswerable, 0),
    misses: parts.flatMap(({ misses }) => misses),
  };
}

/** An example for any term is of no concept and cannot be judged. */
function caseOf({ facet, also, text, term, headings, title }: Example): PassageCase[] {
  if (term === null) return [];
  const id = `"${text.slice(0, 50)}"`;
  return [{ id, text, term, facet, also, headings, title }];
}

export function scorePassages(
  terms: Terms,
  library: Library,
  cases: readonly PassageCase[],
): PassageScore {
  const misses: string[] = [];
  let strict = 0;
  let lenient = 0;
  let unmarked = 0;
  let unanswerable = 0;
  for (const one of cases) {
    const { marked, ranked } = rank(terms, library, one);
    const [chosen] = ranked;
    if (!marked) unmarked += 1;
    if (chosen && !ranked.some((passage) => wouldDo(passage, one))) unanswerable += 1;
    if (chosen?.facet === one.facet) strict += 1;
    if (chosen && wouldDo(chosen, one)) lenient += 1;
    else misses.push(`${one.id}: wants ${one.facet}, got ${describe(chosen)}`);
  }
  return {
    cases: cases.length,
    strict: strict / cases.length,
    lenient: lenient / cases.length,
    unmarked,
    unanswerable,
    misses,
  };
}

/** The labelled contexts whose text an example has word for word: what is learnt by cannot be unseen. */
export function alreadyTaught(
  cases: readonly PassageCase[],
  examples: readonly Pick<Example, 'text'>[],
): PassageCase[] {
  const taught = new Set(examples.map(({ text }) => wordsOf(text)));
  return cases.filter(({ text }) => taught.has(wordsOf(text)));
}

function wordsOf(text: string): string {
  return words(text).join(' ');
}

function wouldDo({ facet, passage }: Ranked, one: PassageCase): boolean {
  return [facet, ...passage.facets].some((each) => each === one.facet || each === one.also);
}

/**
 * All passages of the term's concept, the chosen one first. A term that is not marked is looked up, as
 * a reader can who selects it; none when it means nothing.
 */
function rank(
  terms: Terms,
  library: Library,
  { text, term, headings = [], title = '' }: PassageCase,
): { marked: boolean; ranked: Ranked[] } {
  const { language } = library;
  const start = text.indexOf(term);
  const target = { start, end: start + term.length };
  const { matches } = detect(terms, { text, lang: language, headings, title });
  const marked = matchAt(matches, target);
  const concept = marked ? marked.concept : meaningOf(terms, term, language);
  if (concept === null) return { marked: false, ranked: [] };
  const match = marked ?? { ...target, concept };
  const request = requestFor({ text, language, matches, match, headings, title });
  return { marked: marked !== undefined, ranked: rankPassages(library, request) };
}

function describe(chosen: Ranked | undefined): string {
  if (!chosen) return 'nothing: the term is not known';
  return `${chosen.facet} (${chosen.passage.id}; ${chosen.why.join(', ') || 'no cue'})`;
}
