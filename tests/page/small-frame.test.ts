/** A frame in which a card would be clipped to uselessness: its terms are in the popup's list instead. */
import { afterEach, expect, test, vi } from 'vitest';
import { card, marked, markOf, openBy, pause, perform, resize, STORY } from './stage';

afterEach(() => resize());

test('in a small frame nothing is marked, all is listed, and the list leads to the article', async () => {
  await resize(200, 80);
  const { page, told, opened } = perform(STORY);
  await vi.waitFor(() => expect(told.at(-1)).toHaveLength(3), { timeout: 4000 });
  await pause(300);
  expect(marked()).toEqual([]);
  expect(page.reveal('ryggsmarta')).toBe(true);
  await vi.waitFor(() => expect(opened).toEqual(['sv landryggssmarta vad-det-ar']));
  expect(card()).toBeNull();
});

test('a frame that grows has marks and a card that lies inside it', async () => {
  await resize(200, 80);
  perform(STORY);
  await pause(300);
  await resize(320, 240);
  await markOf('ryggsmärta');
  const { left, top, right, bottom } = (await openBy('ryggsmärta')).getBoundingClientRect();
  expect(left >= 0 && top >= 0 && right <= 320 && bottom <= 240).toBe(true);
});
