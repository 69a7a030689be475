/**
 * The part of a page that can be seen, in CSS pixels of the layout viewport, which is what client
 * boxes and fixed positions are counted in. Pinch zoom shows less of it than the window is wide.
 */
import type { Box } from '@/core/grace';
import { rootElementOf } from './natives';

export function visiblePart(document: Document): Box {
  const root = rootElementOf(document);
  const { clientWidth, clientHeight } = root ?? {
    clientWidth: innerWidth,
    clientHeight: innerHeight,
  };
  const view = window.visualViewport;
  // In quirks mode the root element is as high as its text.
  const height = document.compatMode === 'BackCompat' ? innerHeight : clientHeight;
  if (!view || view.scale <= 1) return { left: 0, top: 0, right: clientWidth, bottom: height };
  const { offsetLeft: left, offsetTop: top } = view;
  return { left, top, right: left + view.width, bottom: top + view.height };
}

/** Nearest place at which a box of that size lies in `view`, `gutter` from its edges if it can. */
export function within(
  place: { left: number; top: number },
  size: { width: number; height: number },
  view: Box,
  gutter: number,
): { left: number; top: number } {
  const clamp = (at: number, length: number, from: number, to: number) =>
    Math.max(from + gutter, Math.min(at, to - gutter - length));
  return {
    left: clamp(place.left, size.width, view.left, view.right),
    top: clamp(place.top, size.height, view.top, view.bottom),
  };
}
