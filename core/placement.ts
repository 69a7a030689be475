/**
 * Where the card stands: below its mark, else above, else beside; in vertical text beside first.
 *
 * On which side and how high is decided here; floating-ui lays the card there, at the line of the
 * mark that is meant and within what is seen. Coordinates are CSS pixels of the viewport: the card
 * lies in the top layer, so no ancestor clips or moves it, and all there is to know is the mark,
 * the card's size and what is seen of the page.
 */
import {
  computePosition,
  inline,
  offset,
  type Placement,
  type Platform,
  shift,
} from '@floating-ui/core';
import type { Box } from './grace';

/** Which side of its mark a card stands on. */
export type Side = 'below' | 'above' | 'right' | 'left';

export interface Wanted {
  /** The mark, which may be broken over lines or columns. */
  lines: readonly Box[];
  /** The one that is meant, if one is. */
  line: Box | undefined;
  /** What is seen of the page. */
  view: Box;
  width: number;
  /** What its content takes, `tallest` at most. */
  height: number;
  tallest: number;
  /** Between mark and card. */
  gap: number;
  /** The mark runs from top to bottom. */
  vertical: boolean;
  /** The side to keep; null for a card that has none yet. */
  side: Side | null;
}

export interface Spot {
  left: number;
  top: number;
  maxHeight: number;
  side: Side;
}

/** Between the card and the edges of what is seen. */
const GUTTER = 8;
/** With so much room above or below, a card is made lower rather than put beside. */
const ENOUGH = 280;
/** Lower than this, in pixels, nothing can be read: rather cover the mark. */
export const LOWEST = 120;

const PLACEMENTS: Record<Side, Placement> = {
  below: 'bottom-start',
  above: 'top-start',
  right: 'right-start',
  left: 'left-start',
};

/** At the line that is meant, unless the card would lie over another line of its mark. */
export async function placeBeside(wanted: Wanted): Promise<Spot> {
  const { lines, line, width, height } = wanted;
  const whole = around(lines);
  const spot = await placeAt(line && areApart(lines) ? line : whole, lines, wanted);
  const { left, top, maxHeight } = spot;
  const bottom = top + Math.min(height, maxHeight);
  const covers = lines.some(
    (other) =>
      other.left < left + width && other.right > left && other.top < bottom && other.bottom > top,
  );
  return covers ? placeAt(whole, [whole], wanted) : spot;
}

/** A mark broken over two lines with nothing of it above the other: either may be meant. */
function areApart([first, second, ...more]: readonly Box[]): boolean {
  return (
    first !== undefined && second !== undefined && more.length === 0 && first.left > second.right
  );
}

/** What a mark's lines take up together; nothing of it is finite when there are none. */
export function around(lines: readonly Box[]): Box {
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    top: Math.min(...lines.map(({ top }) => top)),
    right: Math.max(...lines.map(({ right }) => right)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
  };
}

async function placeAt(mark: Box, lines: readonly Box[], wanted: Wanted): Promise<Spot> {
  const { view, line, width, tallest, gap } = wanted;
  const room = roomAround(mark, wanted);
  const side = wanted.side ?? sideFor(wanted, room);
  const isBeside = side === 'right' || side === 'left';
  const most = isBeside ? view.bottom - view.top - 2 * GUTTER : room[side];
  const maxHeight = Math.max(LOWEST, Math.min(tallest, most));
  const height = Math.min(wanted.height, maxHeight);
  const meant = line ? { x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 } : {};
  const { x, y } = await computePosition(mark, null, {
    strategy: 'fixed',
    placement: PLACEMENTS[side],
    platform: platformOf(mark, lines, view, { width, height }),
    middleware: [inline(meant), offset(gap), shift({ padding: GUTTER, crossAxis: true })],
  });
  return { left: Math.round(x), top: Math.round(y), maxHeight, side };
}

/** Boxes instead of elements: what is seen of the page is all there is to stay within. */
function platformOf(
  mark: Box,
  lines: readonly Box[],
  view: Box,
  size: { width: number; height: number },
): Platform {
  return {
    getClippingRect: () => rectOf(view),
    // `inline` asks again with the line it has chosen.
    getElementRects: ({ reference }: { reference: { getBoundingClientRect?: () => Box } }) => ({
      reference: rectOf(reference.getBoundingClientRect?.() ?? mark),
      floating: { x: 0, y: 0, ...size },
    }),
    getDimensions: () => size,
    getClientRects: () => lines.map(clientRectOf),
  };
}

/** A `DOMRect` has nothing of its own to spread. */
function clientRectOf(box: Box) {
  const { left, top, right, bottom } = box;
  return { left, top, right, bottom, ...rectOf(box) };
}

function rectOf({ left, top, right, bottom }: Box) {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Pixels on each side of the mark, without gap and gutter. */
function roomAround(mark: Box, { view, gap }: Wanted): Record<Side, number> {
  const around = gap + GUTTER;
  return {
    below: view.bottom - mark.bottom - around,
    above: mark.top - view.top - around,
    right: view.right - mark.right - around,
    left: mark.left - view.left - around,
  };
}

function sideFor(wanted: Wanted, room: Record<Side, number>): Side {
  const { width, height, tallest, vertical } = wanted;
  // What is stepped to next may be longer than what is shown first.
  const likely = Math.min(tallest, Math.max(height, ENOUGH));
  const roomier = room.below >= room.above ? 'below' : 'above';
  const beside = vertical ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const besideFits = beside.find((side) => room[side] >= width);
  if (vertical && besideFits) return besideFits;
  if (room.below >= likely) return 'below';
  if (room.above >= likely) return 'above';
  return room[roomier] >= ENOUGH ? roomier : (besideFits ?? roomier);
}

/** Nearest place at which a box of that size lies in `view`, with a gutter to its edges if it can. */
export function within(
  place: { left: number; top: number },
  size: { width: number; height: number },
  view: Box,
): { left: number; top: number } {
  const clamp = (at: number, length: number, from: number, to: number) =>
    Math.max(from + GUTTER, Math.min(at, to - GUTTER - length));
  return {
    left: clamp(place.left, size.width, view.left, view.right),
    top: clamp(place.top, size.height, view.top, view.bottom),
  };
}
