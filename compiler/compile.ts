/**
 * Content in, packs out.
 *
 * Reads the whole content, notes every problem on its file, and makes packs only when there is
 * no error. Pure but for reading: writing is `scripts/compile.ts`'s. Same content, same bytes.
 */
import type { VFile } from 'vfile';
import type { Article, Explanation, Language, Library } from '@/core/model';
import { indexLibrary } from '@/core/search-index';
import { decodeTerms } from '@/core/terms';
import { type ReadText, readArticles } from './articles';
import { readConcepts } from './concepts';
import { readExamples, withConcepts } from './examples';
import { readExplanations } from './explanations';
import { readFacets } from './facets';
import { assembleLibrary, type Parts } from './library';
import { namesOf } from './names';
import { checkPointers, checkSafetyOf } from './pointers';
import { type References, readReferences, toCheckOf } from './references';
import { readSafety } from './safety';
import { error, hasErrors, warning } from './source';
import { compileTerms } from './terms';

export interface Packs {
  /** `.pack/terms.txt` */
  terms: string;
  libraries: Record<Language, Library>;
  /** Serialised MiniSearch indexes. */
  searches: Record<Language, string>;
}

export interface Compiled {
  /** Null when there are errors. */
  packs: Packs | null;
  /** Every file read, with its problems. */
  files: VFile[];
  /** By citekey, what of a reference nobody has checked against the source. */
  toCheck: ReadonlyMap<string, string>;
}

export interface CompileOptions {
  /** ISO day against which review dates are held; today when left out. */
  today?: string;
}

/** Compiles `contentDir`. Throws only when a file that must be there cannot be read. */
export function compile(contentDir: string, options: CompileOptions = {}): Compiled {
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const concepts = readConcepts(contentDir);
  const shared = {
    concepts: concepts.concepts,
    references: readReferences(contentDir),
    facets: readFacets(contentDir),
    safety: readSafety(contentDir, today),
  };
  const files: VFile[] = [];
  const exampleFiles: VFile[] = [];
  const partsOf = (language: Language): Parts => {
    const articles = readArticles(contentDir, language);
    const explanations = readExplanations(contentDir, language);
    const examples = readExamples(contentDir, language);
    files.push(...articles.files, ...explanations.files);
    exampleFiles.push(examples.file);
    return {
      language,
      ...shared,
      articles: articles.articles,
      explanations: explanations.explanations,
      examples: examples.examples ?? [],
    };
  };
  const sv = partsOf('sv');
  const en = partsOf('en');
  checkReviews([sv, en], today);
  // What points at a file that cannot be read is not wrong, so it waits until all can be read.
  const read = [sv, en].flatMap((parts) => [...parts.articles, ...parts.explanations]);
  const sharedFiles = [shared.references.file, shared.facets.file, shared.safety.file];
  const isRead = files.length === read.length;
  files.push(...sharedFiles, ...exampleFiles);
  if (isRead && !hasErrors([...sharedFiles, ...concepts.files])) {
    checkBetween(sv, en);
  }
  const explained = (parts: Parts) => new Set(parts.explanations.map(({ text }) => text.concept));
  const terms = compileTerms(contentDir, { sv: explained(sv), en: explained(en) }, concepts);
  files.push(...terms.files);
  const toCheck = toCheckOf(shared.references);
  if (hasErrors(files)) return { packs: null, files, toCheck };
  const decoded = decodeTerms(terms.data);
  const libraryOf = (parts: Parts) =>
    assembleLibrary({ ...parts, examples: withConcepts(parts.examples, decoded, parts.language) });
  const libraries = { sv: libraryOf(sv), en: libraryOf(en) };
  const names = namesOf(concepts.concepts);
  const searches = {
    sv: JSON.stringify(indexLibrary(libraries.sv, names)),
    en: JSON.stringify(indexLibrary(libraries.en, names)),
  };
  return { packs: { terms: terms.data, libraries, searches }, files, toCheck };
}

/** What one file alone cannot show. */
function checkBetween(sv: Parts, en: Parts): void {
  checkPointers(sv);
  checkPointers(en);
  checkTwins(sv.articles, en.articles);
  checkTwins(en.articles, sv.articles);
  checkExplained(sv.explanations, en.explanations);
  checkExplained(en.explanations, sv.explanations);
  checkSafetyOf(sv.concepts, sv.safety.boxes.sv);
  checkUse([sv, en], sv.references);
}

/** A reader who changes language stays at the same place. */
function checkTwins(
  articles: readonly ReadText<Article>[],
  others: readonly ReadText<Article>[],
): void {
  for (const { file, text, placeOf, sections } of articles) {
    const twin = others.find((other) => other.text.id === text.id);
    if (!twin) {
      error(file, 'this article is missing in the other language', placeOf(['id']));
      continue;
    }
    for (const [id, place] of sections) {
      if (twin.sections.has(id)) continue;
      error(file, `the section "${id}" is missing in the other language`, place);
    }
  }
}

/** A concept is explained in both languages, or in neither. */
function checkExplained(
  explanations: readonly ReadText<Explanation>[],
  others: readonly ReadText<Explanation>[],
): void {
  for (const { file, text, placeOf } of explanations) {
    if (others.some((other) => other.text.concept === text.concept)) continue;
    error(file, 'this explanation is missing in the other language', placeOf(['concept']));
  }
}

function checkUse(all: readonly Parts[], references: References): void {
  const cited = new Set(
    all.flatMap((parts) =>
      [...parts.articles, ...parts.explanations].flatMap(({ text }) => text.references),
    ),
  );
  for (const key of references.items.keys()) {
    if (cited.has(key)) continue;
    error(
      references.file,
      `"${key}" is cited nowhere: cite it or remove it`,
      references.placeOf(key),
    );
  }
}

function checkReviews(all: readonly Parts[], today: string): void {
  for (const { articles, explanations } of all) {
    for (const { file, text, placeOf } of [...articles, ...explanations]) {
      if (text.nextReview >= today) continue;
      warning(file, `was to be reviewed by ${text.nextReview}`, placeOf(['nextReview']));
    }
  }
}
