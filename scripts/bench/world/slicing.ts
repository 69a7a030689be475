/** Reading a very long page: in slices as we do, or in one go. */
import { begin, end, known, painted, rest, type Slice } from './layer';

export interface Sliced {
  /** Milliseconds of each task of ours. */
  lengths: number[];
  /** Milliseconds from the start to the end of the last. */
  total: number;
  /** Milliseconds of every task over 50 ms while it lasted, whoever's. */
  long: number[];
  known: number;
}

/** `oneGo` stops the clock that slices are measured by, so that the first never ends. */
export async function slices(data: string, oneGo: boolean): Promise<Sliced> {
  const long: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration);
  });
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    observer.observe({ type: 'longtask' });
  }
  await painted();
  const start = performance.now();
  const now = performance.now;
  if (oneGo) performance.now = () => start;
  begin(data);
  performance.now = now;
  const begun = performance.now() - start;
  const done = await rest();
  observer.disconnect();
  const count = known();
  end();
  return {
    lengths: done.map(({ length }) => length),
    total: oneGo
      ? begun
      : Math.max(...done.map((slice: Slice) => slice.start + slice.length)) - start,
    long,
    known: count,
  };
}
