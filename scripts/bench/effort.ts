/** How often things are measured: as often as a figure needs, or just to see that all can be. */

let quick = false;

/** From now on everything is measured at most twice. */
export function hurry(): void {
  quick = true;
}

export function times(count: number): number {
  return quick ? Math.min(count, 2) : count;
}
