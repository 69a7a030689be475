/**
 * How long the property tests of this folder look for a case that fails: little and always the same
 * in `npm test`, long and anew in `npm run fuzz` (`scripts/fuzz.ts`).
 */
import { inject } from 'vitest';

export interface Budget {
  numRuns: number;
  seed: number;
}

/** `numRuns` is that of `npm test`. */
export function budget(numRuns: number): Budget {
  const { factor, seed } = inject('fuzz');
  return { numRuns: numRuns * factor, seed };
}

declare module 'vitest' {
  interface ProvidedContext {
    fuzz: { factor: number; seed: number };
  }
}
