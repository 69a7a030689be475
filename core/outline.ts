/** A library without its texts. */
import type { Library, Outline } from './model';

/** Some kilobytes of the library's hundreds. */
export function outlineOf(library: Library): Outline {
  const { language, disclaimer } = library;
  return {
    language,
    disclaimer,
    concepts: each(library.concepts, ({ id, label }) => ({ id, label })),
    explanations: each(library.explanations, ({ article }) => ({ article })),
    articles: each(library.articles, ({ id, title }) => ({ id, title })),
  };
}

function each<Whole, Part>(
  all: Record<string, Whole>,
  part: (whole: Whole) => Part,
): Record<string, Part> {
  return Object.fromEntries(Object.entries(all).map(([id, whole]) => [id, part(whole)]));
}
