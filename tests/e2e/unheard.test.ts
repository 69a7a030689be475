/** Marks are for the eye on the screen alone: not printed, not read aloud, not copied, not selected. */
import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { markOf } from '@/scripts/browser/marks';
import { spokenTree } from './spoken-tree';
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

/** What a PDF draws, page by page: of its streams those that set text, without dates and tables of bytes. */
function drawnIn(pdf: Buffer): string[] {
  const streams = pdf.toString('latin1').matchAll(/(?<!end)stream\r?\n([\s\S]*?)\r?\nendstream/gu);
  return [...streams]
    .map(([, stream = '']) => inflated(stream))
    .filter((text) => /T[jJ]/u.test(text));
}

function inflated(stream: string): string {
  const bytes = Buffer.from(stream, 'latin1');
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    // Not compressed.
    return stream;
  }
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

  test('what is printed is drawn as without us, stroke by stroke', async () => {
    const { marked, without } = await both();
    const drawn = async (page: Page) => drawnIn(Buffer.from(await page.pdf()));
    const [ours, theirs] = [await drawn(marked), await drawn(without)];
    expect(ours.join()).toMatch(/T[jJ]/u);
    expect(ours).toEqual(theirs);
    // And the marks are back on the screen.
    await markOf(marked, 'ryggsmärta');
  });

  test('what is selected and copied is the same as without us', async () => {
    const { marked, without } = await both();
    const taken = await marked.evaluate(selected);
    expect(taken.text).toContain('ryggsmärta');
    expect(taken).toEqual(await without.evaluate(selected));
  });

  test('a screen reader meets the same tree as without us', async () => {
    const { marked, without } = await both();
    await marked.bringToFront();
    const met = await spokenTree(on.session, marked);
    expect(met).toContain('smärta som inte ville ge sig');
    expect(met).toBe(await spokenTree(bare.session, without));
  });
});
