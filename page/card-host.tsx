/**
 * Draws the card in our host, beside what it is about, and keeps it there.
 *
 * Focus is moved only when asked, and goes back where it was. A press counts once the card has been
 * seen for a moment and only where it is really on top, so that no page can make a reader press
 * what they do not see.
 */
import { render } from 'preact';
import { Card, type CardProps } from '@/components/Card';
import cardSheet from '@/components/card.css?inline';
import { cardTexts } from '@/components/card-texts';
import type { CardContent } from '@/core/card';
import type { Box, Point } from '@/core/grace';
import hostSheet from './card-host.css?inline';
import { watchCardKeys } from './card-keys';
import { createLayout } from './card-layout';
import { copy } from './clipboard';
import { watchDrag } from './drag';
import { rememberFocus } from './focus';
import { createHost } from './host';
import { listen } from './listen';
import { createLive } from './live';
import { createDiv } from './natives';
import type { PageSettings } from './ports';
import { stopHasty } from './press';
import { beat } from './pulse';
import { speechIn } from './speech';

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
  /** To what the card showed before, if it did. */
  onBack?: (() => void) | undefined;
}

/** What happens in the card, for those who decide what comes of it. */
export interface CardEvents
  extends Required<Pick<CardProps, 'onShow' | 'onMute' | 'onTurnOff' | 'onPin'>> {
  onOpenArticle(content: CardContent, article: string, section: string): void;
  /** The card was closed by its button, by the page, or because its mark went out of view. */
  onClose(): void;
  onHold(): void;
  onRelease(): void;
}

export function createCardHost(document: Document, events: CardEvents, signal: AbortSignal) {
  const host = createHost(document, [hostSheet, cardSheet], lost, signal);
  const place = createDiv(document);
  const live = createLive(document, signal);
  const layout = createLayout(document, place);
  place.className = 'place';
  host.root.append(place, live.element);
  let showing: Showing | null = null;
  let pinned = false;
  let since = 0;
  /** Tells one card from the next, so that none begins with what the reader did in another. */
  let number = 0;
  /** Drawn while the host is in no page. */
  let prepared: { content: CardContent; settings: PageSettings; sheet: boolean } | null = null;
  let restore: (() => void) | null = null;
  let speaking = false;
  let voice: AbortController | undefined;
  let stopBeat: (() => void) | undefined;

  const resized = new ResizeObserver(() => follow());
  signal.addEventListener('abort', () => {
    resized.disconnect();
    voice?.abort();
    stopBeat?.();
    render(null, place);
  });
  for (const name of ['scroll', 'resize'] as const) {
    listen(window, name, follow, signal);
    if (window.visualViewport) listen(window.visualViewport, name, follow, signal);
  }
  stopHasty(document, host, () => since, signal);
  watchCardKeys(host.root, () => restore?.(), signal);
  watchDrag(
    host.root,
    {
      start: () => (layout.isSheet() ? null : place.getBoundingClientRect()),
      begin: () => pin(true),
      moveTo: layout.moveTo,
    },
    signal,
  );
  listen(host.root, 'focusin', events.onHold, signal);
  listen(
    host.root,
    'focusout',
    ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && host.root.contains(relatedTarget))) events.onRelease();
    },
    signal,
  );

  function drop(): void {
    if (prepared && !showing) render(null, place);
    prepared = null;
  }

  /** Just so: what it was drawn by is not another now. */
  function isPrepared({ content, settings, onBack }: Showing): boolean {
    const isSame = prepared?.content === content && prepared.settings === settings;
    return isSame && prepared?.sheet === layout.isSheet() && !onBack;
  }

  function lost(): void {
    if (showing) events.onClose();
  }

  function pin(next: boolean): void {
    if (pinned === next) return;
    pinned = next;
    layout.pin(next);
    events.onPin(next);
    draw(showing);
    follow();
  }

  function draw(what: Pick<Showing, 'content' | 'settings' | 'onBack'> | null): void {
    if (!what) return;
    const { content, settings, onBack } = what;
    voice ??= new AbortController();
    render(
      <Card
        key={number}
        content={content}
        texts={cardTexts(settings.interfaceLanguage)}
        level={settings.readingLevel}
        pinned={pinned}
        onOpenArticle={(article, section) => events.onOpenArticle(content, article, section)}
        onClose={events.onClose}
        onPin={pin}
        onNudge={layout.isSheet() ? undefined : layout.nudge}
        onNextCorner={layout.nextCorner}
        onShow={events.onShow}
        onBack={onBack}
        onCopy={(text) => copy(document, text)}
        speech={speechIn(content.language, voice.signal)}
        onMute={events.onMute}
        onTurnOff={events.onTurnOff}
      />,
      place,
    );
  }

  /** Keeps the card beside its mark; closes it when the mark has gone out of view. */
  function follow(): void {
    if (showing && !layout.follow()) events.onClose();
  }

  function silence(): void {
    voice?.abort();
    voice = undefined;
  }

  return {
    /** Draws a card that may soon be shown, out of the page: its code has run when the reader waits for it. */
    prepare(content: CardContent, settings: PageSettings): void {
      if (host.isIn()) return;
      prepared = { content, settings, sheet: layout.isSheet() };
      number += 1;
      draw({ content, settings });
    },

    /** Forgets what was prepared and not shown. */
    drop,

    /** Draws a card; false when it cannot be shown so that it can be read. */
    show(next: Showing, keepsPlace = false): boolean {
      if (showing === null) restore = rememberFocus(document);
      if (showing) silence();
      showing = next;
      since = performance.now();
      // All that can be said of the card is said before it is in the page: it is styled once then.
      layout.begin(next, keepsPlace || pinned);
      stopBeat ??= beat(place, layout.colour);
      if (!isPrepared(next)) {
        number += 1;
        draw(next);
      }
      prepared = null;
      if (!host.insert(next.target.element)) return false;
      resized.observe(place);
      follow();
      if (next.focus) focusDialog();
      return true;
    },

    hide(): void {
      if (!showing) return;
      const focused = host.root.activeElement !== null;
      silence();
      showing = null;
      pinned = false;
      layout.end();
      resized.disconnect();
      stopBeat?.();
      stopBeat = undefined;
      render(null, place);
      if (!speaking) host.remove();
      if (focused) restore?.();
      restore = null;
    },

    /** Says something to screen readers, near `element`; null ends it. */
    say(text: string | null, near: Element | null): void {
      speaking = text !== null;
      drop();
      if (speaking && !host.isIn()) host.insert(near);
      live.say(text ?? '');
      if (!speaking && !showing) host.remove();
    },

    /** Where the card stands, in CSS pixels of the viewport; null while none is drawn. */
    box(): Box | null {
      return showing ? place.getBoundingClientRect() : null;
    },

    /** Closes the menu of the card; false when it was not open. */
    closeMenu(): boolean {
      const menu = place.querySelector<HTMLDetailsElement>('details.menu[open]');
      if (!menu) return false;
      menu.open = false;
      menu.querySelector('summary')?.focus();
      return true;
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
