/**
 * What tests in the browser ask of the real input devices: only trusted events count for Hälsonot.
 *
 * Coordinates are CSS pixels of the tab, which the test's frame fills.
 */
import type { KeyInput, Page } from 'puppeteer-core';
import type { BrowserCommand, BrowserCommandContext } from 'vitest/node';

function tab(context: BrowserCommandContext): Page {
  const { page } = context as BrowserCommandContext & { page?: Page };
  if (!page) throw new Error('The test has no tab.');
  return page;
}

/** Moves the pointer in a straight line, in `steps` moves with a pause of `pause` ms after each. */
const moveMouse: BrowserCommand<[x: number, y: number, steps: number, pause: number]> = async (
  context,
  x,
  y,
  steps,
  pause,
) => {
  const page = tab(context);
  const from = POSITIONS.get(page) ?? { x: 0, y: 0 };
  for (let step = 1; step <= steps; step += 1) {
    const part = step / steps;
    await page.mouse.move(from.x + (x - from.x) * part, from.y + (y - from.y) * part);
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  POSITIONS.set(page, { x, y });
};

const POSITIONS = new WeakMap<Page, { x: number; y: number }>();

const clickMouse: BrowserCommand<[x: number, y: number]> = async (context, x, y) => {
  await tab(context).mouse.click(x, y);
  POSITIONS.set(tab(context), { x, y });
};

const turnWheel: BrowserCommand<[deltaY: number]> = (context, deltaY) =>
  tab(context).mouse.wheel({ deltaY });

const pressKey: BrowserCommand<[key: KeyInput]> = (context, key) =>
  tab(context).keyboard.press(key);

const tapScreen: BrowserCommand<[x: number, y: number]> = (context, x, y) =>
  tab(context).touchscreen.tap(x, y);

/** Vitest's own name for setting the size of the tab. */
const setViewport: BrowserCommand<[size: { width: number; height: number }]> = (context, size) =>
  tab(context).setViewport(size);

export const commands = {
  moveMouse,
  clickMouse,
  turnWheel,
  pressKey,
  tapScreen,
  __vitest_viewport: setViewport,
};

declare module 'vitest/browser' {
  /** Vitest's types name these for its own providers only. */
  export const commands: {
    moveMouse(x: number, y: number, steps: number, pause: number): Promise<void>;
    clickMouse(x: number, y: number): Promise<void>;
    turnWheel(deltaY: number): Promise<void>;
    pressKey(key: string): Promise<void>;
    tapScreen(x: number, y: number): Promise<void>;
  };
}
