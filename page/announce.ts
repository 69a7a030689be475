/** Tells the outside what a page speaks of: soon after it changes, and only when it is different. */
import type { FoundConcept } from '@/core/model';

/** Milliseconds in which changes are collected. */
const GATHER = 200;

export function announce(
  list: () => FoundConcept[],
  tell: (concepts: FoundConcept[]) => void,
  signal: AbortSignal,
): { changed(): void } {
  let told = '[]';
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  function speak(): void {
    timer = undefined;
    const concepts = list();
    const now = JSON.stringify(concepts);
    if (now === told) return;
    told = now;
    tell(concepts);
  }

  return {
    changed() {
      if (!signal.aborted) timer ??= setTimeout(speak, GATHER);
    },
  };
}
