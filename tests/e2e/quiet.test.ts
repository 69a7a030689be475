/** What a page can notice of us while it is only read: nothing. */
import { describe, expect, test } from 'vitest';
import { markOf } from '@/scripts/browser/marks';
import { pause } from '@/scripts/browser/until';
import { BROWSERS, stage } from './stage';

const SETTLED = 800;

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
});
