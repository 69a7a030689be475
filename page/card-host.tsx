/**
 * Draws the card in our host, beside what it is about, and keeps it there.
 *
 * Focus is moved only when asked, and goes back where it was. A press counts once the card has been
 * seen for a moment and only where it is really on top, so that no page can make a reader press
 * what they do not see.
 */
import { render } from 'preact';
import { Card } from '@/components/Card';
import cardSheet from '@/components/card.css?inline';
import { cardTexts } from '@/components/card-texts';
import type { CardContent } from '@/core/card';
import { type Box, isInside, type Point } from '@/core/grace';
import type { ConceptId } from '@/core/model';
import { isDark } from './background';
import hostSheet from './card-host.css?inline';
import { rememberFocus } from './focus';
import { createHost } from './host';
import { listen } from './listen';
import { createDiv } from './natives';
import { placeBeside } from './placement';
import type { PageSettings } from './ports';

/** What a card is about: where it lies in the page now. */
export interface Target {
  element: Element;
  /** One a line, in CSS pixels of the viewport; none when it cannot be seen. */
  boxes(): readonly DOMRect[];
}

export interface Showing {
  content: CardContent;
  target: Target;
  settings: PageSettings;
  /** Where the pointer was: the line of the mark that is meant. */
  point: Point | null;
  touch: boolean;
  focus: boolean;
}

export interface CardEvents {
  onOpenArticle(article: string, section: string): void;
  onShow(concept: ConceptId): void;
  /** The card was closed by its button, by the page, or because its mark went out of view. */
  onClose(): void;
  onHold(): void;
  onRelease(): void;
}

/** Milliseconds a card must have been seen before a press in it counts. */
const SEEN = 300;
/** CSS pixels: on anything narrower the card is a sheet at the bottom. */
const NARROW = 480;
/** Milliseconds after which a screen reader has noticed a live region. */
const HEARD = 60;

export function createCardHost(document: Document, events: CardEvents, signal: AbortSignal) {
  const host = createHost(document, [hostSheet, cardSheet], lost, signal);
  const place = createDiv(document);
  const spoken = createDiv(document);
  place.className = 'place';
  spoken.className = 'spoken';
  spoken.setAttribute('role', 'status');
  host.root.append(place, spoken);
  let showing: Showing | null = null;
  let side: Awaited<ReturnType<typeof placeBeside>>['side'] | null = null;
  /** Which of the mark's lines is meant; -1 when none was pointed at. */
  let line = -1;
  let since = 0;
  let restore: (() => void) | null = null;
  let speaking = false;
  let saying: ReturnType<typeof setTimeout> | undefined;

  const resized = new ResizeObserver(() => follow());
  signal.addEventListener('abort', () => {
    resized.disconnect();
    clearTimeout(saying);
    render(null, place);
  });
  for (const name of ['scroll', 'resize'] as const) {
    listen(window, name, () => follow(), signal);
  }
  for (const name of ['click', 'keydown'] as const) {
    host.root.addEventListener(name, stopHasty, { capture: true, signal });
  }
  listen(host.root, 'focusin', events.onHold, signal);
  listen(
    host.root,
    'focusout',
    ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && host.root.contains(relatedTarget))) events.onRelease();
    },
    signal,
  );

  /** Lets a person's press through once there was time to see what is pressed. */
  function stopHasty(event: Event): void {
    const harmless = event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ';
    const seen = performance.now() - since >= SEEN && isOnTop(event);
    if (event.isTrusted && (harmless || seen)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function isOnTop(event: Event): boolean {
    if (!(event instanceof PointerEvent) || event.detail === 0) return true;
    const top = Document.prototype.elementFromPoint.call(document, event.clientX, event.clientY);
    return top === host.element || (top !== null && host.element.contains(top)) || isInOpenRoot();
  }

  /** In a page's open shadow root the document sees the outer host. */
  function isInOpenRoot(): boolean {
    return host.element.getRootNode() instanceof ShadowRoot;
  }

  function lost(): void {
    if (showing) events.onClose();
  }

  function draw({ content, settings }: Showing): void {
    render(
      <Card
        key={`${content.concept}-${since}`}
        content={content}
        texts={cardTexts(settings.interfaceLanguage)}
        level={settings.readingLevel}
        onOpenArticle={events.onOpenArticle}
        onClose={events.onClose}
        onShow={events.onShow}
      />,
      place,
    );
  }

  function dress({ settings, target, touch }: Showing): void {
    const { theme, textSize } = settings;
    const auto = isDark(target.element) ? 'dark' : 'light';
    place.dataset['theme'] = theme === 'auto' ? auto : theme;
    place.toggleAttribute('data-sheet', touch || innerWidth < NARROW);
    place.style.setProperty('--size', String(textSize / 100));
  }

  /** Keeps the card beside its mark; closes it when the mark has gone out of view. */
  function follow(): void {
    const current = showing;
    if (!current) return;
    const boxes = current.target.boxes();
    if (!boxes.some(isInView)) {
      events.onClose();
      return;
    }
    if (place.hasAttribute('data-sheet')) {
      place.style.removeProperty('left');
      place.style.removeProperty('top');
      return;
    }
    placeBeside(place, current.target.element, boxes, boxes[line] ?? null, side)
      .then((spot) => {
        if (showing !== current) return;
        side = spot.side;
        place.style.left = `${spot.left}px`;
        place.style.top = `${spot.top}px`;
        place.style.setProperty('--card-height', `${spot.maxHeight}px`);
      })
      .catch(() => undefined);
  }

  return {
    /** Draws a card; false when it cannot be shown so that it can be read. */
    show(next: Showing): boolean {
      const wasOpen = showing !== null;
      if (!wasOpen) restore = rememberFocus(document);
      if (!host.insert(next.target.element)) return false;
      showing = next;
      side = null;
      line = lineAt(next);
      since = performance.now();
      dress(next);
      draw(next);
      resized.observe(place);
      follow();
      if (next.focus) focusDialog();
      return true;
    },

    hide(): void {
      if (!showing) return;
      const focused = host.root.activeElement !== null;
      showing = null;
      resized.disconnect();
      render(null, place);
      if (!speaking) host.remove();
      if (focused) restore?.();
      restore = null;
    },

    /** Says something to screen readers, near `element`; null ends it. */
    say(text: string | null, near: Element | null): void {
      speaking = text !== null;
      if (speaking && !host.isIn()) host.insert(near);
      // A live region speaks of what changes in it, not of what it comes with.
      clearTimeout(saying);
      saying = setTimeout(() => {
        spoken.textContent = text ?? '';
      }, HEARD);
      if (!speaking && !showing) host.remove();
    },

    /** Where the card stands, in CSS pixels of the viewport; null while none is drawn. */
    box(): Box | null {
      return showing ? place.getBoundingClientRect() : null;
    },

    holds: (event: Event): boolean => event.target === host.element,
    hasFocus: (): boolean => host.root.activeElement !== null,
    isOpen: (): boolean => showing !== null,
  };

  function focusDialog(): void {
    const dialog = place.querySelector<HTMLElement>('[role="dialog"]');
    if (!dialog) return;
    dialog.tabIndex = -1;
    dialog.focus({ preventScroll: true });
  }
}

function lineAt({ target, point }: Showing): number {
  return point ? target.boxes().findIndex((box) => isInside(point, box)) : -1;
}

function isInView({ left, top, right, bottom }: DOMRect): boolean {
  return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
}
