/** How soon what is on the screen is marked, from the start of the layer. */

import { createOutline } from '@/page/outline';
import { scan } from '@/page/scan';
import { inSlices } from '@/page/slices';
import { begin, end, painted, registered, rest } from './layer';
import { decodeTerms, readRun } from './ours';

function boxOf(range: StaticRange): DOMRect {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.getBoundingClientRect();
}

function isOnScreen(range: StaticRange): boolean {
  const { top, bottom, width } = boxOf(range);
  return width > 0 && bottom > 0 && top < innerHeight;
}

/** Milliseconds until the last of the marks on the screen was registered for the first time. */
export async function timeToVisible(data: string): Promise<{ time: number; marks: number }> {
  const first = new Map<Node, Map<number, number>>();
  const add = Highlight.prototype.add;
  await painted();
  const begun = performance.now();
  Highlight.prototype.add = function note(range) {
    const at = first.get(range.startContainer) ?? new Map<number, number>();
    if (!at.has(range.startOffset)) at.set(range.startOffset, performance.now() - begun);
    first.set(range.startContainer, at);
    return add.call(this, range);
  };
  begin(data);
  await rest();
  Highlight.prototype.add = add;
  const times = registered()
    .filter(isOnScreen)
    .map(({ startContainer, startOffset }) => first.get(startContainer)?.get(startOffset) ?? 0);
  end();
  return { time: Math.max(...times), marks: times.length };
}

/** The same work from the document's beginning, in slices: until the screen has been read. */
export function timeInDocumentOrder(data: string): Promise<number> {
  const element = document.elementFromPoint(innerWidth / 2, innerHeight - 8);
  const last = element?.closest('p, h2') ?? document.body;
  const terms = decodeTerms(data);
  const outline = createOutline(document);
  const runs = scan(document, { roots: [document.body] }, () => undefined);
  const begun = performance.now();
  return new Promise((resolve) => {
    const step = (): boolean => {
      const { value } = runs.next();
      if (!value) return false;
      readRun(terms, value, outline);
      return value.block !== last;
    };
    inSlices(
      document,
      step,
      () => resolve(performance.now() - begun),
      new AbortController().signal,
    );
  });
}
