/**
 * Shows that the script behind an element lives. When an extension is updated or turned off, Firefox
 * ends its scripts at once, also under an open card, and nothing is left that could close it. So
 * the card's sheet lets it vanish by itself when it has had no beat for a while.
 */

/** Milliseconds; the sheet waits for several of them. */
const BEAT = 1_000;

/**
 * Gives `element` beats, as `data-beat` in turn `odd` and `even`, until the function answered is called.
 * `onBeat` is called with each.
 */
export function beat(element: HTMLElement, onBeat: () => void): () => void {
  let odd = false;
  const turn = () => {
    odd = !odd;
    element.dataset['beat'] = odd ? 'odd' : 'even';
    onBeat();
  };
  turn();
  const timer = setInterval(turn, BEAT);
  return () => clearInterval(timer);
}
