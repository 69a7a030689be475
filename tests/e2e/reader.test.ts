/** Reading in a tab: links, Back, citations, levels, and what a sheet for a visit holds. */
import { describe, expect, test } from 'vitest';
import { until } from '@/scripts/browser/until';
import { BROWSERS, stage } from './stage';
import { openView, press, setAll, stored, textIn, textWith, write } from './views';

const ARTICLE = 'popup.html#/artikel/sv/depression-och-ryggsmarta';

describe.each(BROWSERS)('in %s', (name) => {
  const on = stage(name);

  test('a deep link ends at its section, and Back leads where one was', async () => {
    const view = await openView(on.session, `${ARTICLE}/arbete-och-liv`);
    const focused = await view.run((document) => document.activeElement?.id ?? '');
    expect(focused).toBe('arbete-och-liv');
    const place = () => view.run((document) => Math.round(document.defaultView?.scrollY ?? 0));
    const before = await until('the section in view', async () => (await place()) || null);
    await view.run((document) => {
      document.querySelector<HTMLElement>('nav.related a')?.click();
      return true;
    });
    await until(
      'another article',
      async () => (await textIn(view, 'h1')) !== 'Depression och ryggsmärta',
    );
    await press(view, 'Tillbaka');
    await textWith(view, 'h1', 'Depression och ryggsmärta');
    await until('the same place', async () => Math.abs((await place()) - before) < 5);
    await view.close();
  });

  test('a citation shows its source on focus, leads to it, and the source back', async () => {
    const view = await openView(on.session, ARTICLE);
    const note = await until('the note', () =>
      view.run((document) => {
        document.querySelector<HTMLElement>('section .citation button')?.focus();
        const shown = document.querySelector<HTMLElement>('.citation-note');
        return shown && !shown.hidden ? (shown.textContent ?? '') : null;
      }),
    );
    expect(note).toMatch(/\d+\. .+20\d\d/u);
    const ids = await view.run((document) => {
      const from = document.querySelector<HTMLElement>('section .citation button');
      from?.click();
      const source = document.activeElement;
      source?.querySelector<HTMLElement>('.to-text')?.click();
      return [source?.id ?? '', String(document.activeElement === from)];
    });
    expect(ids[0]).toMatch(/^source-/u);
    expect(ids[1]).toBe('true');
    await view.close();
  });

  test('the easy level says it in easy words, with safety and sources', async () => {
    const view = await openView(on.session, ARTICLE);
    await press(view, 'Lättläst');
    await textWith(view, '.easy h2', /./u);
    expect(await textIn(view, '.safety')).toContain('112');
    expect(await textIn(view, '.references')).toMatch(/doi:10\./u);
    await view.close();
  });

  test('the size of the text is kept for every page', async () => {
    const view = await openView(on.session, ARTICLE);
    await press(view, 'Större text');
    const size = () =>
      view.run((document) => document.documentElement.style.getPropertyValue('--size'));
    await until('larger text', async () => (await size()) === '1.1');
    await press(view, 'Mindre text');
    await until('the text as it was', async () => (await size()) === '1');
    await view.close();
  });

  test('what is read can be kept for a visit, only when asked for, and wiped with one press', async () => {
    const view = await openView(on.session, ARTICLE);
    const buttons = () =>
      view.run((document) => document.querySelectorAll('[aria-label^="Spara till mitt"]').length);
    expect(await buttons()).toBe(0);
    await setAll(view, { visit: true });
    await until('bookmarks', async () => (await buttons()) > 5);
    await press(view, 'Spara till mitt vårdbesök: Vad vi inte vet');
    await textWith(view, '.notice', 'Sparat till ditt vårdbesök.');
    await view.run((document) => {
      document.location.hash = '#/besok';
      return true;
    });
    await textWith(view, '.sheet', 'Vad vi inte vet');
    await write(view, '#question', 'Vad kan jag göra själv?');
    await press(view, 'Lägg till');
    await until('two things', () =>
      view.run((document) => document.querySelectorAll('.sheet > li').length === 2),
    );
    await press(view, 'Flytta upp: Min fråga');
    await textWith(view, '.sheet > li:first-child', 'Min fråga');
    expect(await textIn(view, '.references')).toMatch(/\d{4}/u);
    expect(await stored(view, 'sync')).not.toContain('göra själv');
    await press(view, 'Ta bort allt');
    await textWith(view, '.visit', 'Här är det tomt än.');
    expect(await stored(view, 'local')).not.toContain('göra själv');
    await setAll(view, {});
    await view.close();
  });

  test('search shows results while one types, and Enter opens the first', async () => {
    const view = await openView(on.session, 'popup.html');
    await write(view, 'input[type=search]', 'ryggsm');
    await textWith(view, '.hits ol li', /ryggsmärta/iu);
    expect(await view.url()).toContain('#/sok/ryggsm');
    await write(view, 'input[type=search]', 'begagnad cykel');
    await textWith(view, '.hits', 'Inga träffar för ”begagnad cykel”.');
    await write(view, 'input[type=search]', 'sleep');
    await view.run((document) => {
      const field = document.querySelector('input[type=search]');
      const Key = document.defaultView?.KeyboardEvent ?? KeyboardEvent;
      field?.dispatchEvent(new Key('keydown', { key: 'Enter', bubbles: true }));
      return true;
    });
    await until('the first hit', async () => (await view.url()).includes('/somn'));
    await view.close();
  });
});
