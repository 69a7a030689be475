/**
 * Which passage fits what the page is talking about.
 *
 * Two kinds of evidence: cues of a passage's facets (and of its section) in the reader's
 * sentence, paragraph, headings and title, worth less the farther away; and likeness of words,
 * BM25 (MiniSearch) over stems. The lead, which explains the concept itself, wins unless
 * another is clearly better. Same input, same order.
 */
import MiniSearch from 'minisearch';
import type { PassageRequest } from './card';
import { findCues } from './cues';
import type { Language, Library, Passage } from './model';
import { blocksOf, plainText, sectionOf } from './passage-text';
import { stem, words } from './stem';

/** A cue in the term's own sentence says most about what the reader wonders. */
const PLACES = [
  ['sentence', 3],
  ['headings', 2],
  ['paragraph', 1.5],
  ['title', 1],
] as const;
/** The second cue of the same facet says less than the first. */
const FURTHER_CUE = 0.35;
/** A section's own cues were chosen for it alone. */
const OWN_CUE = 1.25;
const NEARBY_CONCEPT = 0.75;
const LIKENESS = 1.25;
/** How much better than the lead another passage must be. */
const MARGIN = 1.4;

export interface Ranked {
  passage: Passage;
  score: number;
  /** Cues as they stand in the page, those of the term's own sentence first. */
  why: string[];
}

type Texts = Record<(typeof PLACES)[number][0], string>;

/** All passages of the concept asked for, the best first; empty for an unknown concept. */
export function rankPassages(library: Library, request: PassageRequest): Ranked[] {
  const candidates = library.passages.filter(({ concept }) => concept === request.concept);
  const texts: Texts = {
    sentence: request.sentence,
    paragraph: without(request.paragraph, request.sentence),
    headings: request.headings.join('\n'),
    title: request.title,
  };
  const likeness = likenessOf(library, request, candidates);
  const ranked = candidates.map((passage): Ranked => {
    const { score, why } = cueScore(library, passage, texts);
    const nearby = nearbyScore(library, passage, request);
    return { passage, why, score: score + nearby + LIKENESS * (likeness.get(passage.id) ?? 0) };
  });
  ranked.sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1));
  return leadFirstUnlessClear(ranked);
}

function leadFirstUnlessClear(ranked: Ranked[]): Ranked[] {
  const [best] = ranked;
  const lead = ranked.find(({ passage }) => passage.lead);
  if (!best || !lead || best === lead) return ranked;
  if (best.why.length > 0 && best.score >= lead.score + MARGIN) return ranked;
  return [lead, ...ranked.filter((one) => one !== lead)];
}

function cueScore(
  library: Library,
  passage: Passage,
  texts: Texts,
): { score: number; why: string[] } {
  const why: string[] = [];
  const own = sectionOf(library, passage)?.cues ?? [];
  const lists = [
    ...passage.facets.map((facet) => ({ cues: library.facets[facet].cues, factor: 1 })),
    { cues: own, factor: OWN_CUE },
  ];
  let score = 0;
  for (const { cues, factor } of lists) {
    // A passage about several things is about each of them less.
    const share = factor === 1 ? 1 / Math.sqrt(passage.facets.length) : factor;
    for (const [place, weight] of PLACES) {
      const found = findCues(cues, texts[place]);
      if (found.length === 0) continue;
      score += weight * share * (1 + FURTHER_CUE * Math.min(found.length - 1, 2));
      why.push(...found);
    }
  }
  return { score, why: unique(why) };
}

function unique(cues: readonly string[]): string[] {
  const seen = new Map(cues.map((cue) => [cue.toLowerCase(), cue]));
  return [...seen.values()];
}

function nearbyScore(library: Library, passage: Passage, request: PassageRequest): number {
  const concepts = sectionOf(library, passage)?.concepts ?? [];
  const shared = request.nearby.slice(0, 3).filter((concept) => concepts.includes(concept));
  return shared.length > 0 ? NEARBY_CONCEPT : 0;
}

interface Indexed {
  id: string;
  text: string;
}

/** Built on first need and kept as long as the library: a handful of short texts a concept. */
const INDEXES = new WeakMap<Library, Map<string, MiniSearch<Indexed>>>();

function indexOf(library: Library, concept: string, candidates: readonly Passage[]) {
  const indexes = INDEXES.get(library) ?? new Map<string, MiniSearch<Indexed>>();
  INDEXES.set(library, indexes);
  const known = indexes.get(concept);
  if (known) return known;
  const index = new MiniSearch<Indexed>({
    fields: ['text'],
    tokenize: words,
    processTerm: (word) => stem(word, library.language),
  });
  index.addAll(
    candidates.map((passage) => {
      const heading = sectionOf(library, passage)?.heading ?? '';
      return { id: passage.id, text: `${heading}\n${plainText(blocksOf(library, passage))}` };
    }),
  );
  indexes.set(concept, index);
  return index;
}

/** BM25 of each candidate as a share of the best one's, 0 to 1. */
function likenessOf(
  library: Library,
  request: PassageRequest,
  candidates: readonly Passage[],
): Map<string, number> {
  const index = indexOf(library, request.concept, candidates);
  const found = index.search(queryOf(request, library.language));
  const best = found[0]?.score ?? 1;
  return new Map(found.map(({ id, score }) => [String(id), score / best]));
}

/** The sentence counts twice: once by itself and once in its paragraph. */
function queryOf(request: PassageRequest, language: Language): string {
  const term = new Set(words(request.surface).map((word) => stem(word, language)));
  const text = [request.sentence, request.paragraph, ...request.headings, request.title].join('\n');
  return words(text)
    .filter((word) => word.length > 3 && !term.has(stem(word, language)))
    .join(' ');
}

function without(text: string, part: string): string {
  return part === '' ? text : text.replace(part, ' ');
}
