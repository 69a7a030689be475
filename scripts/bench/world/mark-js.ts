/** mark.js as its users use it, and what we do to the same end: every occurrence marked. */
import Mark from 'mark.js';
import { detect } from '@/core/detect';
import { createMarks } from '@/page/marks';
import { rangeOf } from '@/page/ranges';
import { scan } from '@/page/scan';
import { textsOf } from './floor';
import { bareMatcher, decodeTerms } from './ours';

/** Milliseconds for a list of words; null when it throws. */
export async function markJs(words: string[]): Promise<number | null> {
  const start = performance.now();
  try {
    await new Promise<void>((done) => {
      new Mark(document.body).mark(words, {
        accuracy: 'exactly',
        separateWordSearch: false,
        done: () => done(),
      });
    });
  } catch {
    return null;
  }
  return performance.now() - start;
}

/** Milliseconds from the pack's text to every match registered, in one go. */
export function ourMarks(pack: string): { time: number; found: number; same: number } {
  const start = performance.now();
  const terms = decodeTerms(pack);
  const marks = createMarks();
  marks.setChoice({ density: 'every', muted: [] });
  const highlight = new Highlight();
  CSS.highlights.set('bench', highlight);
  const scope = { roots: [document.body] };
  for (const run of scan(document, scope, () => undefined)) {
    const found = detect(terms, { text: run.text, lang: 'sv' });
    const { matches } = found;
    const language = matches.length > 0 ? found.language() : null;
    if (!language) continue;
    const kept = marks.add(run, language, matches, null, scope);
    for (const mark of kept?.marks ?? []) {
      for (const range of rangeOf(mark)) highlight.add(range);
    }
  }
  const time = performance.now() - start;
  const count = bareMatcher(terms);
  let same = 0;
  for (const { data } of textsOf()) same += count(data);
  return { time, found: highlight.size, same };
}
