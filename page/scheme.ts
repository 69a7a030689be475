/**
 * Tells when a page has become dark or light under its marks: by the system's scheme, or by what
 * a script has set on its root or body. The ground is looked at once a frame at most.
 */
import { groundOf } from './background';
import { listen } from './listen';
import { queryAll } from './natives';

export function watchScheme(document: Document, changed: () => void, signal: AbortSignal): void {
  const grounds = [...queryAll(document, 'html, body')];
  const ground = grounds.at(-1);
  let before: string | undefined;
  let frame = 0;

  function look(): void {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (signal.aborted || !ground) return;
      const now = JSON.stringify(groundOf(ground));
      if (now === before) return;
      before = now;
      changed();
    });
  }

  const observer = new MutationObserver(look);
  for (const element of grounds) observer.observe(element, { attributes: true });
  listen(matchMedia('(prefers-color-scheme: dark)'), 'change', look, signal);
  // A colour that fades is the new one at the end only.
  listen(window, 'transitionend', look, signal);
  signal.addEventListener('abort', () => observer.disconnect());
}
