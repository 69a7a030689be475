/** Runs compared with each other, and with the document as it is now. */
import type { Run } from './line';
import { holds, isInDocument, positionOf } from './natives';
import type { Scope } from './scan';

/** The same text in the same nodes. */
export function isSame(one: Run, other: Run): boolean {
  return (
    one.text === other.text &&
    one.block === other.block &&
    one.pieces.length === other.pieces.length &&
    one.pieces.every(
      ({ node, from }, index) =>
        node === other.pieces[index]?.node && from === other.pieces[index]?.from,
    )
  );
}

/** Still in the document. */
export function isPresent({ pieces }: Run): boolean {
  return pieces.every(({ node }) => isInDocument(node));
}

/** Still in the document, with the same text. */
export function isCurrent(run: Run): boolean {
  return run.pieces.every(
    ({ node, from, at, length }) =>
      isInDocument(node) &&
      node.data.length >= from + length &&
      node.data.slice(from, from + length) === run.text.slice(at, at + length),
  );
}

/** Where the last run of a scope went in, whose runs come in document order. */
export interface Cursor {
  scope: Scope;
  run: Run;
  index: number;
  /** A run that stands behind all of the scope. */
  beyond: Run | undefined;
}

/**
 * Puts a run in its place; answers where the next of its scope goes in. Mostly O(1): to ask the
 * browser which of two nodes comes first costs as much as the document is long, so it is asked where
 * a scope begins, and then only where runs that may have to be read anew stand in the way.
 */
export function insert<Some extends Run>(
  runs: Some[],
  run: Some,
  scope: Scope,
  last: Cursor | undefined,
): Cursor {
  const known = last?.scope === scope && runs[last.index] === last.run ? last : undefined;
  const next = known && runs[known.index + 1];
  const isBehind = next === undefined || next === known?.beyond || isBeyond(scope, next);
  const index = known && isBehind ? known.index + 1 : placeIn(runs, run);
  runs.splice(index, 0, run);
  return { scope, run, index, beyond: known && isBehind ? next : undefined };
}

/** O(1) at the end of the document, O(log runs) elsewhere. */
function placeIn(runs: readonly Run[], run: Run): number {
  let low = 0;
  let high = runs.length;
  const last = runs.at(-1);
  if (!last || isBefore(last, run)) low = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = runs[middle];
    if (other && isBefore(other, run)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Behind all that a scope holds, when it is known to stand behind something in it. */
function isBeyond({ roots, until }: Scope, { pieces: [first] }: Run): boolean {
  if (!first) return false;
  if (until) return (positionOf(until, first.node) & BEHIND) !== 0;
  return !roots.some((root) => holds(root, first.node));
}

const BEHIND = Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY;

/** The runs as they stand in the document. */
export function inOrder<Some extends Run>(runs: readonly Some[]): Some[] {
  return [...runs].sort((one, other) => (isBefore(one, other) ? -1 : 1));
}

function isBefore(one: Run, other: Run): boolean {
  const a = one.pieces[0];
  const b = other.pieces[0];
  if (!a || !b) return false;
  if (a.node === b.node) return a.from < b.from;
  return (positionOf(a.node, b.node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
