/**
 * Where and how large the card is drawn: beside its mark, as a sheet under the thumb, or, when
 * pinned, where the reader has put it.
 */
import { type Box, isInside, type Point } from '@/core/grace';
import { around, placeBeside, type Side, within } from '@/core/placement';
import { placeSheet, type Sheet } from '@/core/sheet';
import { isDark } from './background';
import type { Showing } from './card-host';
import { closestAcross } from './natives';
import { layoutSize, visiblePart } from './viewport';

/** CSS pixels: on anything narrower the card is a sheet at the bottom. */
const NARROW = 480;
/** CSS pixels at the usual size: in a lower card or sheet all but its name scrolls as one. */
const LOW = { card: 320, sheet: 340 };
/** The card's greatest height, in CSS pixels and as a share of what is seen; both grow with the text. */
const TALLEST = 420;
const SHARE = 0.6;
const MOST = 0.85;
/** CSS pixels between mark and card. */
const GAP = 8;
/** The browser's own tooltip for a `title` comes up just below the pointer. */
const TOOLTIP = 20;

export function createLayout(document: Document, place: HTMLElement) {
  let current: Showing | null = null;
  let side: Side | null = null;
  let sheet: Sheet | null = null;
  /** Which of the mark's lines is meant; -1 when none was pointed at. */
  let line = -1;
  /** Where the reader has put it; null while it follows its mark. */
  let free: { left: number; top: number } | null = null;

  const written = new Map<string, string>();

  /** What the card's whole tree takes over is written only when it is another. */
  function write(name: string, value: string): void {
    if (written.get(name) === value) return;
    written.set(name, value);
    place.style.setProperty(name, value);
  }

  const isSheet = () => place.hasAttribute('data-sheet');

  /** How much larger than usual the card has to be for its text; a small text makes no small card. */
  const growth = ({ settings }: Showing) => Math.max(1, settings.textSize / 100);

  /** As dark or light as what the mark stands on is now. */
  function colour(): void {
    if (!current) return;
    const { settings, target } = current;
    const auto = isDark(target.element) ? 'dark' : 'light';
    place.dataset['theme'] = settings.theme === 'auto' ? auto : settings.theme;
  }

  function dress({ settings, touch }: Showing): void {
    colour();
    write('--size', String(settings.textSize / 100));
    const { left, right } = visiblePart(document);
    place.toggleAttribute('data-sheet', touch || right - left < NARROW);
  }

  function frame(view: Box): void {
    write('--view-width', `${view.right - view.left}px`);
    write('--view-height', `${view.bottom - view.top}px`);
  }

  function limit(maxHeight: number): void {
    write('--card-height', `${maxHeight}px`);
  }

  /** Once for each place that a card gets: what is scrolled in it would jump. */
  function settle(showing: Showing, maxHeight: number): void {
    const low = (isSheet() ? LOW.sheet : LOW.card) * growth(showing);
    place.toggleAttribute('data-low', maxHeight < low);
  }

  function put({ left, top }: { left: number; top: number }): void {
    place.style.left = `${Math.round(left)}px`;
    place.style.top = `${Math.round(top)}px`;
  }

  /** On an edge of what is seen, also when a part of the page is pinched large. It stays on that edge. */
  function putSheet(showing: Showing, view: Box): void {
    const boxes = showing.target.boxes();
    const mark = boxes.length > 0 ? around(boxes) : { ...view, bottom: view.top };
    sheet ??= placeSheet(mark, view, growth(showing));
    const { width, height } = layoutSize(document);
    const isTop = sheet.edge === 'top';
    place.dataset['sheet'] = sheet.edge;
    limit(sheet.maxHeight);
    settle(showing, sheet.maxHeight);
    place.style.left = `${view.left}px`;
    place.style.right = `${Math.max(0, width - view.right)}px`;
    place.style.top = isTop ? `${view.top}px` : 'auto';
    place.style.bottom = isTop ? 'auto' : `${Math.max(0, height - view.bottom)}px`;
  }

  function putBeside(showing: Showing, view: Box, lines: readonly Box[]): void {
    const { element } = showing.target;
    const tallest = tallestIn(view, growth(showing));
    if (side === null) limit(tallest);
    placeBeside({
      lines,
      line: lines[line],
      view,
      width: place.offsetWidth,
      height: place.offsetHeight,
      tallest,
      gap: GAP + (closestAcross(element, '[title]:not([title=""])') ? TOOLTIP : 0),
      vertical: getComputedStyle(element).writingMode.startsWith('vertical'),
      side,
    })
      .then((spot) => {
        if (current !== showing || free) return;
        limit(spot.maxHeight);
        if (side === null) settle(showing, spot.maxHeight);
        side = spot.side;
        put(spot);
      })
      .catch(() => undefined);
  }

  function putFree(spot: { left: number; top: number }): void {
    const { width, height } = place.getBoundingClientRect();
    free = within(spot, { width, height }, visiblePart(document));
    put(free);
  }

  return {
    /** For a new card; one that takes the place of another keeps its side. */
    begin(showing: Showing, keepsPlace: boolean): void {
      current = showing;
      if (!keepsPlace) {
        side = null;
        sheet = null;
        line = lineAt(showing);
      }
      dress(showing);
      const view = visiblePart(document);
      frame(view);
      if (side === null && !isSheet()) limit(tallestIn(view, growth(showing)));
      for (const edge of ['left', 'right', 'top', 'bottom']) place.style.removeProperty(edge);
    },

    end(): void {
      current = null;
      free = null;
      side = null;
      sheet = null;
    },

    /** Keeps the card where it belongs; false when its mark has gone out of view. */
    follow(): boolean {
      const showing = current;
      if (!showing) return true;
      const view = visiblePart(document);
      frame(view);
      if (free) {
        if (isSheet()) putSheet(showing, view);
        else putFree(free);
        return true;
      }
      const boxes = showing.target.boxes();
      if (!boxes.some((box) => isInView(box, view))) return false;
      if (isSheet()) putSheet(showing, view);
      else putBeside(showing, view, boxes);
      return true;
    },

    /** Lets the card stay where it stands, or follow its mark again. */
    pin(pinned: boolean): void {
      free = pinned ? place.getBoundingClientRect() : null;
    },

    isSheet,

    colour,

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

function tallestIn(view: Box, size: number): number {
  const share = Math.min(MOST, SHARE * size);
  return Math.floor(Math.min(TALLEST * size, (view.bottom - view.top) * share));
}

function lineAt({ target, point }: { target: Showing['target']; point: Point | null }): number {
  return point ? target.boxes().findIndex((box) => isInside(point, box)) : -1;
}

function isInView(box: DOMRect, view: Box): boolean {
  return (
    box.right > view.left && box.bottom > view.top && box.left < view.right && box.top < view.bottom
  );
}
