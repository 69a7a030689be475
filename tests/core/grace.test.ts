import { expect, test } from 'vitest';
import { isOnTheWay } from '@/core/grace';

/** Below and to the right of a mark that was left at (100, 100). */
const exit = { x: 100, y: 100 };
const card = { left: 80, top: 120, right: 460, bottom: 400 };

test.each([
  ['straight down to the card', { x: 100, y: 110 }, true],
  ['aslant towards its far corner', { x: 250, y: 112 }, true],
  ['inside the card', { x: 300, y: 300 }, true],
  ['up, away from it', { x: 100, y: 70 }, false],
  ['along the line of text', { x: 300, y: 100 }, false],
  ['past it on the left', { x: 40, y: 140 }, false],
  ['beyond it', { x: 200, y: 430 }, false],
])('a pointer moving %s', (_, point, expected) => {
  expect(isOnTheWay(point, exit, card)).toBe(expected);
});

test('a card above its mark is reached upwards', () => {
  const above = { left: 80, top: 10, right: 460, bottom: 80 };
  expect(isOnTheWay({ x: 120, y: 90 }, exit, above)).toBe(true);
  expect(isOnTheWay({ x: 120, y: 130 }, exit, above)).toBe(false);
});

test('a card beside its mark is reached sideways', () => {
  const beside = { left: 200, top: 20, right: 580, bottom: 300 };
  expect(isOnTheWay({ x: 150, y: 90 }, exit, beside)).toBe(true);
  expect(isOnTheWay({ x: 60, y: 100 }, exit, beside)).toBe(false);
});
