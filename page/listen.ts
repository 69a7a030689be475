/**
 * The one way to listen: only to what a person did, only until the signal aborts, and never
 * throwing into the page.
 */

/** Calls `handle` for trusted events of `target`. Without `passive: false` it cannot hold them up. */
export function listen<Name extends keyof WindowEventMap>(
  target: EventTarget,
  name: Name,
  handle: (event: WindowEventMap[Name]) => void,
  signal: AbortSignal,
  options: { capture?: boolean; passive?: boolean } = {},
): void {
  const guarded = (event: Event) => {
    if (!event.isTrusted) return;
    try {
      handle(event as WindowEventMap[Name]);
    } catch {
      // A page must never see an error of ours.
    }
  };
  EventTarget.prototype.addEventListener.call(target, name, guarded, {
    capture: true,
    passive: true,
    ...options,
    signal,
  });
}
