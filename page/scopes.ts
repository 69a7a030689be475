/**
 * What must be read again when nodes have changed: no more than that, and no less than the run.
 */
import { isInline, isSkipped } from './line';
import { holderOf, isElement, isInDocument, nextOf, parentOf, previousOf } from './natives';
import type { Scope } from './scan';

/** Siblings read along on either side of a changed inline node: a term spans fewer. */
const REACH = 24;

/** The scopes to read, without overlap between an element and what it holds. O(nodes · depth). */
export function scopesOf(nodes: readonly Node[]): Scope[] {
  const wanted = new Set(nodes.filter(isInDocument).map(lineOf));
  const covered = new Set<Node>();
  const scopes: { roots: Node[] }[] = [];
  for (const node of wanted) {
    if (covered.has(node) || isInside(node, wanted) || isSkipped(holderOf(node))) continue;
    const roots = rootsFor(node);
    for (const root of roots) covered.add(root);
    const last = scopes.at(-1)?.roots;
    // What a feed appends is one scope: it stands below one heading, and in one place.
    if (last && nextOf(last.at(-1) ?? node) === roots[0]) last.push(...roots);
    else scopes.push({ roots });
  }
  return scopes;
}

function rootsFor(node: Node): Node[] {
  return isElement(node) && !isInline(node) ? [node] : withNeighbours(node);
}

/** The outermost inline element that the node is in; the node itself when it is in none. */
function lineOf(node: Node): Node {
  let top = node;
  for (let parent = parentOf(top); isElement(parent) && isInline(parent); parent = parentOf(top)) {
    if (isElement(top) && !isInline(top)) return top;
    top = parent;
  }
  return top;
}

function isInside(node: Node, others: ReadonlySet<Node>): boolean {
  for (let parent = parentOf(node); parent; parent = parentOf(parent)) {
    if (others.has(parent)) return true;
  }
  return false;
}

function withNeighbours(node: Node): Node[] {
  const roots = [node];
  for (let beside = previousOf(node), left = REACH; left > 0 && isInLine(beside); left -= 1) {
    roots.unshift(beside);
    beside = previousOf(beside);
  }
  for (let beside = nextOf(node), left = REACH; left > 0 && isInLine(beside); left -= 1) {
    roots.push(beside);
    beside = nextOf(beside);
  }
  return roots;
}

function isInLine(node: Node | null): node is Node {
  return node !== null && (!isElement(node) || isInline(node));
}
