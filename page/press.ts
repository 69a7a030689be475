/**
 * Which presses in our host count: a person's, once there was time to see what is pressed, and only
 * where it is really on top.
 */
import type { Host } from './host';
import { rootOf } from './natives';

/** Milliseconds something must have been seen before a press in it counts. */
const SEEN = 300;

/** `since` answers when what is shown now was drawn, as `performance.now()`. */
export function stopHasty(
  document: Document,
  host: Host,
  since: () => number,
  signal: AbortSignal,
): void {
  const stop = (event: Event) => {
    const harmless = event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ';
    const seen =
      performance.now() - since() >= SEEN && host.isOpaque() && isOnTop(document, host, event);
    if (event.isTrusted && (harmless || seen)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const name of ['click', 'keydown'] as const) {
    host.root.addEventListener(name, stop, { capture: true, signal });
  }
}

function isOnTop(document: Document, { element }: Host, event: Event): boolean {
  if (!(event instanceof PointerEvent) || event.detail === 0) return true;
  const top = Document.prototype.elementFromPoint.call(document, event.clientX, event.clientY);
  // In a page's open shadow root the document sees the outer host.
  if (rootOf(element) instanceof ShadowRoot) return true;
  return top === element || (top !== null && element.contains(top));
}
