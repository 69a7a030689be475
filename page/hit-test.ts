/**
 * Which mark lies under a point of the viewport.
 *
 * The browser tells the text position at the point, our own index the mark there, and the mark's
 * boxes whether the point is really on it and not far out on the same line. Cost: that of
 * `caretPositionFromPoint`, whatever the number of marks.
 */
import type { Mark, Marks } from './marks';
import { isText, shadowOf } from './natives';
import { boxesOf } from './ranges';

/** CSS pixels by which a box may be missed. */
const NEAR = 2;

interface Caret {
  node: Node;
  offset: number;
}

type CaretLookup = (
  x: number,
  y: number,
  options?: { shadowRoots: ShadowRoot[] },
) => CaretPosition | null;

/** The shown mark at a point in CSS pixels of the viewport. Never throws. */
export function markAt(document: Document, marks: Marks, x: number, y: number): Mark | null {
  const shown = marks.shown();
  if (shown.size === 0) return null;
  // Asked for only where there is such a mark: each lookup costs as much as the caret's.
  const roots = marks.shadowed() ? rootsAt(document, x, y) : [];
  const caret = caretAt(document, roots, x, y);
  if (!caret || !isText(caret.node)) return null;
  const under = marks
    .at(caret.node, caret.offset)
    .filter((mark) => shown.has(mark) && boxesOf(mark).some((box) => isNear(box, x, y)));
  return under[0] ?? null;
}

/** The open shadow roots that the point lies in, outermost first. */
function rootsAt(document: Document, x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let element = Document.prototype.elementFromPoint.call(document, x, y);
  for (let root = element && shadowOf(element); root; root = element && shadowOf(element)) {
    roots.push(root);
    const inner = root.elementFromPoint(x, y);
    element = inner === element ? null : inner;
  }
  return roots;
}

function caretAt(
  document: Document,
  shadowRoots: ShadowRoot[],
  x: number,
  y: number,
): Caret | null {
  const { caretPositionFromPoint, caretRangeFromPoint } = Document.prototype as Partial<
    Pick<Document, 'caretPositionFromPoint' | 'caretRangeFromPoint'>
  >;
  if (caretPositionFromPoint) {
    const find: CaretLookup = (...point) => Reflect.apply(caretPositionFromPoint, document, point);
    const position = find(x, y, { shadowRoots });
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = caretRangeFromPoint?.call(document, x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

function isNear(box: DOMRect, x: number, y: number): boolean {
  return (
    x >= box.left - NEAR && x <= box.right + NEAR && y >= box.top - NEAR && y <= box.bottom + NEAR
  );
}
