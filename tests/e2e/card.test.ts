/** From a term on a page to the card, and from the card to the article. */
import { describe, expect, test } from 'vitest';
import { cardText, pressInCard } from '@/scripts/browser/card';
import { markOf, marksOf, restOn } from '@/scripts/browser/marks';
import { pause, until } from '@/scripts/browser/until';
import { BROWSERS, stage } from './stage';

/** Longer than dwell, grace and fade together. */
const SETTLED = 900;

describe.each(BROWSERS)('in %s', (name) => {
  const on = stage(name);

  const open = (path: string) => on.session.open(`${on.site.origin}${path}`);
  const openCard = async (path: string, word: string) => {
    const page = await open(path);
    await restOn(page, await markOf(page, word));
    const text = await until('the card', () => cardText(on.session, page));
    return { page, text };
  };

  test('resting on a term shows its passage with numbered sources and a DOI', async () => {
    const { text } = await openCard('rygg', 'ryggsmärta');
    expect(text).toMatch(/^Ryggsmärta\n/u);
    expect(text).toContain('Källor');
    expect(text).toMatch(/https:\/\/doi\.org\/10\.\d{4,9}\//u);
    expect(text).toContain('När behöver ont i ryggen vård direkt?');
    expect(text).toMatch(/Uppdaterad \d+ \p{L}+ 20\d\d/u);
  });

  test('every citation on the card has its source in the list, with its kind of evidence', async () => {
    const { page } = await openCard('rygg', 'depression');
    const found = await on.session.inCard(page, (root) => ({
      cited: [...root.querySelectorAll('.citation button')].map(({ textContent }) =>
        Number(textContent),
      ),
      listed: root.querySelectorAll('.references > li').length,
      labelled: root.querySelectorAll('.references .evidence').length,
    }));
    expect(found?.cited.length).toBeGreaterThan(0);
    expect(Math.max(...(found?.cited ?? []))).toBeLessThanOrEqual(found?.listed ?? 0);
    expect(found?.labelled).toBe(found?.listed);
  });

  test('the passage follows what the paragraph is about, and says why', async () => {
    const { text } = await openCard('rygg', 'långvariga smärta');
    expect(text).toMatch(/Därför: nämner [^\n]*(?:sjukskriven|jobbet|arbetsgivaren|arbeta)/u);
  });

  test('an English page gets the English passage', async () => {
    const { page, text } = await openCard('english', 'depressed');
    expect(text).toMatch(/^Depression\n/u);
    const language = await on.session.inCard(
      page,
      (root) => root.querySelector('.passage')?.getAttribute('lang') ?? '',
    );
    expect(language).toBe('en');
  });

  test('Escape closes the card, and the page keeps its own', async () => {
    const { page } = await openCard('rygg', 'ryggsmärta');
    await page.keyboard.press('Escape');
    await until('no card', async () => (await cardText(on.session, page)) === null);
  });

  test('the card closes when the pointer leaves it', async () => {
    const { page } = await openCard('rygg', 'ryggsmärta');
    await page.mouse.move(900, 700, { steps: 4 });
    await until('no card', async () => (await cardText(on.session, page)) === null);
  });

  test('its button opens the article at the very section', async () => {
    const { page } = await openCard('rygg', 'ryggsmärta');
    await pause(SETTLED);
    await pressInCard(on.session, page, /^Läs mer/u);
    const reader = await on.session.extensionTab('#/artikel/sv/');
    const address = await reader.url();
    const section = address.split('/').at(-1) ?? '';
    const heading = await until('the section', () =>
      reader.run(
        (document, id) => document.querySelector(`#${id} h2`)?.textContent ?? null,
        section,
      ),
    );
    expect(heading).not.toBe('');
    await reader.close();
  });

  test('no script of the page can open a card', async () => {
    const page = await open('rygg');
    const { x, y } = await markOf(page, 'ryggsmärta');
    await page.evaluate(
      (clientX, clientY) => {
        const target = document.elementFromPoint(clientX, clientY) ?? document.body;
        for (const kind of ['pointermove', 'mousemove', 'pointerover', 'mouseover', 'click']) {
          target.dispatchEvent(
            new PointerEvent(kind, { clientX, clientY, bubbles: true, composed: true }),
          );
        }
      },
      x,
      y,
    );
    await pause(SETTLED);
    expect(await cardText(on.session, page)).toBeNull();
  });

  test('text that comes later is marked too', async () => {
    const page = await open('later');
    expect(await marksOf(page)).toEqual([]);
    await page.click('button');
    await markOf(page, 'långvarig smärta');
  });

  test.each([
    ['a page that asks to be left alone', 'off'],
    ['a word that means something else', 'weather'],
    ['another language', 'danish'],
    ['what one writes in a form', 'form'],
  ])('leaves %s unmarked', async (_, path) => {
    const page = await open(path);
    await pause(SETTLED);
    expect(await marksOf(page)).toEqual([]);
  });
});
