/** Marks as ranges of the document and boxes of the viewport. */
import { type Mark, type MarkedRun, pieceAt } from './marks';
import { boxOf, documentOf, holderOf, rangeIn } from './natives';

/** The mark's range; none when its text has gone. */
export function rangeOf({ run, start, end }: Mark): StaticRange[] {
  const first = pieceAt(run, start);
  const last = pieceAt(run, end - 1);
  if (!first || !last) return [];
  return [
    new StaticRange({
      startContainer: first.node,
      startOffset: first.from + start - first.at,
      endContainer: last.node,
      endOffset: last.from + end - last.at,
    }),
  ];
}

/** Where a mark lies, one box a line, in CSS pixels of the viewport. */
export function boxesOf(mark: Mark): DOMRect[] {
  const [found] = rangeOf(mark);
  if (!found) return [];
  try {
    const range = rangeIn(documentOf(mark.run.block) ?? document);
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  } catch {
    // The text has become shorter since; the run will be read again.
    return [];
  }
}

/** The parts of a mark's boxes that no scroll container cuts away. */
export function visibleBoxesOf(mark: Mark): DOMRect[] {
  let boxes = boxesOf(mark);
  for (let element: Element | null = mark.run.block; element && boxes.length > 0; ) {
    const holder = holderOf(element);
    // The overflow of the root element is the viewport's.
    if (holder && getComputedStyle(element).overflow !== 'visible') {
      const clip = boxOf(element);
      boxes = boxes.filter(
        (box) =>
          box.right > clip.left &&
          box.left < clip.right &&
          box.bottom > clip.top &&
          box.top < clip.bottom,
      );
    }
    element = holder;
  }
  return boxes;
}

/** CSS pixels of the viewport, from above to below. */
interface Stretch {
  top: number;
  bottom: number;
}

/**
 * Those of a block's runs, which lie one below the other, that reach into `view`.
 * Asks for the boxes of O(log runs) marks, and of the runs in view.
 */
export function runsWithin(runs: readonly MarkedRun[], view: Stretch): MarkedRun[] {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const last = runs[middle]?.marks.at(-1);
    if (last && edges(last).bottom < view.top) low = middle + 1;
    else high = middle;
  }
  const end = runs.findIndex((run, index) => {
    const [first] = run.marks;
    return index >= low && first !== undefined && edges(first).top > view.bottom;
  });
  return runs.slice(low, end < 0 ? runs.length : end);
}

function edges(mark: Mark): Stretch {
  const boxes = boxesOf(mark);
  return {
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
