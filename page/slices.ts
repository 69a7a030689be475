/**
 * Work in slices, so that a page never waits for us.
 *
 * A slice lasts at most 5 ms and runs at background priority; the first may run sooner, since it
 * marks what is on the screen. A hidden or prerendered page waits until it is looked at.
 */
import { isHidden } from './natives';

/** Milliseconds; a frame of 60 Hz has 16. */
const SLICE = 5;

interface Scheduler {
  postTask(task: () => void, options: { priority: string }): Promise<unknown>;
}

/** Runs `task` soon at background priority; after `delay` ms when given. */
function post(task: () => void): void {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.postTask) {
    scheduler.postTask(task, { priority: 'background' }).catch(() => undefined);
  } else if (typeof requestIdleCallback === 'function') {
    requestIdleCallback(task, { timeout: 1000 });
  } else {
    setTimeout(task, 16);
  }
}

/**
 * Calls `step` until it answers false, a slice at a time; then `done`. An abort ends it quietly.
 * `step` does a small piece of work and must not throw.
 */
export function inSlices(
  document: Document,
  step: () => boolean,
  done: () => void,
  signal: AbortSignal,
): void {
  function slice(): void {
    if (signal.aborted) return;
    if (isHidden(document) || (document as { prerendering?: boolean }).prerendering) {
      whenSeen(document, slice, signal);
      return;
    }
    const end = performance.now() + SLICE;
    while (step()) {
      if (performance.now() < end) continue;
      post(slice);
      return;
    }
    done();
  }
  slice();
}

function whenSeen(document: Document, resume: () => void, signal: AbortSignal): void {
  const names = ['visibilitychange', 'prerenderingchange'];
  const once = new AbortController();
  const either = AbortSignal.any([signal, once.signal]);
  const look = () => {
    if (isHidden(document)) return;
    once.abort();
    post(resume);
  };
  for (const name of names)
    EventTarget.prototype.addEventListener.call(document, name, look, { signal: either });
}
