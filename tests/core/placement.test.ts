import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from '@/core/grace';
import { placeBeside, type Side, type Wanted } from '@/core/placement';
import { placeSheet } from '@/core/sheet';

const VIEW: Box = { left: 0, top: 0, right: 1000, bottom: 700 };
const boxAt = (left: number, top: number, width = 80, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const wanted = (line: Box, change: Partial<Wanted> = {}): Wanted => ({
  lines: [line],
  line,
  view: VIEW,
  width: 380,
  height: 420,
  tallest: 420,
  gap: 8,
  vertical: false,
  side: null,
  ...change,
});

test.each<[string, Box, Partial<Wanted>, Side, number, number]>([
  ['below, where there is room', boxAt(100, 100), {}, 'below', 100, 128],
  ['above, where there is none below', boxAt(100, 500), {}, 'above', 100, 72],
  ['below and lower, in the middle of a window', boxAt(100, 330), {}, 'below', 100, 358],
  [
    'beside, in a window that is too low',
    boxAt(100, 200),
    { view: { ...VIEW, bottom: 440 }, tallest: 374 },
    'right',
    188,
    58,
  ],
  ['within the window, at its right edge', boxAt(900, 100), {}, 'below', 612, 128],
  ['at the left of vertical text', boxAt(500, 100, 20, 80), { vertical: true }, 'left', 112, 100],
  [
    'at the right of vertical text, where there is no room at its left',
    boxAt(100, 100, 20, 80),
    { vertical: true },
    'right',
    128,
    100,
  ],
  [
    'where it stood, while its content changes',
    boxAt(100, 500),
    { side: 'below' },
    'below',
    100,
    528,
  ],
])('a card stands %s', async (_, line, change, side, left, top) => {
  expect(await placeBeside(wanted(line, change))).toMatchObject({ side, left, top });
});

test('a card stands at the line that is meant, unless it would lie over the other', async () => {
  const [first, second] = [boxAt(600, 100, 120), boxAt(20, 130, 60)];
  const lines = [first, second];
  expect((await placeBeside(wanted(first, { lines }))).top).toBe(first.bottom + 8);
  expect((await placeBeside(wanted(second, { lines }))).top).toBe(second.bottom + 8);
  // Pushed in from the right edge, it would cover the end of the second line.
  const long = boxAt(20, 130, 640);
  expect((await placeBeside(wanted(first, { lines: [first, long] }))).top).toBe(long.bottom + 8);
});

const aView = fc
  .record({
    width: fc.integer({ min: 400, max: 2000 }),
    height: fc.integer({ min: 300, max: 1400 }),
  })
  .map(({ width, height }): Box => ({ left: 0, top: 0, right: width, bottom: height }));
const aCase = aView.chain((view) =>
  fc.record({
    view: fc.constant(view),
    line: fc
      .tuple(
        fc.integer({ min: 0, max: view.right - 40 }),
        fc.integer({ min: 0, max: view.bottom - 20 }),
      )
      .map(([left, top]) => boxAt(left, top, 40, 20)),
    height: fc.integer({ min: 60, max: 600 }),
    tallest: fc.integer({ min: 180, max: Math.floor(view.bottom * 0.85) }),
    vertical: fc.boolean(),
  }),
);

test('a card lies in what is seen, at least 120 pixels high if it has so much to say', async () => {
  await fc.assert(
    fc.asyncProperty(aCase, async ({ view, line, ...rest }) => {
      const spot = await placeBeside(wanted(line, { view, ...rest }));
      const height = Math.min(rest.height, spot.maxHeight);
      expect(spot.left).toBeGreaterThanOrEqual(view.left + 8);
      expect(spot.top).toBeGreaterThanOrEqual(view.top + 8);
      expect(spot.left + 380).toBeLessThanOrEqual(view.right - 8);
      expect(spot.top + height).toBeLessThanOrEqual(view.bottom - 8 + 1);
      expect(spot.maxHeight).toBeGreaterThanOrEqual(120);
      expect(spot.maxHeight).toBeLessThanOrEqual(Math.max(120, rest.tallest));
    }),
  );
});

test('a card covers its mark only where no side has 120 pixels for it', async () => {
  await fc.assert(
    fc.asyncProperty(aCase, async ({ view, line, ...rest }) => {
      const spot = await placeBeside(wanted(line, { view, ...rest }));
      const height = Math.min(rest.height, spot.maxHeight);
      const covers =
        line.left < spot.left + 380 &&
        line.right > spot.left &&
        line.top < spot.top + height &&
        line.bottom > spot.top;
      const room = Math.max(line.top, view.bottom - line.bottom) - 16;
      if (room >= 121) expect(covers).toBe(false);
    }),
  );
});

test('a sheet leaves its mark in sight, and lies under the thumb when there is room', () => {
  fc.assert(
    fc.property(aCase, fc.constantFrom(1, 1.5, 2), ({ view, line }, size) => {
      const { edge, maxHeight } = placeSheet(line, view, size);
      const [below, above] = [view.bottom - line.bottom, line.top];
      if (below >= 250 * size) expect(edge).toBe('bottom');
      if (Math.max(below, above) >= 128) {
        expect(maxHeight).toBeLessThanOrEqual(edge === 'bottom' ? below : above);
      }
      expect(maxHeight).toBeGreaterThanOrEqual(120);
    }),
  );
});
