/** Every pointer in the content leads somewhere: citekeys, concepts, articles, sections, boxes. */
import type { Article, Explanation } from '@/core/model';
import type { ReadText } from './articles';
import type { ReadConcept } from './concepts';
import type { Parts } from './library';
import { error } from './source';

/** Notes every pointer that leads nowhere on the file that holds it. */
export function checkPointers(parts: Parts): void {
  const concepts = new Set(parts.concepts.map(({ concept }) => concept.id));
  for (const read of parts.articles) {
    checkCitations(read, parts);
    checkArticle(read, parts, concepts);
  }
  for (const read of parts.explanations) {
    checkCitations(read, parts);
    checkExplanation(read, parts, concepts);
  }
}

/** The safety boxes of concepts; they are the same in every language, so check them once. */
export function checkSafetyOf(concepts: readonly ReadConcept[], boxes: object): void {
  for (const { file, concept, placeOf } of concepts) {
    for (const [index, id] of concept.safety.entries()) {
      if (!Object.hasOwn(boxes, id)) error(file, noBox(id), placeOf(['safety', index]));
    }
  }
}

function checkCitations({ file, cited }: ReadText<unknown>, { references }: Parts): void {
  for (const { key, place } of cited) {
    if (references.items.has(key)) continue;
    error(file, `unknown citekey "${key}": add it to content/references.json`, place);
  }
}

function checkArticle(read: ReadText<Article>, parts: Parts, concepts: ReadonlySet<string>): void {
  const { file, text, placeOf } = read;
  for (const [index, id] of text.concepts.entries()) {
    if (!concepts.has(id)) error(file, noConcept(id), placeOf(['concepts', index]));
  }
  for (const section of text.sections) {
    for (const id of section.concepts) {
      if (!concepts.has(id)) error(file, noConcept(id), read.sections.get(section.id));
    }
  }
  for (const [index, id] of text.related.entries()) {
    if (parts.articles.some((other) => other.text.id === id)) continue;
    error(
      file,
      `"related" names "${id}", and there is no such article`,
      placeOf(['related', index]),
    );
  }
  for (const [index, id] of text.safety.entries()) {
    if (Object.hasOwn(parts.safety.boxes[parts.language], id)) continue;
    error(file, noBox(id), placeOf(['safety', index]));
  }
}

function checkExplanation(
  { file, text, placeOf }: ReadText<Explanation>,
  parts: Parts,
  concepts: ReadonlySet<string>,
): void {
  if (!concepts.has(text.concept)) error(file, noConcept(text.concept), placeOf(['concept']));
  const article = parts.articles.find((other) => other.text.id === text.article)?.text;
  if (!article) {
    const reason = `"article" names "${text.article}", and there is no such article`;
    error(file, reason, placeOf(['article']));
  } else if (!article.sections.some(({ id }) => id === text.section)) {
    const reason = `"section" names "${text.section}", and ${article.id} has no such section`;
    error(file, reason, placeOf(['section']));
  }
}

function noConcept(id: string): string {
  return `there is no concept "${id}" in content/concepts`;
}

function noBox(id: string): string {
  return `"safety" names "${id}", and content/safety.yml has no such box`;
}
