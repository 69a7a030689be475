/**
 * The part of a page that can be seen, in CSS pixels of the layout viewport, which is what client
 * boxes and fixed positions are counted in. Pinch zoom shows less of it than the window is wide.
 */
import type { Box } from '@/core/grace';
import { rootElementOf, zoomOf } from './natives';

/** The size of what fixed positions are counted in, without scroll bars. */
export function layoutSize(document: Document): { width: number; height: number } {
  const root = rootElementOf(document);
  if (!root) return { width: innerWidth, height: innerHeight };
  // In quirks mode the root element has a size of its own: it is zoomed, and as high as its text.
  return document.compatMode === 'BackCompat'
    ? { width: Math.round(root.clientWidth * zoomOf(root)), height: innerHeight }
    : { width: root.clientWidth, height: root.clientHeight };
}

export function visiblePart(document: Document): Box {
  const view = window.visualViewport;
  if (!view || view.scale <= 1) {
    const { width, height } = layoutSize(document);
    return { left: 0, top: 0, right: width, bottom: height };
  }
  const { offsetLeft: left, offsetTop: top } = view;
  return { left, top, right: left + view.width, bottom: top + view.height };
}
