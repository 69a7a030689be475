/**
 * Finding what Hälsonot marked in a page, and moving the real pointer there as a hand does.
 *
 * Reads the page's own `CSS.highlights`, which every script of a page can read too.
 */
import type { Page } from 'puppeteer-core';
import { pause, until } from './until';

/** A mark as it lies in the viewport; coordinates in CSS pixels. */
export interface SeenMark {
  text: string;
  x: number;
  y: number;
}

/** Runs in the page: the registered marks that have a box, in text order. */
function readMarks(): SeenMark[] {
  const seen: SeenMark[] = [];
  for (const highlight of CSS.highlights.values()) {
    for (const part of highlight) {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      const box = range.getClientRects()[0];
      if (!box || box.width === 0) continue;
      seen.push({ text: range.toString(), x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }
  }
  return seen.sort((a, b) => a.y - b.y || a.x - b.x);
}

/** The marks now registered, top to bottom; empty when there is none. */
export function marksOf(page: Page): Promise<SeenMark[]> {
  return page.evaluate(readMarks);
}

/** Waits until a mark reads `text` (any mark when left out) and answers where it is. */
export function markOf(page: Page, text?: string, limit?: number): Promise<SeenMark> {
  const isIt = (mark: SeenMark) => text === undefined || mark.text === text;
  return until(
    text ? `a mark on "${text}"` : 'a mark',
    async () => (await marksOf(page)).find(isIt),
    limit,
  );
}

/** Moves the pointer onto a point slowly enough to mean it, and leaves it there. */
export async function restOn(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  const steps = 10;
  for (let step = steps; step >= 0; step -= 1) {
    await page.mouse.move(x - step * 2, y - step);
    await pause(15);
  }
}
