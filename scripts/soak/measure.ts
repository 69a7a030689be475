/** What a page and our script in it hold, after garbage has been collected. */
import type { CDPSession, Page } from 'puppeteer-core';

/** Counts but for `heap`, which is in bytes. */
export interface Holdings {
  listeners: number;
  nodes: number;
  /** Ranges that our script made and that something still holds. */
  ranges: number;
  /** Bytes of JavaScript in all worlds of the page's process. */
  heap: number;
}

export interface Meter {
  read(): Promise<Holdings>;
}

/** Call before the page is loaded, so that the content script's world is met. */
export async function meterOn(page: Page): Promise<Meter> {
  const client = await page.createCDPSession();
  let world: number | undefined;
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) world = context.id;
  });
  await client.send('Runtime.enable');
  await client.send('Performance.enable');
  await client.send('HeapProfiler.enable');
  return {
    async read() {
      // Once for what is dropped, again for what only that held.
      for (let round = 0; round < 3; round += 1) await client.send('HeapProfiler.collectGarbage');
      const { metrics } = await client.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
      return {
        listeners: of('JSEventListeners'),
        nodes: of('Nodes'),
        ranges: await countRanges(client, world),
        heap: of('JSHeapUsedSize'),
      };
    },
  };
}

async function countRanges(client: CDPSession, world: number | undefined): Promise<number> {
  if (world === undefined) throw new Error('The page has no content script of ours.');
  const { result } = await client.send('Runtime.evaluate', {
    expression: 'StaticRange.prototype',
    contextId: world,
    objectGroup: 'soak',
  });
  const { objects } = await client.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup: 'soak',
  });
  const counted = await client.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await client.send('Runtime.releaseObjectGroup', { objectGroup: 'soak' });
  return Number(counted.result.value);
}
