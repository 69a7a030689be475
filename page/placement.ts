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
  size,
} from '@floating-ui/core';
import { closestAcross, documentOf } from './natives';
import { visiblePart } from './viewport';

/** Pixels between mark and card, and between card and the edge of the viewport. */
const GAP = 8;
export const GUTTER = 8;
/** The browser's own tooltip for a `title` comes up just below the pointer. */
const TOOLTIP = 20;
/** The card's greatest height, in pixels and as a share of the viewport. */
const TALLEST = 420;
const SHARE = 0.6;
/** Lower than this nothing can be read: rather cover the mark. */
const LOWEST = 120;

export interface Spot {
  left: number;
  top: number;
  maxHeight: number;
  side: Placement;
}

/**
 * Where a card of the size of `box` stands. `boxes` are the mark's, one a line; `line` is the
 * one that is meant, if one is; `side` is the side to keep, if it has one.
 */
export async function placeBeside(
  box: HTMLElement,
  element: Element,
  boxes: readonly DOMRect[],
  line: DOMRect | null,
  side: Placement | null,
): Promise<Spot> {
  let maxHeight = TALLEST;
  const { top, bottom } = visiblePart(documentOf(box) ?? document);
  const viewHeight = bottom - top;
  const vertical = getComputedStyle(element).writingMode.startsWith('vertical');
  const { x, y, placement } = await computePosition(boxes, box, {
    strategy: 'fixed',
    placement: side ?? (vertical ? 'left-start' : 'bottom-start'),
    platform: platformOf(box, boxes),
    middleware: [
      inline(line ? { x: line.x + line.width / 2, y: line.y + line.height / 2 } : {}),
      offset(GAP + (closestAcross(element, '[title]:not([title=""])') ? TOOLTIP : 0)),
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
      shift({ padding: GUTTER, crossAxis: true }),
      size({
        padding: GUTTER,
        apply({ availableHeight }) {
          maxHeight = Math.max(LOWEST, Math.min(TALLEST, viewHeight * SHARE, availableHeight));
        },
      }),
    ],
  });
  return { left: Math.round(x), top: Math.round(y), maxHeight, side: placement };
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

function around(boxes: readonly DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
