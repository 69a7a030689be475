/**
 * The headings of a document, in order, and which of them stand above a node.
 *
 * Asked for marks only, so the list is made on demand and kept until `forget`. Who reads in order
 * knows the heading it has passed and says so, which is O(1); else it is a binary search, of which
 * each step costs the browser as much as the document is long.
 */
import {
  attributeOf,
  holderOf,
  holds,
  isElement,
  isMatch,
  nameOf,
  positionOf,
  queryAll,
  rootOf,
  textOf,
  walkerOver,
} from './natives';

export interface Outline {
  /** The headings above a node, outermost first; not the one it stands in. */
  above(node: Node): Element[];
  /** Their words, outermost first; the same list for all that stands below the same heading. */
  wordsAbove(node: Node, heading?: Element | null): readonly string[];
  /** The heading that `above` ends with; asks only what stands before, while that is near. */
  nearest(node: Node): Element | null;
  forget(): void;
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
const DEFAULT_LEVEL = 2;

export function createOutline(document: Document): Outline {
  let list: readonly Element[] | undefined;
  /** Each heading's place in the list. */
  let places: Map<Element, number> | undefined;
  /** By the place of the last heading. */
  const words = new Map<number, readonly string[]>();

  function headings(): readonly Element[] {
    list ??= [...queryAll(document, HEADINGS)];
    return list;
  }

  function lastAbove(node: Node): number {
    const start = inDocument(node);
    return placeOf(headingBefore(document, start)) ?? lastBefore(headings(), start);
  }

  /** Undefined for a heading that is not known, or in no list of the document's. */
  function placeOf(heading: Element | null | undefined): number | undefined {
    if (heading === null || heading === undefined) return heading === null ? -1 : undefined;
    places ??= new Map(headings().map((one, index) => [one, index]));
    return places.get(heading);
  }

  return {
    above: (node) => chainFrom(headings(), lastAbove(node)),
    wordsAbove(node, heading) {
      const last = placeOf(heading) ?? lastAbove(node);
      const known = words.get(last) ?? chainFrom(headings(), last).map(headingText);
      words.set(last, known);
      return known;
    },
    nearest(node) {
      const near = headingBefore(document, inDocument(node));
      return near === undefined ? (this.above(node).at(-1) ?? null) : near;
    },
    forget() {
      list = undefined;
      places = undefined;
      words.clear();
    },
  };
}

/** Elements looked at backwards before the list of all headings is made. */
const NEAR = 200;

/** Null when there is none, undefined when it is farther away than `NEAR` elements. */
function headingBefore(document: Document, start: Node): Element | null | undefined {
  const walker = walkerOver(document, document, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = start;
  for (let steps = 0; steps < NEAR; steps += 1) {
    const element = walker.previousNode();
    if (!isElement(element)) return null;
    if (isMatch(element, HEADINGS) && !holds(element, start)) return element;
  }
  return undefined;
}

/** The node itself, or the outermost host of the shadow roots it is in. */
function inDocument(node: Node): Node {
  let found = node;
  for (let root = rootOf(found); root instanceof ShadowRoot; root = rootOf(found)) {
    found = root.host;
  }
  return found;
}

/** A heading and those above it, outermost first. */
function chainFrom(headings: readonly Element[], last: number): Element[] {
  const chain: Element[] = [];
  let level = Number.POSITIVE_INFINITY;
  for (let index = last; index >= 0 && level > 1; index -= 1) {
    const heading = headings[index];
    if (!heading || levelOf(heading) >= level) continue;
    level = levelOf(heading);
    chain.unshift(heading);
  }
  return chain;
}

/** Index of the last heading that ends before `node`; -1 when there is none. */
function lastBefore(headings: readonly Element[], node: Node): number {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const heading = headings[middle];
    const position = heading ? positionOf(heading, node) : 0;
    const before =
      (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0;
    if (before) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function levelOf(heading: Element): number {
  const level = Number(attributeOf(heading, 'aria-level') ?? nameOf(heading).slice(1));
  return level >= 1 ? level : DEFAULT_LEVEL;
}

/** The words of a heading, on one line. */
function headingText(heading: Element): string {
  return (textOf(heading) ?? '').replace(/\s+/g, ' ').trim();
}

/** The nearest `lang` attribute, also out of shadow roots. */
export function languageOf(start: Element): string | undefined {
  for (let element: Element | null = start; element; element = holderOf(element)) {
    const lang = attributeOf(element, 'lang');
    if (lang !== null) return lang;
  }
  return undefined;
}
