/** The settings page: each choice takes effect at once in pages that are open. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { markOf, marksOf } from '@/scripts/browser/marks';
import type { View } from '@/scripts/browser/session';
import { until } from '@/scripts/browser/until';
import { BROWSERS, stage } from './stage';
import { give, openView, press, textIn, textWith, write } from './views';

describe.each(BROWSERS)('in %s', (name) => {
  const on = stage(name);

  const choose = (view: View, value: string) =>
    view.run((document, wanted) => {
      document.querySelector<HTMLInputElement>(`input[value="${wanted}"]`)?.click();
      return true;
    }, value);

  /** Says so once it is saved: a page that closes earlier takes the change with it. */
  const reset = async (view: View) => {
    await press(view, 'Återställ allt');
    await textWith(view, '.notice', 'Allt är återställt.');
  };

  /** A page that is not in front draws nothing, and so has no marks to look at. */
  const marked = async (page: Page, wanted: boolean) => {
    await page.bringToFront();
    await until(wanted ? 'marks' : 'no marks', async () => {
      return (await marksOf(page)).length > 0 === wanted;
    });
  };

  test('how much is marked changes at once in an open page, and reset brings it back', async () => {
    const page = await on.session.open(`${on.site.origin}rygg`);
    await markOf(page);
    const view = await openView(on.session, 'options.html');
    await choose(view, 'none');
    await marked(page, false);
    await choose(view, 'every');
    await marked(page, true);
    await choose(view, 'none');
    await reset(view);
    await marked(page, true);
    await press(view, 'Ångra');
    await marked(page, false);
    await reset(view);
    await marked(page, true);
    await view.close();
  });

  test('words are marked only on chosen sites, when that is the rule', async () => {
    const page = await on.session.open(`${on.site.origin}rygg`);
    await markOf(page);
    const view = await openView(on.session, 'options.html');
    await choose(view, 'only');
    await marked(page, false);
    await write(view, '#new-site', on.site.origin);
    await press(view, 'Lägg till');
    await textWith(view, '.names', '127.0.0.1');
    // A page that nobody looks at waits until somebody does.
    await page.bringToFront();
    await marked(page, true);
    await reset(view);
    await view.close();
  });

  test('the language of the page is the one that is chosen, at once', async () => {
    const view = await openView(on.session, 'options.html');
    await choose(view, 'en');
    await textWith(view, 'h1', 'Settings for Hälsonot');
    expect(await view.run((document) => document.documentElement.lang)).toBe('en');
    await choose(view, 'sv');
    await textWith(view, 'h1', 'Inställningar för Hälsonot');
    await reset(view);
    await view.close();
  });

  test('a file of settings is taken, and a broken one is refused with its line or field', async () => {
    const view = await openView(on.session, 'options.html');
    const file = (settings: object) =>
      JSON.stringify({ halsonot: 'settings', version: 1, settings });
    await give(view, '#settings-file', '{\n"halsonot" "settings"}');
    await textWith(view, '#backup-heading ~ .message', /rad 2|ingen giltig JSON/u);
    await give(view, '#settings-file', file({ theme: 'sepia' }));
    await textWith(view, '#backup-heading ~ .message', 'theme: "sepia"');
    await give(view, '#settings-file', file({ theme: 'dark', offSites: ['exempel.se'] }));
    await textWith(view, '#backup-heading ~ .message', 'Inställningarna är inlästa.');
    await textWith(view, '.names', 'exempel.se');
    expect(await view.run((document) => document.documentElement.dataset['theme'] ?? null)).toBe(
      'dark',
    );
    await reset(view);
    await view.close();
  });

  test('the keys that the browser gave us are shown', async () => {
    const view = await openView(on.session, 'options.html');
    const keys = await textWith(view, '.shortcuts', 'Gå mellan hälsoorden');
    expect(keys).toMatch(/Alt\+Shift\+H|⌥⇧H/u);
    expect(await textIn(view, '.shortcuts kbd:last-of-type')).not.toBe('');
    await view.close();
  });
});
