/**
 * Reads the text of a document as runs: what stands in one block, across its inline elements.
 *
 * A run is what a reader reads in one go, so that a term can span `<b>rygg</b>smärta`. Nothing in
 * the document is changed. `<br>` reads as a line break; an image, a field or a skipped inline
 * element as U+FFFC, which is part of no word. Comments, `<wbr>` and scripts read as nothing.
 * Whether text is hidden is not asked here, since that costs more than reading it.
 *
 * A document that changes while it is read never makes this throw: the walk finds its place again
 * or ends. Cost: O(nodes + text); a run holds at most about `LONGEST` code units.
 */
import { createLine, type Line, type Run } from './line';
import { isElement, isText, nameOf, rootElementOf, shadowOf, walkerOver } from './natives';

export type { Run };

const SHOWN = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;

export interface Scope {
  /** Siblings, in order; the runs of neighbours are read as one. */
  roots: readonly Node[];
  /** Where in the first root to begin; its start when left out. */
  start?: Node;
  /** Reading ends before this node; at the end of the roots when left out. */
  until?: Node;
}

/**
 * Yields the runs of `scope`. `onShadow` is told of each open shadow root met on the way, `onBare`
 * of each custom element that has none: it may get one later.
 */
export function* scan(
  document: Document,
  { roots, start, until }: Scope,
  onShadow: (root: ShadowRoot) => void,
  onBare: (element: Element) => void = () => undefined,
): Generator<Run, void, undefined> {
  const line = createLine(headingBefore(document, roots, start));
  for (const [index, root] of roots.entries()) {
    const walker = walkerOver(document, root, SHOWN);
    let node: Node | null = index === 0 && start ? start : root;
    walker.currentNode = node;
    while (node && node !== until) {
      line.moveTo(node);
      const goesIn = visit(line, node, onShadow, onBare);
      if (line.hasFinished()) yield* line.taken();
      node = goesIn ? walker.nextNode() : afterSubtree(walker);
    }
  }
  line.finish();
  yield* line.taken();
}

/** Null at the beginning of a document; elsewhere nobody knows. */
function headingBefore(document: Document, roots: readonly Node[], start?: Node): null | undefined {
  return start === undefined && roots[0] === rootElementOf(document) ? null : undefined;
}

/** Reads one node; false when what is inside of it is not to be read. */
function visit(
  line: Line,
  node: Node,
  onShadow: (root: ShadowRoot) => void,
  onBare: (element: Element) => void,
): boolean {
  if (isText(node)) line.read(node);
  if (!isElement(node)) return true;
  if (!line.enter(node)) return false;
  const shadow = shadowOf(node);
  if (shadow) onShadow(shadow);
  else if (nameOf(node).includes('-')) onBare(node);
  return true;
}

function afterSubtree(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}
