/** Medians and spreads of what was measured. */

export interface Spread {
  median: number;
  min: number;
  max: number;
  /** How many samples. */
  of: number;
}

/** NaN throughout for no samples. */
export function spread(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
    of: sorted.length,
  };
}

/** Between the two nearest samples, in proportion. `sorted` rises. */
export function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** How many times the first each second is: pairs that were measured turn about. */
export function ratios(pairs: readonly (readonly [base: number, other: number])[]): Spread {
  return spread(pairs.map(([base, other]) => other / base));
}

/** `3.21 (3.02–3.60)`. */
export function show({ median, min, max }: Spread, unit = ''): string {
  return `${short(median)}${unit} (${short(min)}–${short(max)})`;
}

/** Three digits that count. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 4));
}
