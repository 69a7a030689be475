/**
 * How like a passage's words are to those around the term: BM25 (MiniSearch) over stems.
 */
import MiniSearch from 'minisearch';
import type { PassageRequest } from './card';
import type { ConceptId, Language, Library, Passage } from './model';
import { blocksOf, plainText, sectionOf } from './passage-text';
import { stem, words } from './stem';

interface Indexed {
  id: string;
  text: string;
}

/** Shorter words are mostly grammar. */
const MIN_WORD = 4;

/** Built on first need and kept as long as the library: a handful of short texts a concept. */
const INDEXES = new WeakMap<Library, Map<ConceptId, MiniSearch<Indexed>>>();

/** Each candidate's BM25 as a share of the best one's, 0 to 1, by passage id. */
export function likenessOf(
  library: Library,
  request: PassageRequest,
  candidates: readonly Passage[],
): Map<string, number> {
  const index = indexOf(library, request.concept, candidates);
  const found = index.search(queryOf(request, library.language));
  const best = found[0]?.score ?? 1;
  return new Map(found.map(({ id, score }) => [String(id), score / best]));
}

function indexOf(library: Library, concept: ConceptId, candidates: readonly Passage[]) {
  const indexes = INDEXES.get(library) ?? new Map<ConceptId, MiniSearch<Indexed>>();
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

/** The sentence counts twice: once by itself and once in its paragraph. */
function queryOf(request: PassageRequest, language: Language): string {
  const term = new Set(words(request.surface).map((word) => stem(word, language)));
  const text = [request.sentence, request.paragraph, ...request.headings, request.title].join('\n');
  return words(text)
    .filter((word) => word.length >= MIN_WORD && !term.has(stem(word, language)))
    .join(' ');
}
