/** Whether a frame has room for a card. Where it has none, its concepts are in the popup's list. */
import { listen } from './listen';

/** CSS pixels: in a smaller frame a card would be clipped to uselessness. */
const ROOM = { width: 300, height: 200 };

export function hasRoom(): boolean {
  return window === window.top || (innerWidth >= ROOM.width && innerHeight >= ROOM.height);
}

/** Calls `changed` when a frame has got room or lost it. */
export function watchRoom(changed: () => void, signal: AbortSignal): void {
  let had = hasRoom();
  listen(
    window,
    'resize',
    () => {
      if (had === hasRoom()) return;
      had = hasRoom();
      changed();
    },
    signal,
  );
}
