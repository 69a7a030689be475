/** Every pointer in the content leads somewhere: citekeys, concepts, articles, sections, boxes. */
import type { Article, ConceptId, Explanation } from '@/core/model';
import type { ReadText } from './articles';
import type { Parts } from './library';
import type { References } from './references';
import { error } from './source';

/** Notes every pointer that leads nowhere on the file that holds it. */
export function checkPointers(parts: Parts): void {
  const concepts = new Set(parts.concepts.map(({ concept }) => concept.id));
  for (const read of parts.articles) {
    checkCitations(read, parts.references);
    checkConcepts(read, conceptsOf(read.text), concepts);
    checkArticle(read, parts);
  }
  for (const read of parts.explanations) {
    checkCitations(read, parts.references);
    checkConcepts(read, [read.text.concept], concepts);
    checkExplanation(read, parts);
  }
}

function checkCitations({ file, cited }: ReadText<unknown>, { items }: References): void {
  for (const { key, place } of cited) {
    if (items.has(key)) continue;
    error(file, `unknown citekey "${key}": add it to content/references.json`, place);
  }
}

function checkConcepts(
  { file }: ReadText<unknown>,
  named: readonly ConceptId[],
  known: ReadonlySet<ConceptId>,
): void {
  for (const id of new Set(named)) {
    if (!known.has(id)) error(file, `there is no concept "${id}" in content/concepts`);
  }
}

function conceptsOf(article: Article): ConceptId[] {
  return [...article.concepts, ...article.sections.flatMap((section) => section.concepts)];
}

function checkArticle({ file, text }: ReadText<Article>, parts: Parts): void {
  for (const id of text.related) {
    if (parts.articles.some((other) => other.text.id === id)) continue;
    error(file, `"related" names "${id}", and there is no such article`);
  }
  for (const id of text.safety) {
    if (parts.safety.boxes[parts.language][id]) continue;
    error(file, `"safety" names "${id}", and safety.yml has no such box`);
  }
  const ids = text.sections.map(({ id }) => id);
  for (const id of ids.filter((one, index) => ids.indexOf(one) !== index)) {
    error(file, `two sections have the id "${id}"`);
  }
}

function checkExplanation({ file, text }: ReadText<Explanation>, parts: Parts): void {
  const article = parts.articles.find((other) => other.text.id === text.article)?.text;
  if (!article) {
    error(file, `"article" names "${text.article}", and there is no such article`);
  } else if (!article.sections.some(({ id }) => id === text.section)) {
    error(file, `"section" names "${text.section}", and ${article.id} has no such section`);
  }
}
