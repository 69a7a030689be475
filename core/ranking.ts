/**
 * Which passage fits what the page is talking about.
 *
 * Three kinds of evidence: cues of a passage's facets (and of its section) in the reader's
 * sentence, paragraph, headings and title, worth less the farther away; what the words of those
 * say, learnt from example contexts; and likeness of words, BM25 (MiniSearch) over stems. The
 * lead, which explains the concept itself, wins unless another is clearly better. Same input,
 * same order.
 */
import { type Candidate, candidatesFor } from './candidates';
import type { PassageRequest } from './card';
import { cutText } from './cue-index';
import { readWords, usualFacets } from './example-words';
import { type FacetScore, type Places, readCues, readFacets } from './facet-score';
import { likenessOf } from './likeness';
import { type ConceptId, FACETS, type Facet, type Library, type Passage } from './model';
import { sectionOf } from './passage-text';

/** A section's first facet is what it is about; further ones it touches. */
const FURTHER_FACET = 0.9;
/** What a passage's other facets add to its best one. */
const OTHER_FACETS = 0.45;
/** A section's own cues tell it from others of its facet; few of them say what a page is about. */
const OWN_CUE = 0.3;
const NEARBY_CONCEPT = 0.6;
/** Concepts nearer than this many others count. */
const MAX_NEARBY = 3;
const LIKENESS = 0.5;
/** A section that names the concept comes before one whose article does. */
const BY_ARTICLE_ONLY = -0.6;
/** A passage about a broader concept, each step up: only where the page plainly calls for it. */
const BROADER = -0.8;
/** How much better than the lead another passage must be. */
const MARGIN = 0.8;

/** What a word of the examples counts by where it stands. */
const WORD_PLACES = { sentence: 1, headings: 1, paragraph: 0.7, title: 0.5 } as const;
/** What the examples say, beside cues. */
const WORDS = 1.5;

const NOTHING: Said = { score: 0, why: [], isCalled: false };
const NO_CUES: readonly string[] = [];

export interface Ranked {
  passage: Passage;
  score: number;
  /** What of the passage's facets fits best; its first when none does. */
  facet: Facet;
  /** Cues as they stand in the page, those of the term's own sentence first. */
  why: string[];
  /** False when only its article, or a broader concept, ties this section to the concept. */
  named: boolean;
  /** True when something on the page calls for it, not likeness to its own words alone. */
  isCalled: boolean;
}

/** All passages of the concept asked for, the best first; empty for an unknown concept. */
export function rankPassages(library: Library, request: PassageRequest): Ranked[] {
  const candidates = candidatesFor(library, request.concept);
  if (candidates.length === 0) return [];
  const passages = candidates.map(({ passage }) => passage);
  const places = placesOf(request);
  const likeness = likenessOf(library, request, passages);
  const nearby = nearbyWeights(library, request, passages);
  const facets = whatIsSaid(library, request.concept, places);
  const ranked = candidates.map((candidate): Ranked => {
    const { passage, steps } = candidate;
    const { facet, score, why, isCalled } = fitOf(library, candidate, places, facets);
    const concepts = sectionOf(library, passage)?.concepts ?? [request.concept];
    const around = concepts.reduce((sum, concept) => sum + (nearby.get(concept) ?? 0), 0);
    const alike = LIKENESS * (likeness.get(passage.id) ?? 0);
    const named = concepts.includes(request.concept);
    const behind = steps > 0 ? steps * BROADER : named ? 0 : BY_ARTICLE_ONLY;
    const total = score + around + alike + behind;
    return { passage, facet, why, named, isCalled: isCalled || around > 0, score: total };
  });
  ranked.sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1));
  return leadFirstUnlessClear(ranked);
}

interface Said extends FacetScore {
  /** True when the page itself says something, not only what readers of the concept usually wonder. */
  isCalled: boolean;
}

/** For each facet, its cues, the words that its examples have too, and how usual it is here. */
function whatIsSaid(
  library: Library,
  concept: ConceptId,
  places: Places,
): ReadonlyMap<Facet, Said> {
  const cues = readFacets(library, places);
  const texts = (['sentence', 'headings', 'paragraph', 'title'] as const).map((place) => ({
    text: places[place].text,
    weight: WORD_PLACES[place],
  }));
  const words = readWords(library, texts);
  const usual = usualFacets(library, concept);
  return new Map(
    FACETS.map((facet) => {
      const { score, why } = cues.get(facet) ?? NOTHING;
      const word = words.get(facet) ?? NOTHING;
      const learnt = WORDS * Math.max(0, word.score + (usual.get(facet) ?? 0));
      const isCalled = score > 0 || word.score > 0;
      return [facet, { score: score + learnt, why: [...why, ...word.why], isCalled }];
    }),
  );
}

function leadFirstUnlessClear(ranked: Ranked[]): Ranked[] {
  const [best] = ranked;
  const lead = ranked.find(({ passage }) => passage.lead);
  if (!best || !lead || best === lead) return ranked;
  if (best.isCalled && best.score >= lead.score + MARGIN) return ranked;
  return [lead, ...ranked.filter((one) => one !== lead)];
}

/** The term itself is no cue: the page is about it anyway. */
function placesOf(request: PassageRequest): Places {
  const term = request.surface.trim();
  const strip = (text: string) => cutText(term === '' ? text : text.replaceAll(term, ' '));
  const rest = request.paragraph.replace(request.sentence, ' ');
  return {
    sentence: strip(request.sentence),
    headings: strip(request.headings.join('\n')),
    paragraph: strip(rest),
    title: strip(request.title),
  };
}

function fitOf(
  library: Library,
  { passage, facets }: Candidate,
  places: Places,
  said: ReadonlyMap<Facet, Said>,
): { facet: Facet; score: number; why: string[]; isCalled: boolean } {
  const fits = facets.map((facet) => {
    const { score, why, isCalled } = said.get(facet) ?? NOTHING;
    const share = facet === passage.facets[0] ? 1 : FURTHER_FACET;
    return { facet, score: score * share, why, isCalled };
  });
  const best = fits.reduce((top, one) => (one.score > top.score ? one : top));
  const all = fits.reduce((sum, { score }) => sum + score, 0);
  const own = readCues(sectionOf(library, passage)?.cues ?? NO_CUES, places, OWN_CUE);
  return {
    facet: best.facet,
    isCalled: best.isCalled || own.score > 0,
    score: best.score + OTHER_FACETS * (all - best.score) + own.score,
    why: unique([...own.why, ...best.why, ...fits.flatMap(({ why }) => why)]),
  };
}

/** The first spelling of each cue, in order. */
function unique(cues: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const cue of cues) if (!seen.has(cue.toLowerCase())) seen.set(cue.toLowerCase(), cue);
  return [...seen.values()];
}

/** Another concept near says more, the fewer of the passages are about it too. */
function nearbyWeights(
  library: Library,
  { nearby }: PassageRequest,
  candidates: readonly Passage[],
): Map<ConceptId, number> {
  const sections = candidates.map((passage) => sectionOf(library, passage)?.concepts ?? []);
  return new Map(
    nearby.slice(0, MAX_NEARBY).map((concept, index) => {
      const about = sections.filter((concepts) => concepts.includes(concept)).length;
      const rarity = Math.log2(1 + candidates.length / Math.max(1, about)) / 2;
      return [concept, (NEARBY_CONCEPT * rarity) / (index + 1)];
    }),
  );
}
