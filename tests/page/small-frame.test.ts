/** A frame in which a card would be clipped to uselessness: its list alone, or nothing where nobody reads. */
import { afterEach, expect, test, vi } from 'vitest';
import { card, marked, markOf, openBy, pause, perform, resize, STORY } from './stage';

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

test('a small frame has the list alone, and a press in the popup opens the article instead of a card', async () => {
  await resize(250, 150);
  const { page, told, opened } = perform(STORY);
  await vi.waitFor(() =>
    expect(told.at(-1)?.map(({ concept }) => concept)).toContain('ryggsmarta'),
  );
  expect(page.listConcepts().length).toBeGreaterThan(1);
  await pause(300);
  expect(marked()).toEqual([]);
  expect(page.reveal('ryggsmarta')).toBe(true);
  await vi.waitFor(() => expect(opened).toEqual(['sv landryggssmarta vad-det-ar']));
  expect(card()).toBeNull();
});

test.each([
  ['a banner', 728, 90],
  ['a banner of a phone', 320, 50],
  ['a counter', 88, 31],
])('the text of a frame as small as %s is not read', async (_, width, height) => {
  await resize(width, height);
  const { page, told } = perform(STORY);
  await pause(400);
  expect([told, page.listConcepts()]).toEqual([[], []]);
});
