/**
 * The bundled library and its search index, one of each a language.
 *
 * They lie in the build as JSON text, which engines parse several times faster than the same
 * data as code, and are parsed when first asked for: some milliseconds, once a context.
 */
import enLibrary from '@/.pack/library.en.json?raw';
import svLibrary from '@/.pack/library.sv.json?raw';
import enSearch from '@/.pack/search.en.json?raw';
import svSearch from '@/.pack/search.sv.json?raw';
import type { Language, Library } from '@/core/model';
import { type Hit, searchLibrary } from '@/core/search';
import { loadIndex } from '@/core/search-index';

const LIBRARIES: Record<Language, string> = { sv: svLibrary, en: enLibrary };
const SEARCHES: Record<Language, string> = { sv: svSearch, en: enSearch };

const MAPS = ['concepts', 'explanations', 'articles', 'references', 'safety'] as const;

const libraries = new Map<Language, Library>();
/** Views of one query need three: in this article, in all, and in the other language. */
const MOST_ANSWERS = 8;
const answers = new Map<string, Hit[]>();
const indexes = new Map<Language, ReturnType<typeof loadIndex>>();

export function libraryOf(language: Language): Library {
  const known = libraries.get(language);
  if (known) return known;
  const library = JSON.parse(LIBRARIES[language]) as Library;
  // Ids come from pages and addresses too: `constructor` must be nobody's.
  for (const map of MAPS) Object.setPrototypeOf(library[map], null);
  libraries.set(language, library);
  return library;
}

/** Of one article when it is given. The last answers are kept: views ask again when drawn again. */
export function search(language: Language, query: string, article?: string): Hit[] {
  const key = JSON.stringify([language, query, article]);
  const known = answers.get(key);
  if (known) return known;
  const index = indexes.get(language) ?? loadIndex(SEARCHES[language], language);
  indexes.set(language, index);
  const hits = searchLibrary(libraryOf(language), index, query, article ? { article } : {});
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(key, hits);
  return hits;
}
