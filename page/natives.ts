/**
 * The DOM read through its prototypes.
 *
 * `<form><input name="parentNode">` and `<img name="body">` put elements in the place of properties,
 * also for a content script. Getters and methods taken from the prototypes once cannot be shadowed.
 * Each function is the DOM member of that name, with the object as its first argument.
 */

function getter<Target extends object, Key extends keyof Target>(
  prototype: Target,
  key: Key,
): (target: Target) => Target[Key] {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  if (!get) throw new TypeError(`no getter for ${String(key)}`);
  return (target) => get.call(target) as Target[Key];
}

export const parentOf = getter(Node.prototype, 'parentNode');
export const previousOf = getter(Node.prototype, 'previousSibling');
export const nextOf = getter(Node.prototype, 'nextSibling');
const typeOf = getter(Node.prototype, 'nodeType');
export const isInDocument = getter(Node.prototype, 'isConnected');
export const nameOf = getter(Element.prototype, 'localName');
export const shadowOf = getter(Element.prototype, 'shadowRoot');
export const isEditable = getter(HTMLElement.prototype, 'isContentEditable');
export const rootElementOf = getter(Document.prototype, 'documentElement');
export const titleOf = getter(Document.prototype, 'title');
export const isHidden = getter(Document.prototype, 'hidden');
export const viewOf = getter(Document.prototype, 'defaultView');
export const activeIn = getter(Document.prototype, 'activeElement');
/** The document of any node but a document. */
export const documentOf = getter(Node.prototype, 'ownerDocument');
/** Null for a document alone. */
export const textOf = getter(Node.prototype, 'textContent');

const { getRootNode, compareDocumentPosition, appendChild, contains } = Node.prototype;
const {
  getAttribute,
  hasAttributes: hasAny,
  matches,
  closest,
  checkVisibility,
  getBoundingClientRect,
} = Element.prototype;
const {
  createTreeWalker,
  createElementNS,
  createRange,
  execCommand,
  getSelection: selectionOf,
  querySelectorAll,
} = Document.prototype;

export const rootOf = (node: Node): Node => getRootNode.call(node);
export const positionOf = (node: Node, other: Node): number =>
  compareDocumentPosition.call(node, other);
export const append = (parent: Node, child: Node): Node => appendChild.call(parent, child);
export const holds = (node: Node, other: Node | null): boolean => contains.call(node, other);
export const attributeOf = (element: Element, name: string): string | null =>
  getAttribute.call(element, name);
export const hasAttributes = (element: Element): boolean => hasAny.call(element);
export const isMatch = (element: Element, selector: string): boolean =>
  matches.call(element, selector);
const closestTo = (element: Element, selector: string): Element | null =>
  closest.call(element, selector);
/** How much larger an element is drawn by CSS `zoom`, its own and that around it; 1 where a browser cannot tell. */
export const zoomOf = ({ currentCSSZoom }: { currentCSSZoom?: number }): number =>
  Number(currentCSSZoom) || 1;
export const boxOf = (element: Element): DOMRect => getBoundingClientRect.call(element);
export const queryAll = (document: Document, selector: string): NodeListOf<Element> =>
  querySelectorAll.call(document, selector);
export const selectionIn = (document: Document): Selection | null => selectionOf.call(document);
/** The old way to copy, which needs no permission; false when the page or browser forbids it. */
export const copyNow = (document: Document): boolean => execCommand.call(document, 'copy');
export const rangeIn = (document: Document): Range => createRange.call(document);
export const walkerOver = (document: Document, root: Node, show: number): TreeWalker =>
  createTreeWalker.call(document, root, show);

const XHTML = 'http://www.w3.org/1999/xhtml';

/** True in HTML and XHTML; false in SVG, XML and whatever else a browser shows. */
export function isHypertext(document: Document): boolean {
  return rootElementOf(document)?.namespaceURI === XHTML;
}

/** A `<div>` also in an XHTML document, and never the page's own custom element. */
export function createDiv(document: Document): HTMLElement {
  return createElementNS.call(document, XHTML, 'div') as HTMLElement;
}

export function isElement(node: Node | null): node is Element {
  return node !== null && typeOf(node) === Node.ELEMENT_NODE;
}

export function isText(node: Node | null): node is Text {
  return node !== null && typeOf(node) === Node.TEXT_NODE;
}

/** The element that holds a node; out of a shadow root, its host. */
export function holderOf(node: Node): Element | null {
  const parent = parentOf(node);
  if (isElement(parent)) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

/** `closest`, also out of shadow roots. */
export function closestAcross(start: Element | null, selector: string): Element | null {
  let element = start;
  while (element) {
    const found = closestTo(element, selector);
    if (found) return found;
    const root = rootOf(element);
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** The element itself, or the nearest one around it that has a box. */
export function boxedOf(element: Element): Element {
  let boxed = element;
  while (getComputedStyle(boxed).display === 'contents') {
    const holder = holderOf(boxed);
    if (!holder) return boxed;
    boxed = holder;
  }
  return boxed;
}

/** Its text is rendered, and not transparent. Forces style, not layout. */
export function isVisible(element: Element): boolean {
  const options = { visibilityProperty: true, opacityProperty: true };
  if (checkVisibility.call(element, options)) return true;
  // An element without a box is not visible by itself, though its text may be.
  const boxed = boxedOf(element);
  return boxed !== element && checkVisibility.call(boxed, options);
}
