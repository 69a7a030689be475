/** The world of our content script in a page, which Chromium's protocol can ask. */
import type { CDPSession } from 'puppeteer-core';

/** The number of the world, by which `Runtime.evaluate` finds it. */
export async function ownWorld(client: CDPSession): Promise<number> {
  const found = new Promise<number>((resolve) => {
    client.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await client.send('Runtime.enable');
  return found;
}
