/** From a term on a page to the card, and from the card to the article. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardText, pressInCard } from '@/scripts/browser/card';
import { markOf, marksOf, restOn } from '@/scripts/browser/marks';
import { pause, until } from '@/scripts/browser/until';
import { AXE, type Axe } from './axe';
import { spokenLines } from './spoken-tree';
import { BROWSERS, stage } from './stage';
import { openView, store } from './views';

/** Longer than dwell, grace and fade together. */
const SETTLED = 900;

/** Longer than a press in something new has to wait. */
const SEEN = 350;

describe.each(BROWSERS)('in %s', (name) => {
  const on = stage(name);

  const open = (path: string) => on.session.open(`${on.site.origin}${path}`);
  const restFor = async (page: Page, word: string) => {
    await restOn(page, await markOf(page, word));
    return until('the card', () => cardText(on.session, page));
  };
  const openCard = async (path: string, word: string) => {
    const page = await open(path);
    return { page, text: await restFor(page, word) };
  };

  const pressAll = async (page: Page, ...labels: RegExp[]) => {
    for (const label of labels) {
      await pause(SEEN);
      await pressInCard(on.session, page, label);
    }
  };
  const isMarked = async (page: Page, word: string) =>
    (await marksOf(page)).some(({ text }) => text === word);

  test('resting on a term shows its passage, each citation with its source, and Escape closes it', async () => {
    const { page, text } = await openCard('rygg', 'ryggsmärta');
    expect(text).toMatch(/^Ryggsmärta\n/u);
    expect(text).toContain('Källor');
    expect(text).toMatch(/https:\/\/doi\.org\/10\.\d{4,9}\//u);
    expect(text).toContain('När behöver ont i ryggen vård direkt?');
    expect(text).toMatch(/Uppdaterad \d+ \p{L}+ 20\d\d/u);
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
    await page.keyboard.press('Escape');
    await until('no card', async () => (await cardText(on.session, page)) === null);
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

  test('the card as it ships is met in the order in which it is read, and axe has nothing to object to', async () => {
    const { page } = await openCard('rygg', 'långvariga smärta');
    await page.evaluate(`${AXE}; null`);
    const all = await spokenLines(on.session, page);
    const start = all.findIndex(({ role }) => role === 'dialog');
    const lines = all.slice(start);
    expect(lines[0]?.name).toBe('Långvarig smärta');
    const order = [
      /^Fäst kortet$/u,
      /^Mer$/u,
      /^Stäng$/u,
      /^Därför: nämner/u,
      /^Källa 1$/u,
      /^Källor$/u,
      /doi/u,
      /^Läs mer/u,
      /^Uppdaterad \d/u,
    ].map((wanted) => lines.findIndex((line) => wanted.test(line.name.trim())));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const controls = lines.filter(({ role }) => /button|link|summary|triangle/iu.test(role));
    expect(controls.length).toBeGreaterThan(8);
    expect(controls.filter(({ name: said }) => said.trim() === '')).toEqual([]);
    const languages = await on.session.inCard(page, (root) => [
      root.querySelector('[role=dialog]')?.getAttribute('lang') ?? null,
      root.querySelector('.passage')?.getAttribute('lang') ?? null,
    ]);
    expect(languages).toEqual(['sv', 'sv']);
    await pressAll(page, /^Mer$/u);
    // axe cannot look into a closed root, so it is shown the card in an open one.
    const objections = await on.session.inCard(page, async (root) => {
      const open = document.body.appendChild(document.createElement('div'));
      const shown = open.attachShadow({ mode: 'open' });
      for (const { cssRules } of root.adoptedStyleSheets) {
        const style = shown.appendChild(document.createElement('style'));
        style.textContent = [...cssRules].map(({ cssText }) => cssText).join('\n');
      }
      const place = root.querySelector('.place')?.cloneNode(true) as HTMLElement;
      place.style.cssText += ';position:static;animation:none';
      shown.append(place);
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run(open, { rules: { region: { enabled: false } } });
      open.remove();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
    expect(objections).toEqual([]);
    await page.close();
  });

  test('Undo brings back a word that was quieted on the card, and a site that was one of the only ones', async () => {
    const options = await openView(on.session, 'options.html');
    const { page } = await openCard('rygg', 'depression');
    await pressAll(page, /^Mer$/u, /^Märk inte ordet på/u);
    await until('no mark on it', async () => !(await isMarked(page, 'depression')));
    expect(await isMarked(page, 'ryggskottet')).toBe(true);
    await pressAll(page, /^Ångra$/u);
    await until('its mark', () => isMarked(page, 'depression'));
    const only = { version: 1, siteRule: 'only', onlySites: ['127.0.0.1'] };
    await store(options, 'sync', 'settings', only);
    await markOf(page, 'depression');
    await restFor(page, 'depression');
    await pressAll(page, /^Mer$/u, /^Stäng av/u);
    await until('no marks', async () => (await marksOf(page)).length === 0);
    await pressAll(page, /^Ångra$/u);
    await markOf(page, 'depression');
    await page.close();
    await store(options, 'sync', 'settings', { version: 1 });
    await options.close();
  });

  test.skipIf(name === 'firefox')(
    'on a page that is pinched large the card lies in what is seen',
    async () => {
      const page = await on.session.open(`${on.site.origin}rygg`);
      await markOf(page, 'depression');
      const client = await page.createCDPSession();
      await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1.6 });
      const mark = await markOf(page, 'depression');
      const view = await page.evaluate(() => {
        const {
          offsetLeft: left,
          offsetTop: top,
          width,
          height,
        } = visualViewport as VisualViewport;
        return { left, top, right: left + width, bottom: top + height };
      });
      expect(view.right - view.left).toBeCloseTo(1100 / 1.6, 0);
      await restOn(page, mark);
      await until('the card', () => cardText(on.session, page));
      await pause(SEEN);
      const box = await on.session.inCard(page, (root) => {
        const { left, top, right, bottom } =
          root.querySelector('[role=dialog]')?.getBoundingClientRect() ?? new DOMRect();
        return { left, top, right, bottom };
      });
      const { left = 0, top = 0, right = 0, bottom = 0 } = box ?? {};
      expect(right - left).toBeGreaterThan(300);
      expect([left >= view.left, top >= view.top]).toEqual([true, true]);
      expect([right <= view.right + 1, bottom <= view.bottom + 1]).toEqual([true, true]);
      expect(mark.y < top || mark.y > bottom).toBe(true);
      await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
      await page.close();
    },
  );
});
