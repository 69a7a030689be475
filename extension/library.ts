/**
 * The bundled library and its search index, one of each a language, loaded when first asked for.
 *
 * They lie in the build as JSON text, which engines parse several times faster than the same data
 * as code. Each is a file of its own, some hundred kilobytes, so that a popup need not wait for
 * what it does not show; what lists show is here at once. In the background they are part of its
 * one file.
 */
import enOutline from '@/.pack/outline.en.json?raw';
import svOutline from '@/.pack/outline.sv.json?raw';
import type { Language, Library, Outline } from '@/core/model';
import { type Hit, searchLibrary } from '@/core/search';
import { loadIndex } from '@/core/search-index';

type Pack = () => Promise<{ default: string }>;

const LIBRARIES: Record<Language, Pack> = {
  sv: () => import('@/.pack/library.sv.json?raw'),
  en: () => import('@/.pack/library.en.json?raw'),
};
const SEARCHES: Record<Language, Pack> = {
  sv: () => import('@/.pack/search.sv.json?raw'),
  en: () => import('@/.pack/search.en.json?raw'),
};

const OUTLINES: Record<Language, string> = { sv: svOutline, en: enOutline };

const OUTLINE_MAPS = ['concepts', 'explanations', 'articles'] as const;
const MAPS = [...OUTLINE_MAPS, 'references', 'safety'] as const;

const outlines = new Map<Language, Outline>();
const libraries = new Map<Language, Library>();
/** Views of one query need three: in this article, in all, and in the other language. */
const MOST_ANSWERS = 8;
const answers = new Map<string, Hit[]>();
const indexes = new Map<Language, ReturnType<typeof loadIndex>>();

/** Some milliseconds, once a context. */
export async function loadLibrary(language: Language): Promise<Library> {
  const { default: text } = await LIBRARIES[language]();
  const known = libraries.get(language);
  if (known) return known;
  const library = withoutPrototypes(JSON.parse(text) as Library, MAPS);
  libraries.set(language, library);
  return library;
}

/** The library too, which a search needs. */
export async function loadSearch(language: Language): Promise<void> {
  const [{ default: text }] = await Promise.all([SEARCHES[language](), loadLibrary(language)]);
  if (!indexes.has(language)) indexes.set(language, loadIndex(text, language));
}

/** Names of all there is, without waiting. */
export function outlineOf(language: Language): Outline {
  const known = outlines.get(language);
  if (known) return known;
  const outline = withoutPrototypes(JSON.parse(OUTLINES[language]) as Outline, OUTLINE_MAPS);
  outlines.set(language, outline);
  return outline;
}

export function hasLibrary(language: Language): boolean {
  return libraries.has(language);
}

/** Throws when it is not loaded. */
export function libraryOf(language: Language): Library {
  return loaded(libraries, language);
}

/** Throws when its index is not loaded. Of one article when it is given. The last answers are kept: views ask again when drawn again. */
export function search(language: Language, query: string, article?: string): Hit[] {
  const key = JSON.stringify([language, query, article]);
  const known = answers.get(key);
  if (known) return known;
  const index = loaded(indexes, language);
  const hits = searchLibrary(libraryOf(language), index, query, article ? { article } : {});
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(key, hits);
  return hits;
}

/** Ids come from pages and addresses too: `constructor` must be nobody's. */
function withoutPrototypes<Maps, Name extends keyof Maps>(
  whole: Maps,
  names: readonly Name[],
): Maps {
  for (const name of names) Object.setPrototypeOf(whole[name], null);
  return whole;
}

function loaded<Part>(parts: ReadonlyMap<Language, Part>, language: Language): Part {
  const part = parts.get(language);
  if (!part) throw new Error(`Load the library in "${language}" first.`);
  return part;
}
