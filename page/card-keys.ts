/**
 * Keys inside the card: Tab leads through it and out to where the reader was in the page, and the
 * page's own shortcuts do not hear what is typed in it.
 */
import { listen } from './listen';

const FOCUSABLE = 'button, summary, a[href], [tabindex="0"]';

/** `onLeave` puts focus back where it was; the browser then goes on from there. */
export function watchCardKeys(root: ShadowRoot, onLeave: () => void, signal: AbortSignal): void {
  listen(
    root,
    'keydown',
    (event) => {
      if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
      const stops = stopsIn(root);
      const edge = event.shiftKey ? stops[0] : stops.at(-1);
      const { activeElement } = root;
      const atStart = activeElement?.getAttribute('role') === 'dialog' && event.shiftKey;
      if (activeElement === edge || atStart) onLeave();
    },
    signal,
  );
  for (const name of ['keydown', 'keyup', 'keypress'] as const) {
    listen(root, name, (event) => event.stopPropagation(), signal, { capture: false });
  }
}

/** What Tab stops at, in order: not what lies in something closed. */
function stopsIn(root: ShadowRoot): Element[] {
  return [...root.querySelectorAll(FOCUSABLE)].filter((element) => element.checkVisibility());
}
