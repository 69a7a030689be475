/** A frame in which a card would be clipped to uselessness has neither marks nor card, until it grows. */
import { afterEach, expect, test } from 'vitest';
import { marked, markOf, openBy, pause, perform, resize, STORY } from './stage';

afterEach(() => resize());

test('a frame that grows has marks and a card that lies inside it', async () => {
  await resize(200, 80);
  perform(STORY);
  await pause(300);
  expect(marked()).toEqual([]);
  await resize(320, 240);
  await markOf('ryggsmärta');
  const { left, top, right, bottom } = (await openBy('ryggsmärta')).getBoundingClientRect();
  expect(left >= 0 && top >= 0 && right <= 320 && bottom <= 240).toBe(true);
});
