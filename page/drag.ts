/** Dragging the card by its header. */
import { listen } from './listen';

/** CSS pixels: less is a press with an unsteady hand. */
const STILL = 4;
const CONTROLS = 'button, summary, a, .items';

export interface DragPorts {
  /** Where the card stands; null where it cannot be moved. */
  start(): { left: number; top: number } | null;
  /** The first move of a drag. */
  begin(): void;
  moveTo(place: { left: number; top: number }): void;
}

export function watchDrag(root: ShadowRoot, ports: DragPorts, signal: AbortSignal): void {
  let from: { x: number; y: number; left: number; top: number } | null = null;
  let moving = false;

  listen(
    root,
    'pointerdown',
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const header = target?.closest('header');
      if (!header || target?.closest(CONTROLS) || event.button !== 0) return;
      const place = ports.start();
      if (!place) return;
      from = { x: event.clientX, y: event.clientY, left: place.left, top: place.top };
      moving = false;
      header.setPointerCapture(event.pointerId);
    },
    signal,
  );
  listen(
    root,
    'pointermove',
    ({ clientX, clientY }) => {
      if (!from) return;
      const [x, y] = [clientX - from.x, clientY - from.y];
      if (!moving && Math.hypot(x, y) < STILL) return;
      if (!moving) ports.begin();
      moving = true;
      ports.moveTo({ left: from.left + x, top: from.top + y });
    },
    signal,
  );
  for (const name of ['pointerup', 'pointercancel'] as const) {
    listen(
      root,
      name,
      () => {
        from = null;
      },
      signal,
    );
  }
}
