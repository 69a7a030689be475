/**
 * How often things are measured: as often as a figure needs, while there is time, or just once to
 * see that all can be.
 */

let quick = false;
/** Fewer samples than this say nothing. */
const LEAST = 3;

/** From now on everything is measured once. */
export function hurry(): void {
  quick = true;
}

export function times(count: number): number {
  return quick ? 1 : count;
}

/** Counts up to `count`, from 0; stops sooner when so many seconds have passed. */
export function* rounds(count: number, seconds: number): Generator<number, void, undefined> {
  const end = performance.now() + seconds * 1000;
  for (let round = 0; round < times(count); round += 1) {
    if (round >= LEAST && performance.now() > end) return;
    yield round;
  }
}
