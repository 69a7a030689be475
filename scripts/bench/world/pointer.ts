/** What one move of the pointer costs: our hit test against `elementFromPoint`. */
import { detect } from '@/core/detect';
import { markAt } from '@/page/hit-test';
import { createMarks, type Marks } from '@/page/marks';
import { scan } from '@/page/scan';
import { seeded } from '../seeded';
import { decodeTerms } from './ours';

/** The first `limit` matches of the document as marks. */
function marksOf(data: string, limit: number): Marks {
  const terms = decodeTerms(data);
  const marks = createMarks();
  marks.setChoice({ density: 'every', muted: [] });
  let left = limit;
  const scope = { roots: [document.body] };
  for (const run of scan(document, scope, () => undefined)) {
    const found = detect(terms, { text: run.text, lang: 'sv' });
    const { matches } = found;
    const language = matches.length > 0 ? found.language() : null;
    const kept = matches.slice(0, left);
    left -= kept.length;
    if (language && kept.length > 0) marks.add(run, language, kept, null, scope);
    if (left === 0) break;
  }
  return marks;
}

const POINTS = 300;

/** Pairs of microseconds a call: `elementFromPoint`, and the hit test with so many marks. */
export function hitTests(data: string, limit: number, pairs: number) {
  const marks = marksOf(data, limit);
  const random = seeded(limit);
  const points = Array.from({ length: POINTS }, () => [
    random() * innerWidth,
    random() * innerHeight,
  ]) as [number, number][];
  const perCall = (ask: (x: number, y: number) => unknown): number => {
    const start = performance.now();
    for (const [x, y] of points) ask(x, y);
    return ((performance.now() - start) * 1000) / POINTS;
  };
  let hits = 0;
  const ours = (x: number, y: number): void => {
    if (markAt(document, marks, x, y)) hits += 1;
  };
  const found: [element: number, hit: number][] = [];
  for (let pair = 0; pair < pairs + 2; pair += 1) {
    const element = perCall((x, y) => document.elementFromPoint(x, y));
    found.push([element, perCall(ours)]);
  }
  return { pairs: found.slice(2), marks: marks.shown().size, hits };
}
