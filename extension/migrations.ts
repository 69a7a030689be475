/**
 * Brings stored settings of older versions to the shape of this one.
 *
 * A step a version, each pure and total: whatever an older Hälsonot, or damage, has left goes in, and
 * fields that it does not know come out as they were. What a newer version has stored is left alone.
 */

type Stored = Record<string, unknown>;
type Step = (stored: Stored) => Stored;

/** `STEPS[0]` leads from version 1 to 2, and so on. A version that is released keeps its step forever. */
const STEPS: readonly Step[] = [];

/** The version that these settings have when this Hälsonot stores them. */
export const VERSION = 1 + STEPS.length;

/**
 * The settings as this version would have stored them. `steps` are given in tests. What has no
 * version, or one that is no number, is taken for the first.
 */
export function migrated(stored: Stored, steps: readonly Step[] = STEPS): Stored {
  const { version } = stored;
  const from = typeof version === 'number' && version >= 1 ? Math.floor(version) : 1;
  if (from > steps.length) return stored;
  const changed = steps.slice(from - 1).reduce((before, step) => step(before), stored);
  return { ...changed, version: steps.length + 1 };
}
