/** How far down a reader has come, in each entry of the history and for the next time. */
import { keepPlace } from '@/extension/last-place';

/** Milliseconds without scrolling. */
const REST = 150;

/** Remembers where the page rests. `tab` is the one under the popup; null in a tab of its own. */
export function watchPlace(tab: () => number | null): void {
  // Views are drawn after the browser would have scrolled.
  history.scrollRestoration = 'manual';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    history.replaceState({ scroll: scrollY }, '');
    const id = tab();
    if (id === null || !location.hash.startsWith('#/')) return;
    void keepPlace({ tab: id, hash: location.hash, scroll: scrollY }).catch(() => undefined);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, REST);
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('hashchange', later);
}

/** Where this entry of the history was left; null when it is new. */
export function scrollOfEntry(): number | null {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('scroll' in state)) return null;
  return typeof state.scroll === 'number' ? state.scroll : null;
}
