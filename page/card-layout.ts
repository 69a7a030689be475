/**
 * Where and how large the card is drawn: beside its mark, as a sheet under the thumb, or, when
 * pinned, where the reader has put it.
 */
import { type Box, isInside, type Point } from '@/core/grace';
import { isDark } from './background';
import type { Showing } from './card-host';
import { GUTTER, placeBeside, type Spot } from './placement';
import { layoutSize, visiblePart, within } from './viewport';

/** CSS pixels: on anything narrower the card is a sheet at the bottom. */
const NARROW = 480;

export function createLayout(document: Document, place: HTMLElement) {
  let current: Showing | null = null;
  let side: Spot['side'] | null = null;
  /** Which of the mark's lines is meant; -1 when none was pointed at. */
  let line = -1;
  /** Where the reader has put it; null while it follows its mark. */
  let free: { left: number; top: number } | null = null;

  const isSheet = () => place.hasAttribute('data-sheet');

  function dress({ settings, target, touch }: Showing): void {
    const { theme, textSize } = settings;
    const auto = isDark(target.element) ? 'dark' : 'light';
    place.dataset['theme'] = theme === 'auto' ? auto : theme;
    place.style.setProperty('--size', String(textSize / 100));
    const { left, right } = visiblePart(document);
    place.toggleAttribute('data-sheet', touch || right - left < NARROW);
  }

  function put({ left, top }: { left: number; top: number }): void {
    place.style.left = `${Math.round(left)}px`;
    place.style.top = `${Math.round(top)}px`;
  }

  /** Over the lower edge of what is seen, also when a part of the page is pinched large. */
  function putSheet(view: Box): void {
    const { width, height } = layoutSize(document);
    place.style.left = `${view.left}px`;
    place.style.right = `${Math.max(0, width - view.right)}px`;
    place.style.top = 'auto';
    place.style.bottom = `${Math.max(0, height - view.bottom)}px`;
  }

  function putFree(spot: { left: number; top: number }): void {
    const { width, height } = place.getBoundingClientRect();
    free = within(spot, { width, height }, visiblePart(document), GUTTER);
    put(free);
  }

  return {
    /** For a new card; one that takes the place of another keeps its side. */
    begin(showing: Showing, keepsPlace: boolean): void {
      current = showing;
      if (!keepsPlace) {
        side = null;
        line = lineAt(showing);
      }
      dress(showing);
      for (const edge of ['left', 'right', 'top', 'bottom']) place.style.removeProperty(edge);
    },

    end(): void {
      current = null;
      free = null;
      side = null;
    },

    /** Keeps the card where it belongs; false when its mark has gone out of view. */
    follow(): boolean {
      const showing = current;
      if (!showing) return true;
      const view = visiblePart(document);
      place.style.setProperty('--view-width', `${view.right - view.left}px`);
      place.style.setProperty('--view-height', `${view.bottom - view.top}px`);
      if (free) {
        if (isSheet()) putSheet(view);
        else putFree(free);
        return true;
      }
      const boxes = showing.target.boxes();
      if (!boxes.some((box) => isInView(box, view))) return false;
      if (isSheet()) {
        putSheet(view);
        return true;
      }
      placeBeside(place, showing.target.element, boxes, boxes[line] ?? null, side)
        .then((spot) => {
          if (current !== showing || free) return;
          side = spot.side;
          place.style.setProperty('--card-height', `${spot.maxHeight}px`);
          put(spot);
        })
        .catch(() => undefined);
      return true;
    },

    /** Lets the card stay where it stands, or follow its mark again. */
    pin(pinned: boolean): void {
      free = pinned ? place.getBoundingClientRect() : null;
    },

    isSheet,

    nudge(x: number, y: number): void {
      const { left, top } = place.getBoundingClientRect();
      putFree({ left: left + x, top: top + y });
    },

    /** Clockwise through the corners of what is seen. */
    nextCorner(): void {
      const view = visiblePart(document);
      const { left, top, width, height } = place.getBoundingClientRect();
      const isRight = left + width / 2 > (view.left + view.right) / 2;
      const isLow = top + height / 2 > (view.top + view.bottom) / 2;
      putFree({
        left: isLow ? view.left : view.right - width,
        top: isRight ? view.bottom - height : view.top,
      });
    },

    moveTo(spot: { left: number; top: number }): void {
      putFree(spot);
    },
  };
}

function lineAt({ target, point }: { target: Showing['target']; point: Point | null }): number {
  return point ? target.boxes().findIndex((box) => isInside(point, box)) : -1;
}

function isInView(box: DOMRect, view: Box): boolean {
  return (
    box.right > view.left && box.bottom > view.top && box.left < view.right && box.top < view.bottom
  );
}
