/** Up and down through a list of hits, from the search field and back to it. */

const HITS = '.hits ol a';
const FIELD = '.bar input';

/** Focus to the first hit; false when there is none. */
export function focusFirst(): boolean {
  const first = document.querySelector<HTMLElement>(HITS);
  first?.focus();
  return first !== null;
}

/** Moves focus among the hits; above the first one is the search field. */
export function moveAmongHits(event: KeyboardEvent): void {
  const hits = [...document.querySelectorAll<HTMLElement>(HITS)];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? hits.indexOf(activeElement) : -1;
  const to = placeAfter(event.key, at, hits.length);
  if (at < 0 || to === null) return;
  event.preventDefault();
  const target = hits[to] ?? document.querySelector<HTMLElement>(FIELD);
  target?.focus();
}

/** -1 is above the first; null for a key that moves nothing. */
function placeAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
