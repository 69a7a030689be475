/**
 * Where the card stands: below its mark, else above, else beside; in vertical text beside first.
 *
 * Once placed it keeps its side while its content changes. Coordinates are CSS pixels of the
 * viewport: the card lies in the top layer, so no ancestor clips or moves it, and floating-ui is
 * told so instead of asking the page's elements.
 */
import {
  computePosition,
  flip,
  inline,
  offset,
  type Placement,
  type Platform,
  shift,
  size as sized,
} from '@floating-ui/core';
import { closestAcross, documentOf } from './natives';
import { visiblePart } from './viewport';

/** Pixels between mark and card, and between card and the edge of the viewport. */
const GAP = 8;
export const GUTTER = 8;
/** The browser's own tooltip for a `title` comes up just below the pointer. */
const TOOLTIP = 20;
/** The card's greatest height, in pixels and as a share of the viewport; both grow with the text. */
const TALLEST = 420;
const SHARE = 0.6;
const MOST = 0.85;
/** With so much room above or below, a card is made lower rather than put beside. */
const ENOUGH = 280;
/** Lower than this nothing can be read: rather cover the mark. */
const LOWEST = 120;

export interface Spot {
  left: number;
  top: number;
  side: Placement;
}

/**
 * Where a card of the size of `box` stands. `boxes` are the mark's, one a line; `line` is the
 * one that is meant, if one is; `side` is the side to keep, if it has one; `size` is that of the
 * text, 1 as usual. `limit` is told how high the card may be, and makes it so at once.
 */
export async function placeBeside(
  box: HTMLElement,
  element: Element,
  boxes: readonly DOMRect[],
  line: DOMRect | null,
  side: Placement | null,
  size: number,
  limit: (maxHeight: number) => void,
): Promise<Spot> {
  const { left, top, right, bottom } = visiblePart(documentOf(box) ?? document);
  const vertical = getComputedStyle(element).writingMode.startsWith('vertical');
  const gap = GAP + (closestAcross(element, '[title]:not([title=""])') ? TOOLTIP : 0);
  const mark = line ?? around(boxes);
  const room = Math.max(mark.top - top, bottom - mark.bottom) - gap - GUTTER;
  const isRoomBeside =
    Math.max(mark.left - left, right - mark.right) >= box.offsetWidth + gap + GUTTER;
  const tallest = Math.min(
    TALLEST * size,
    (bottom - top) * Math.min(MOST, SHARE * size),
    isRoomBeside && (vertical || room < ENOUGH * size)
      ? Number.POSITIVE_INFINITY
      : Math.max(LOWEST, room),
  );
  limit(tallest);
  const { x, y, placement } = await computePosition(boxes, box, {
    strategy: 'fixed',
    placement: side ?? (vertical ? 'left-start' : 'bottom-start'),
    platform: platformOf(box, boxes),
    middleware: [
      inline(line ? { x: line.x + line.width / 2, y: line.y + line.height / 2 } : {}),
      offset(gap),
      ...(side
        ? []
        : [
            flip({
              padding: GUTTER,
              // `shift` sees to the other axis.
              crossAxis: false,
              fallbackPlacements: fallbacks(vertical),
            }),
          ]),
      // Before `shift`, which would count the room over the mark too.
      sized({
        padding: GUTTER,
        apply({ availableHeight, placement }) {
          const isBeside = /^[lr]/u.test(placement);
          limit(isBeside ? tallest : Math.max(LOWEST, Math.min(tallest, availableHeight)));
        },
      }),
      shift({ padding: GUTTER, crossAxis: true }),
    ],
  });
  return { left: Math.round(x), top: Math.round(y), side: placement };
}

/** The viewport is all there is: neither scroll containers nor transforms reach the top layer. */
function platformOf(box: HTMLElement, boxes: readonly DOMRect[]): Platform {
  const { left, top, right, bottom } = visiblePart(documentOf(box) ?? document);
  const size = () => ({ width: box.offsetWidth, height: box.offsetHeight });
  return {
    getClippingRect: () => ({ x: left, y: top, width: right - left, height: bottom - top }),
    // `inline` asks again with the line it has chosen.
    getElementRects: ({ reference }: { reference: Partial<Element> }) => ({
      reference: reference.getBoundingClientRect?.() ?? around(boxes),
      floating: { x: 0, y: 0, ...size() },
    }),
    getDimensions: size,
    getClientRects: () => [...boxes],
  };
}

function fallbacks(vertical: boolean): Placement[] {
  return vertical ? ['right-start', 'bottom', 'top'] : ['top-start', 'right-start', 'left-start'];
}

/** What a mark's boxes take up together. */
export function around(boxes: readonly DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
