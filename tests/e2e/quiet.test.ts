/** What a page can notice of us while it is only read: nothing. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { markOf } from '@/scripts/browser/marks';
import { pause } from '@/scripts/browser/until';
import { BROWSERS, type Stage, stage } from './stage';

const SETTLED = 800;

/** Writes into a field, lets everything come to rest, and takes some of it back; what stood there each time. */
async function write(page: Page, field: string): Promise<unknown[]> {
  await page.click(field);
  await page.keyboard.press('Home');
  await page.keyboard.type('Min depression. ');
  await pause(SETTLED);
  await page.keyboard.type('Och artros');
  const before = await page.evaluate(writing);
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  return [before, await page.evaluate(writing)];
}

/** What stands in the fields, and where the caret is; runs in the page. */
function writing(): unknown {
  const area = document.querySelector('textarea');
  const selection = getSelection();
  return {
    area: [area?.value, area?.selectionStart, area?.selectionEnd],
    editor: document.querySelector('[contenteditable]')?.innerHTML,
    caret: [selection?.anchorNode?.nodeName, selection?.anchorOffset, selection?.isCollapsed],
    marks: CSS.highlights.size,
  };
}

describe.each(BROWSERS)('in %s', (name) => {
  const on = stage(name);
  const bare = stage(name, { extension: false });

  test('the document stays as it is without us, byte for byte', async () => {
    const page = await on.session.open(`${on.site.origin}rygg`);
    await markOf(page);
    const without = await bare.session.open(`${bare.site.origin}rygg`);
    const serialised = () => new XMLSerializer().serializeToString(document);
    expect(await page.evaluate(serialised)).toBe(await without.evaluate(serialised));
  });

  test('no request is made beyond the page’s own', async () => {
    const page = await on.session.open(`${on.site.origin}rygg`);
    await markOf(page);
    await pause(SETTLED);
    expect(new Set(on.site.requests)).toEqual(new Set(['/rygg']));
  });

  test('nothing is written to the console, and no error reaches the page', async () => {
    const page = await on.session.open(`${on.site.origin}form`);
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(String(error)));
    await page.goto(`${on.site.origin}rygg`);
    await markOf(page);
    await pause(SETTLED);
    expect(heard).toEqual([]);
  });

  test('what is written, what is undone and where the caret stands are as without us', async () => {
    const written = async ({ session, site }: Stage) => {
      const page = await session.open(`${site.origin}form`);
      return [await write(page, 'textarea'), await write(page, '[contenteditable]')];
    };
    const [ours, theirs] = await Promise.all([written(on), written(bare)]);
    expect(ours).toEqual(theirs);
    expect(JSON.stringify(ours)).toContain('Min depression. Och artros');
  });
});
