/** Marks are for the eye on the screen alone: not printed, not read aloud, not copied, not selected. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { markOf } from '@/scripts/browser/marks';
import { BROWSERS, stage } from './stage';

/** All of the page, as selecting and copying takes it. */
function selected(): { text: string; html: string } {
  const selection = getSelection();
  selection?.selectAllChildren(document.body);
  const holder = document.createElement('div');
  holder.append(selection?.getRangeAt(0).cloneContents() ?? '');
  const text = selection?.toString() ?? '';
  selection?.removeAllRanges();
  return { text, html: holder.innerHTML };
}

describe.each(BROWSERS)('in %s', (name) => {
  const on = stage(name);
  const bare = stage(name, { extension: false });

  const both = async () => {
    const marked = await on.session.open(`${on.site.origin}rygg`);
    await markOf(marked);
    return { marked, without: await bare.session.open(`${bare.site.origin}rygg`) };
  };

  test.runIf(name === 'chromium')('what is printed looks as without us', async () => {
    const { marked, without } = await both();
    const lookOf = async (page: Page, media: string) => {
      await page.emulateMediaType(media);
      return page.screenshot({ encoding: 'base64' });
    };
    // That marks are there at all is seen on the screen.
    expect((await lookOf(marked, 'screen')) === (await lookOf(without, 'screen'))).toBe(false);
    expect((await lookOf(marked, 'print')) === (await lookOf(without, 'print'))).toBe(true);
  });

  test('what is selected and copied is the same as without us', async () => {
    const { marked, without } = await both();
    const taken = await marked.evaluate(selected);
    expect(taken.text).toContain('ryggsmärta');
    expect(taken).toEqual(await without.evaluate(selected));
  });

  test.runIf(name === 'chromium')('a screen reader meets the same tree as without us', async () => {
    const { marked, without } = await both();
    const tree = async (page: Page) => {
      const client = await page.createCDPSession();
      const { nodes } = await client.send('Accessibility.getFullAXTree');
      await client.detach();
      return nodes.map(({ role, name: said, description, properties, ignored }) => ({
        role: role?.value,
        said: said?.value,
        description: description?.value,
        ignored,
        properties: properties?.map(({ name: property, value }) => `${property} ${value.value}`),
      }));
    };
    const met = await tree(marked);
    expect(JSON.stringify(met)).toContain('smärta som inte ville ge sig');
    const addressless = (nodes: unknown) =>
      JSON.stringify(nodes).replaceAll(/127\.0\.0\.1:\d+/gu, '');
    expect(addressless(met)).toBe(addressless(await tree(without)));
  });
});
