/**
 * What a card shows for a mark: the passage that fits, the other ones, and all that belongs to
 * them.
 *
 * Pure and deterministic; never throws, whatever the page wrote into the request. About a
 * millisecond, some more the first time that a concept is asked for.
 */
import type { CardContent, CardPassage, PassageRequest } from './card';
import type { ConceptId, Library } from './model';
import { blocksOf, citedIn, sectionOf } from './passage-text';
import { type Ranked, rankPassages } from './ranking';
import { reasonsOf } from './reasons';

const MOST_PASSAGES = 8;

/** Null when the library does not know the concept. `library` is that of the request's language. */
export function choosePassage(library: Library, request: PassageRequest): CardContent | null {
  if (!Object.hasOwn(library.concepts, request.concept)) return null;
  const concept = library.concepts[request.concept];
  const ranked = rankPassages(library, request);
  if (!concept || ranked.length === 0) return null;
  const passages = withLead(ranked).map((one) => cardPassage(library, concept.id, one));
  const cited = new Set(passages.flatMap(({ references }) => references));
  return {
    concept: concept.id,
    label: concept.label,
    language: library.language,
    passages,
    references: [...cited].flatMap((key) => library.references[key] ?? []),
    safety: concept.safety.flatMap((id) => library.safety[id] ?? []),
    related: concept.related.flatMap((id) => {
      const other = library.concepts[id];
      return other && library.explanations[id] ? [{ concept: id, label: other.label }] : [];
    }),
  };
}

/** The best, and always the lead; more than one wants to step through would be no help. */
function withLead(ranked: readonly Ranked[]): Ranked[] {
  const worth = ranked.filter(({ named, why }, index) => index === 0 || named || why.length > 0);
  const lead = worth.find(({ passage }) => passage.lead);
  const best = worth.slice(0, MOST_PASSAGES);
  return !lead || best.includes(lead) ? best : [...best.slice(0, -1), lead];
}

function cardPassage(library: Library, asked: ConceptId, { passage, why }: Ranked): CardPassage {
  const article = library.articles[passage.article];
  const explanation = passage.lead ? library.explanations[passage.concept] : undefined;
  const editorial = explanation ?? article;
  const blocks = blocksOf(library, passage);
  const easy = explanation?.levels.easy;
  return {
    passage,
    heading: explanation?.title ?? sectionOf(library, passage)?.heading ?? '',
    ...(passage.concept === asked
      ? {}
      : { broader: library.concepts[passage.concept]?.label ?? '' }),
    articleTitle: article?.title ?? '',
    blocks,
    ...(easy ? { easy } : {}),
    references: citedIn([...blocks, ...(easy ?? [])]),
    reviewed: editorial?.reviewed ?? '',
    reviewer: editorial?.reviewer ?? null,
    why: passage.lead ? [] : reasonsOf(why, library.language),
  };
}
