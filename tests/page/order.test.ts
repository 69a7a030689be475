/** Runs stand in document order, in whatever order the parts of a document are read. */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { createMarks } from '@/page/marks';
import { inOrder } from '@/page/runs';
import { type Scope, scan } from '@/page/scan';

const PARAGRAPHS = 12;

afterEach(() => {
  document.body.replaceChildren();
});

function put(): Element[] {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => {
    const paragraph = document.createElement('p');
    paragraph.append(`Stycke ${index}: hon har haft ryggsmärta.`);
    return paragraph;
  });
  document.body.replaceChildren(...paragraphs);
  return paragraphs;
}

/** From one paragraph to before another, or some paragraphs beside each other. */
const scope = fc.record({
  from: fc.nat(PARAGRAPHS - 1),
  to: fc.nat(PARAGRAPHS - 1),
  isWhole: fc.boolean(),
});

function scopeOf(
  all: Element[],
  { from, to, isWhole }: { from: number; to: number; isWhole: boolean },
): Scope {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  if (!isWhole) return { roots: all.slice(low, high + 1) };
  const [start, until] = [all[low], all[high]];
  return {
    roots: [document.body],
    ...(low > 0 && start && { start }),
    ...(high > low && until && { until }),
  };
}

test('runs stay in document order', () => {
  fc.assert(
    fc.property(fc.array(scope, { minLength: 1, maxLength: 6 }), (scopes) => {
      const all = put();
      const marks = createMarks();
      for (const one of scopes) {
        const wanted = scopeOf(all, one);
        for (const run of scan(document, wanted, () => undefined)) {
          if (marks.known(run)) continue;
          const start = run.text.indexOf('ryggsmärta');
          const match = { start, end: start + 'ryggsmärta'.length, concept: 'ryggsmarta' };
          marks.add(run, 'sv', [match], null, wanted);
        }
      }
      const texts = marks.runs().map(({ text }) => text);
      expect(texts).toEqual(inOrder(marks.runs()).map(({ text }) => text));
      expect(new Set(texts).size).toBe(texts.length);
    }),
    { numRuns: 300 },
  );
});
