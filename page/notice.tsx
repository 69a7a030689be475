/**
 * Tells the reader something in passing, and lets them undo it: "turned off on example.se".
 *
 * Lives on its own, since what it tells may be that everything else of ours has left the page. In
 * a live region, so that it is spoken too; it goes after a while, but not while somebody is at it.
 */
import { render } from 'preact';
import cardSheet from '@/components/card.css?inline';
import { cardTexts } from '@/components/card-texts';
import { PageNotice } from '@/components/PageNotice';
import type { Language } from '@/core/model';
import { isDark } from './background';
import hostSheet from './card-host.css?inline';
import { createHost } from './host';
import { listen } from './listen';
import { activeIn, createDiv, rootElementOf } from './natives';
import { stopHasty } from './press';

/** Milliseconds that a notice stays. */
const STAY = 10_000;

export interface NoticeText {
  text: string;
  language: Language;
  undo?: () => void;
}

/** Nothing is made until there is something to tell, which on most pages is never. */
export function createNotice(
  document: Document,
  signal: AbortSignal,
): (notice: NoticeText) => void {
  let show: ((notice: NoticeText) => void) | undefined;
  return (notice) => {
    if (signal.aborted) return;
    show ??= createPlace(document, signal);
    show(notice);
  };
}

function createPlace(document: Document, signal: AbortSignal): (notice: NoticeText) => void {
  const host = createHost(document, [hostSheet, cardSheet], end, signal);
  const place = createDiv(document);
  place.className = 'place';
  place.toggleAttribute('data-notice', true);
  place.setAttribute('role', 'status');
  host.root.append(place);
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  stopHasty(document, host, () => since, signal);
  for (const name of ['pointerenter', 'focusin'] as const) {
    listen(place, name, () => clearTimeout(timer), signal);
  }
  for (const name of ['pointerleave', 'focusout'] as const) listen(place, name, wait, signal);
  signal.addEventListener('abort', end);

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(end, STAY);
  }

  function end(): void {
    clearTimeout(timer);
    render(null, place);
    host.remove();
  }

  return ({ text, language, undo }) => {
    const root = rootElementOf(document);
    if (!root || !host.insert(activeIn(document) ?? root)) return;
    place.dataset['theme'] = isDark(root) ? 'dark' : 'light';
    since = performance.now();
    const undoing =
      undo &&
      (() => {
        end();
        undo();
      });
    render(
      <PageNotice text={text} texts={cardTexts(language)} onUndo={undoing} onClose={end} />,
      place,
    );
    wait();
  };
}
