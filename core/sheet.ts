/** Where a sheet lies: on the edge of the screen that leaves its mark in sight (WCAG 2.4.11). */
import type { Box } from './grace';
import { LOWEST } from './placement';

export interface Sheet {
  edge: 'top' | 'bottom';
  /** CSS pixels. */
  maxHeight: number;
}

/** Pixels between mark and sheet. */
const GAP = 8;
/** Pixels of room under the mark in which a sheet can be read; with less it goes where there is more. */
const ENOUGH = 240;
/** The greatest height, in pixels and as a share of what is seen; both grow with the text. */
const TALLEST = 560;
const SHARE = 0.7;
const MOST = 0.85;

/** Under the thumb if it can be. `mark` and `view` in the same pixels; `size` is that of the text, 1 as usual. */
export function placeSheet(mark: Box, view: Box, size: number): Sheet {
  const below = view.bottom - mark.bottom - GAP;
  const above = mark.top - view.top - GAP;
  const edge = below >= ENOUGH * size || below >= above ? 'bottom' : 'top';
  const height = view.bottom - view.top;
  const free = edge === 'bottom' ? below : above;
  const maxHeight = Math.min(free, TALLEST * size, height * Math.min(MOST, SHARE * size));
  return { edge, maxHeight: Math.max(LOWEST, Math.floor(maxHeight)) };
}
