/**
 * What tests in the browser ask of the real input devices: only trusted events count for Hälsonot.
 *
 * Coordinates are CSS pixels of the tab, which the test's frame fills.
 */
import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
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

/** A key with Shift held down. */
const pressShift: BrowserCommand<[key: KeyInput]> = async (context, key) => {
  const { keyboard } = tab(context);
  await keyboard.down('Shift');
  await keyboard.press(key);
  await keyboard.up('Shift');
};

const tapScreen: BrowserCommand<[x: number, y: number]> = (context, x, y) =>
  tab(context).touchscreen.tap(x, y);

/** Two taps as fast as the browser takes them. */
const tapTwice: BrowserCommand<[x: number, y: number]> = async (context, x, y) => {
  const { touchscreen } = tab(context);
  await touchscreen.tap(x, y);
  await touchscreen.tap(x, y);
};

/** Presses at one point, moves to another and lets go. */
const dragMouse: BrowserCommand<[x: number, y: number, toX: number, toY: number]> = async (
  context,
  x,
  y,
  toX,
  toY,
) => {
  const { mouse } = tab(context);
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(toX, toY, { steps: 12 });
  await mouse.up();
  POSITIONS.set(tab(context), { x: toX, y: toY });
};

/** A finger that is put down, drawn over the screen for `duration` ms, and lifted. */
const touchScreen: BrowserCommand<
  [x: number, y: number, toX: number, toY: number, duration: number]
> = async (context, x, y, toX, toY, duration) => {
  const finger = await tab(context).touchscreen.touchStart(x, y);
  const steps = 8;
  for (let step = 1; step <= steps; step += 1) {
    await new Promise((resolve) => setTimeout(resolve, duration / steps));
    const part = step / steps;
    if (toX !== x || toY !== y) await finger.move(x + (toX - x) * part, y + (toY - y) * part);
  }
  await finger.end();
};

/** Two fingers that part from each other around a point. */
const pinchScreen: BrowserCommand<[x: number, y: number]> = async (context, x, y) => {
  const { touchscreen } = tab(context);
  const left = await touchscreen.touchStart(x - 10, y);
  const right = await touchscreen.touchStart(x + 10, y);
  for (let step = 1; step <= 8; step += 1) {
    await left.move(x - 10 - step * 8, y);
    await right.move(x + 10 + step * 8, y);
  }
  await left.end();
  await right.end();
};

/** Takes back what a pinch has enlarged, which stays in the tab for other files. Chromium only. */
const resetZoom: BrowserCommand<[]> = async (context) => {
  const client = await tab(context).createCDPSession();
  await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  await client.detach();
};

/** Types with an input method that is still composing; Chromium only. */
const compose: BrowserCommand<[text: string]> = async (context, text) => {
  const client = await tab(context).createCDPSession();
  await client.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
  await client.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    windowsVirtualKeyCode: 229,
    key: 'Process',
  });
  await client.detach();
};

/** What the reader's system asks of pages; null for nothing. Chromium only. */
const emulateMedia: BrowserCommand<[name: string, value: string | null]> = async (
  context,
  name,
  value,
) => {
  // What a session has set goes with it, so it stays.
  const page = tab(context);
  const client = SESSIONS.get(page) ?? (await page.createCDPSession());
  SESSIONS.set(page, client);
  await client.send('Emulation.setEmulatedMedia', {
    media: name === 'media' ? (value ?? '') : '',
    features: name === 'media' || value === null ? [] : [{ name, value }],
  });
};

const SESSIONS = new WeakMap<Page, CDPSession>();

/** A node of the accessibility tree. */
export interface TreeNode {
  role: string;
  name: string;
  modal: boolean;
  /** Politeness of the live region that it is; empty for none. */
  live: string;
  /** All text in it. */
  text: string;
}

/** The tree of the test's frame as assistive technology meets it, in reading order. Chromium only. */
const readTree: BrowserCommand<[]> = async (context): Promise<TreeNode[]> => {
  const page = tab(context);
  const client = await page.createCDPSession();
  const { frameTree } = await client.send('Page.getFrameTree');
  const [frame] = frameTree.childFrames ?? [];
  if (!frame) throw new Error('The test has no frame.');
  const { nodes } = await client.send('Accessibility.getFullAXTree', { frameId: frame.frame.id });
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const childrenOf = (id: string) =>
    (byId.get(id)?.childIds ?? []).flatMap((child) => byId.get(child) ?? []);
  const textIn = (id: string): string =>
    byId.get(id)?.role?.value === 'StaticText'
      ? String(byId.get(id)?.name?.value ?? '')
      : childrenOf(id)
          .map(({ nodeId }) => textIn(nodeId))
          .join('');
  const read = (id: string): TreeNode[] => {
    const node = byId.get(id);
    const below = childrenOf(id).flatMap(({ nodeId }) => read(nodeId));
    if (!node || node.ignored || node.role?.value === 'InlineTextBox') return below;
    const property = (wanted: string) =>
      node.properties?.find(({ name }) => name === wanted)?.value.value;
    return [
      {
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        modal: property('modal') === true,
        live: String(property('live') ?? ''),
        text: textIn(id),
      },
      ...below,
    ];
  };
  const [root] = nodes;
  return root ? read(root.nodeId) : [];
};

/** Vitest's own name for setting the size of the tab. */
const setViewport: BrowserCommand<[size: { width: number; height: number }]> = (context, size) =>
  tab(context).setViewport(size);

export const commands = {
  moveMouse,
  clickMouse,
  turnWheel,
  pressKey,
  tapScreen,
  tapTwice,
  dragMouse,
  touchScreen,
  pinchScreen,
  resetZoom,
  compose,
  emulateMedia,
  readTree,
  pressShift,
  __vitest_viewport: setViewport,
};

declare module 'vitest/browser' {
  /** Vitest's types name these for its own providers only. */
  export const commands: {
    moveMouse(x: number, y: number, steps: number, pause: number): Promise<void>;
    clickMouse(x: number, y: number): Promise<void>;
    turnWheel(deltaY: number): Promise<void>;
    pressKey(key: string): Promise<void>;
    pressShift(key: string): Promise<void>;
    tapScreen(x: number, y: number): Promise<void>;
    tapTwice(x: number, y: number): Promise<void>;
    dragMouse(x: number, y: number, toX: number, toY: number): Promise<void>;
    touchScreen(x: number, y: number, toX: number, toY: number, duration: number): Promise<void>;
    pinchScreen(x: number, y: number): Promise<void>;
    resetZoom(): Promise<void>;
    compose(text: string): Promise<void>;
    emulateMedia(name: string, value: string | null): Promise<void>;
    readTree(): Promise<TreeNode[]>;
  };
}
