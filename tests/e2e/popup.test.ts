/** The popup: what this page holds, search, reading, and turning a site off. */
import { describe, expect, test } from 'vitest';
import { cardText } from '@/scripts/browser/card';
import { markOf, marksOf } from '@/scripts/browser/marks';
import type { View } from '@/scripts/browser/session';
import { pause, until } from '@/scripts/browser/until';
import { BROWSERS, stage } from './stage';
import { press, textWith } from './views';

/** Longer than the popup waits before it keeps its place, and than it takes to close. */
const KEPT = 500;

/** Types into the search field as an input method does: value, then the event. False without one. */
function type(document: Document, text: string): boolean {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) return false;
  field.value = text;
  const Input = document.defaultView?.Event ?? Event;
  return field.dispatchEvent(new Input('input', { bubbles: true }));
}

describe.each(BROWSERS)('in %s', (name) => {
  const on = stage(name);

  const popupOn = async (path: string) => {
    const page = await on.session.open(`${on.site.origin}${path}`);
    await markOf(page);
    return { page, popup: await on.session.openPopup(page) };
  };
  const rows = (popup: View) =>
    popup.run((document) =>
      [...document.querySelectorAll('.concepts li')].map(({ textContent }) => textContent ?? ''),
    );
  const filled = (popup: View) =>
    until('the list', async () => {
      const found = await rows(popup);
      return found.length > 0 && found;
    });

  test('lists the concepts of the page with how often they occur', async () => {
    const { popup } = await popupOn('rygg');
    const list = await filled(popup);
    expect(list).toContain('Ryggskott1 gång');
    expect(list).toContain('Artros1 gång');
    await popup.close();
  });

  test('a press on a concept scrolls there and opens its card', async () => {
    const { page, popup } = await popupOn('rygg');
    await filled(popup);
    await popup.run((document) => {
      const row = [...document.querySelectorAll('.concepts li')].find(({ textContent }) =>
        textContent?.includes('Artros'),
      );
      // The press closes the popup, which must have answered us before.
      document.defaultView?.setTimeout(() => row?.querySelector('button')?.click(), 100);
    });
    const text = await until('the card', () => cardText(on.session, page));
    expect(text).toMatch(/^Artros\n/u);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  });

  test('search finds an article from its beginning, misspelt and without dots', async () => {
    const { popup } = await popupOn('rygg');
    for (const query of ['ryggsm', 'ryggsmarta', 'depresion']) {
      await until('the search field', () => popup.run(type, query));
      const hit = await until(`a hit for ${query}`, () =>
        popup.run((document) => document.querySelector('.hits li')?.textContent ?? null),
      );
      expect(hit).toMatch(/ryggsmärta|depression/iu);
    }
    await popup.close();
  });

  test('an article reads with its sources, and where to get help', async () => {
    const { popup } = await popupOn('rygg');
    await until('the library', () =>
      popup.run((document) => {
        const link = document.querySelector<HTMLElement>('.library a[href$="ryggsmarta"]');
        link?.click();
        return link !== null;
      }),
    );
    const title = await until('the article', () =>
      popup.run((document) => document.querySelector('.reader h1')?.textContent ?? null),
    );
    expect(title).toBe('Depression och ryggsmärta');
    const sources = await popup.run(
      (document) => document.querySelectorAll('.references > li').length,
    );
    expect(sources).toBeGreaterThan(20);
    const text = await popup.run((document) => document.body.textContent ?? '');
    expect(text).toContain('90101');
    expect(text).toContain('ännu inte granskad av vårdpersonal');
    await popup.close();
  });

  test('turning the site off takes its marks away, and on again brings them back', async () => {
    const { page, popup } = await popupOn('rygg');
    await filled(popup);
    const turn = () =>
      popup.run((document) => document.querySelector<HTMLElement>('[role=switch]')?.click());
    await turn();
    await until('no marks', async () => (await marksOf(page)).length === 0);
    const said = await until('the notice', () =>
      popup.run((document) => {
        const text = document.querySelector('.page-concepts')?.textContent ?? '';
        return text.includes('avstängt') && text;
      }),
    );
    expect(said).toContain('127.0.0.1');
    await turn();
    await markOf(page);
    await turn();
    await until('no marks', async () => (await marksOf(page)).length === 0);
    // The notice before it offers the other way back.
    await textWith(popup, '.notice', 'avstängt på');
    await press(popup, 'Ångra');
    await markOf(page);
    await popup.close();
  });

  test('a concept that is muted loses its marks, and gets them back', async () => {
    const { page, popup } = await popupOn('rygg');
    await filled(popup);
    const isMarked = async () => (await marksOf(page)).some(({ text }) => text === 'depression');
    await until('a mark on it', isMarked);
    await press(popup, 'Sluta markera Depression');
    await textWith(popup, '.notice', 'Depression markeras inte längre.');
    await until('no mark on it', async () => !(await isMarked()));
    await press(popup, 'Ångra');
    await until('its mark', isMarked);
    await press(popup, 'Sluta markera Depression');
    await textWith(popup, '.concepts .muted', 'markeras inte');
    await until('no mark on it', async () => !(await isMarked()));
    await press(popup, 'Markera Depression igen');
    await textWith(popup, '.notice', 'Depression markeras igen.');
    await until('its mark', isMarked);
    await popup.close();
  });

  test('opens over the same tab where one was, and Back leads home', async () => {
    const { page, popup } = await popupOn('rygg');
    await filled(popup);
    await popup.run((document) => {
      document.location.hash = '#/begrepp/sv/artros';
      return true;
    });
    await textWith(popup, 'main h1', 'Artros');
    await pause(KEPT);
    await popup.close();
    await pause(KEPT);
    const again = await on.session.openPopup(page);
    await textWith(again, 'main h1', 'Artros');
    await press(again, 'Tillbaka');
    await filled(again);
    await again.close();
    const other = await popupOn('english');
    await textWith(other.popup, 'main h1', 'På den här sidan');
    await other.popup.close();
  });

  test('says so over a page of the browser, and can still be read', async () => {
    const page = await on.session.open('about:blank');
    const popup = await on.session.openPopup(page);
    await textWith(popup, '.page-concepts', 'kan inte läsas');
    await textWith(popup, '.library', 'Depression');
    await popup.close();
  });
});
