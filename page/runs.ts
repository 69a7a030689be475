/** Runs compared with each other, and with the document as it is now. */
import type { Run } from './line';
import { isInDocument, positionOf } from './natives';

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

/** Puts a run in its place. O(1) at the end of the document, O(log runs) elsewhere. */
export function insert<Some extends Run>(runs: Some[], run: Some): void {
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
  runs.splice(low, 0, run);
}

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
