/** A live region: what it holds is spoken politely, and nobody sees it. */
import { createDiv } from './natives';

/** Milliseconds after which a screen reader has noticed a live region. */
const HEARD = 60;

export function createLive(document: Document, signal: AbortSignal) {
  const element = createDiv(document);
  element.className = 'spoken';
  element.setAttribute('role', 'status');
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    element,
    /** A live region speaks of what changes in it, not of what it comes with: hence later. */
    say(text: string): void {
      clearTimeout(timer);
      timer = setTimeout(() => {
        element.textContent = text;
      }, HEARD);
    },
  };
}
