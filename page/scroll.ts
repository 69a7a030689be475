/** Bringing a mark into view. */
import { type Mark, pieceAt } from './marks';
import { holderOf } from './natives';
import { boxesOf, visibleBoxesOf } from './ranges';

/** In view or below it: where a walk begins. */
export function isAhead(mark: Mark): boolean {
  return boxesOf(mark).some(({ bottom }) => bottom > 0);
}

/** Does nothing when the mark is in view already. */
export function scrollTo(mark: Mark): void {
  const isSeen = visibleBoxesOf(mark).some(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
  if (isSeen) return;
  const node = pieceAt(mark.run, mark.start)?.node ?? mark.run.block;
  const element = holderOf(node) ?? mark.run.block;
  Element.prototype.scrollIntoView.call(element, { block: 'center', behavior: 'instant' });
  const [box] = boxesOf(mark);
  // A long paragraph: its middle is in view, the mark may not be.
  if (box && (box.top < 0 || box.bottom > innerHeight)) {
    scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
  }
}
