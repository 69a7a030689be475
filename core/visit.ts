/**
 * What a person has put aside for a visit to health care: passages of ours, and questions of
 * their own, in the order that they want. A passage is kept as its place, never as text.
 */
import type { Block, ConceptId, Language, Library } from './model';
import { blocksOf, citedIn } from './passage-text';

export interface VisitPassage {
  id: string;
  kind: 'passage';
  language: Language;
  article: string;
  section: string;
  /** For the explanation of a concept instead of the section's beginning. */
  concept?: ConceptId;
}

export interface VisitQuestion {
  id: string;
  kind: 'question';
  text: string;
}

export type VisitItem = VisitPassage | VisitQuestion;

/** What to add: an item that has no id yet. */
export type VisitAddition = Omit<VisitPassage, 'id'> | Omit<VisitQuestion, 'id'>;

/** A sheet that is longer is no help in a visit. */
export const MOST_ITEMS = 100;
/** Characters. */
export const LONGEST_QUESTION = 1000;

/** The items with one more at the end; the same ones when it is there already, or there are too many. */
export function withItem(
  items: readonly VisitItem[],
  addition: VisitAddition,
  id: string,
): VisitItem[] {
  const isThere = items.some((item) => sameAs(item, addition));
  if (isThere || items.length >= MOST_ITEMS) return [...items];
  return [...items, { ...addition, id }];
}

/** Moves an item so many places down, or up when negative; as far as there are places. */
export function moved(items: readonly VisitItem[], id: string, places: number): VisitItem[] {
  const from = items.findIndex((item) => item.id === id);
  const item = items[from];
  if (!item) return [...items];
  const others = items.filter((one) => one !== item);
  const to = Math.max(0, Math.min(others.length, from + places));
  return [...others.slice(0, to), item, ...others.slice(to)];
}

export function without(items: readonly VisitItem[], id: string): VisitItem[] {
  return items.filter((item) => item.id !== id);
}

export function sameAs(item: VisitItem, other: VisitAddition): boolean {
  if (item.kind === 'question' || other.kind === 'question')
    return (
      item.kind === other.kind && 'text' in item && 'text' in other && item.text === other.text
    );
  return (
    item.language === other.language &&
    (item.concept || other.concept
      ? item.concept === other.concept
      : item.article === other.article && item.section === other.section)
  );
}

/** A passage as it reads now. */
export interface VisitText {
  heading: string;
  /** Title of the article it comes from. */
  from: string;
  blocks: Block[];
  /** Citekeys, in order of first citation. */
  references: string[];
}

/** Null when the texts no longer have it. */
export function textOf(library: Library, item: VisitPassage): VisitText | null {
  const { concept = '', article, section } = item;
  const lead = item.concept !== undefined;
  const found = library.articles[article];
  const heading = lead
    ? library.explanations[concept]?.title
    : found?.sections.find(({ id }) => id === section)?.heading;
  if (!heading) return null;
  const blocks = blocksOf(library, { id: '', lead, concept, article, section, facets: [] });
  return { heading, from: found?.title ?? '', blocks, references: citedIn(blocks) };
}
