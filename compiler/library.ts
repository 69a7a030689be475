/** Puts what was read together: one library a language. */
import type { Article, Concept, Explanation, Language, Library, Passage } from '@/core/model';
import type { ReadText } from './articles';
import type { ReadConcept } from './concepts';
import { countExamples, type Example } from './examples';
import type { Facets } from './facets';
import { formatReference, type References } from './references';
import type { Safety } from './safety';

export interface Parts {
  language: Language;
  articles: readonly ReadText<Article>[];
  explanations: readonly ReadText<Explanation>[];
  concepts: readonly ReadConcept[];
  references: References;
  facets: Facets;
  examples: readonly Example[];
  safety: Safety;
}

/** Call only when there are no errors. Formats each cited reference, some milliseconds apiece. */
export function assembleLibrary(parts: Parts): Library {
  const { language, safety, facets } = parts;
  const articles = parts.articles.map(({ text }) => text);
  const explanations = parts.explanations.map(({ text }) => text);
  const cited = new Set([...articles, ...explanations].flatMap((text) => text.references));
  return {
    version: 1,
    language,
    disclaimer: safety.disclaimer[language],
    concepts: Object.fromEntries(
      parts.concepts.map(({ concept }) => [concept.id, conceptOf(concept, language)]),
    ),
    explanations: Object.fromEntries(explanations.map((text) => [text.concept, text])),
    articles: Object.fromEntries(articles.map((article) => [article.id, article])),
    references: Object.fromEntries(
      [...cited].sort().flatMap((key) => {
        const item = parts.references.items.get(key);
        return item ? [[key, formatReference(item, language)]] : [];
      }),
    ),
    safety: safety.boxes[language],
    facets: facets.of(language) ?? ({} as Library['facets']),
    examples: countExamples(parts.examples, language),
    passages: passagesOf(articles, explanations),
  };
}

function conceptOf(source: ReadConcept['concept'], language: Language): Concept {
  const { id, group, safety, related, broader } = source;
  return { id, label: source[language].label, group, safety, related, broader };
}

/**
 * A section is a passage of the concepts it names, and, for what those lack, of the concepts that
 * its whole article is about.
 */
function passagesOf(articles: readonly Article[], explanations: readonly Explanation[]): Passage[] {
  const leads = explanations.map(
    ({ concept, article, section }): Passage => ({
      id: concept,
      concept,
      lead: true,
      article,
      section,
      facets: ['definition'],
    }),
  );
  const others = articles.flatMap((article) =>
    article.sections.flatMap((section) =>
      [...new Set([...section.concepts, ...article.concepts])].map(
        (concept): Passage => ({
          id: `${article.id}#${section.id}`,
          concept,
          lead: false,
          article: article.id,
          section: section.id,
          facets: section.facets,
        }),
      ),
    ),
  );
  return [...leads, ...others];
}
