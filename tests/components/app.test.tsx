import { describe, expect, test, vi } from 'vitest';
import type { Actions } from '@/components/actions';
import { appTexts } from '@/components/app-texts';
import { cardTexts } from '@/components/card-texts';
import { Popup, type PopupProps } from '@/components/Popup';
import type { Route } from '@/components/route';
import type { Hit } from '@/core/search';
import { DEFAULT_SETTINGS } from '@/core/settings';
import { doActions } from './actions';
import { draw, LIBRARY, press, violations } from './stage';

const HIT: Hit = {
  kind: 'section',
  language: 'sv',
  article: 'depression-och-ryggsmarta',
  section: 'samband',
  title: 'Depression och ryggsmärta',
  heading: 'Vad binder dem samman?',
  snippet: { text: 'Ryggsmärta och depression', found: [{ start: 0, end: 10 }] },
};

const READ: Extract<PopupProps['tab'], { state: 'read' }> = {
  state: 'read',
  site: 'www.exempel.se',
  on: true,
  concepts: [{ concept: 'ryggsmarta', count: 3, language: 'sv' }],
};

const ARTICLE: Route = { view: 'article', language: 'sv', article: 'depression-och-ryggsmarta' };

function popup(props: Partial<PopupProps> = {}, language: 'sv' | 'en' = 'sv') {
  const actions: Actions = doActions();
  const all: PopupProps = {
    route: { view: 'home' },
    texts: appTexts(language),
    cardTexts: cardTexts(language),
    language: 'sv',
    settings: DEFAULT_SETTINGS,
    tab: READ,
    notice: null,
    news: [],
    visit: [],
    libraryOf: () => LIBRARY,
    outlineOf: () => LIBRARY,
    search: () => [HIT],
    actions,
    ...props,
  };
  return { root: draw(<Popup {...all} />), actions: all.actions };
}

describe('this page', () => {
  test('lists its concepts under the article that tells of them, and goes there', () => {
    const { root, actions } = popup();
    const group = root.querySelector('.concept-group');
    expect(group?.querySelector('h2')?.textContent).toBe('Depression och ryggsmärta');
    expect(group?.querySelector('li a')?.getAttribute('href')).toBe('#/begrepp/sv/ryggsmarta');
    press(root, 'Visa på sidan: Ryggsmärta, 3 gånger');
    expect(actions.reveal).toHaveBeenCalledWith('ryggsmarta');
  });

  test('lets a concept be left unmarked', () => {
    const { root, actions } = popup();
    press(root, 'Sluta markera Ryggsmärta');
    expect(actions.mute).toHaveBeenCalledWith('ryggsmarta', 'Ryggsmärta');
  });

  test('says which concept is left unmarked, here or everywhere, and marks it again', () => {
    for (const settings of [
      { ...DEFAULT_SETTINGS, muted: ['ryggsmarta'] },
      { ...DEFAULT_SETTINGS, mutedOn: [{ site: 'www.exempel.se', concept: 'ryggsmarta' }] },
    ]) {
      const { root, actions } = popup({ settings });
      expect(root.querySelector('.concepts .muted')?.textContent).toContain('markeras inte');
      press(root, 'Markera Ryggsmärta igen');
      expect(actions.unmute).toHaveBeenCalledWith('ryggsmarta', 'Ryggsmärta', 'www.exempel.se');
    }
  });

  test('has one switch for its site', () => {
    const { root, actions } = popup();
    const on = root.querySelector<HTMLInputElement>('[role=switch]');
    expect(on?.checked).toBe(true);
    expect(on?.closest('label')?.textContent).toBe('Markera ord på www.exempel.se');
    on?.click();
    expect(actions.turn).toHaveBeenCalledWith('www.exempel.se', false);
  });

  test('says that it is off, and has the same switch to turn it on', () => {
    const { root, actions } = popup({
      tab: { ...READ, on: false, concepts: [] },
      settings: { ...DEFAULT_SETTINGS, offSites: ['exempel.se'] },
    });
    expect(root.textContent).toContain('Hälsonot är avstängt på www.exempel.se.');
    root.querySelector<HTMLInputElement>('[role=switch]')?.click();
    expect(actions.turn).toHaveBeenCalledWith('www.exempel.se', true);
  });

  test('says that the page itself does not want it', () => {
    const { root } = popup({ tab: { ...READ, on: false, concepts: [] } });
    expect(root.textContent).toContain('Sidan har bett om att inte få ord markerade.');
  });

  test.each([
    ['still reading', { state: 'loading' } as const, 'Läser sidan'],
    ['the browser’s own', { state: 'unreadable', why: 'closed' } as const, 'kan inte läsas'],
    ['the reader view', { state: 'unreadable', why: 'reader' } as const, 'läsvy'],
    ['a PDF', { state: 'unreadable', why: 'pdf' } as const, 'pdf-filer'],
    ['the store', { state: 'unreadable', why: 'store' } as const, 'tilläggsbutik'],
    ['without terms', { ...READ, concepts: [] }, 'Inga av våra hälsoord'],
  ])('says what to know when it is %s', (_, tab, text) => {
    expect(popup({ tab }).root.textContent).toContain(text);
  });

  test('that was open before Hälsonot came can be loaded anew', () => {
    const { root, actions } = popup({ tab: { state: 'unreadable', why: 'before' } });
    press(root, 'Ladda om sidan');
    expect(actions.reload).toHaveBeenCalledOnce();
  });
});

test('what was done can be undone', () => {
  const onUndo = vi.fn();
  const { root } = popup({ notice: { text: 'Stress markeras inte längre.', onUndo } });
  expect(root.querySelector('.notice')?.getAttribute('role')).toBe('status');
  press(root, 'Ångra');
  expect(onUndo).toHaveBeenCalledOnce();
});

test('what is new is told in the reader’s language, and goes when it has been read', () => {
  const news = [{ version: '0.2.0', sv: 'Nu finns kortet på engelska.', en: 'Now in English.' }];
  const { root, actions } = popup({ news });
  expect(root.querySelector('.news')?.textContent).toContain('Nu finns kortet på engelska.');
  press(root, 'Jag har läst det');
  expect(actions.dismissNews).toHaveBeenCalledOnce();
});

describe('search', () => {
  const route: Route = { view: 'search', query: 'ryggsmärta' };

  test('shows hits with the words that were found', () => {
    const { root } = popup({ route });
    expect(root.querySelector('mark')?.textContent).toBe('Ryggsmärta');
    expect(root.querySelector('.hits ol a')?.getAttribute('href')).toBe(
      '#/artikel/sv/depression-och-ryggsmarta/samband',
    );
  });

  test('leads from the hit on a concept to its explanation', () => {
    const { root } = popup({ route, search: () => [{ ...HIT, concept: 'ryggsmarta' }] });
    expect(root.querySelector('.hits ol a')?.getAttribute('href')).toBe('#/begrepp/sv/ryggsmarta');
  });

  test('searches in the language and the article that were chosen', () => {
    const search = vi.fn<PopupProps['search']>(() => [HIT]);
    const filtered: Route = { ...route, language: 'en', article: 'depression-och-ryggsmarta' };
    const { root, actions } = popup({ route: filtered, search });
    expect(search).toHaveBeenCalledWith('en', 'ryggsmärta', 'depression-och-ryggsmarta');
    const [language, article] = root.querySelectorAll('select');
    if (!(language && article)) throw new Error('no filters');
    language.value = 'sv';
    language.dispatchEvent(new Event('change', { bubbles: true }));
    expect(actions.go).toHaveBeenLastCalledWith({ ...filtered, language: 'sv' });
    article.value = '';
    article.dispatchEvent(new Event('change', { bubbles: true }));
    expect(actions.go).toHaveBeenLastCalledWith({ ...route, language: 'en' });
  });

  test('is walked by arrow keys, from the field and back to it', () => {
    const second = { ...HIT, section: 'annat' };
    const { root } = popup({ route, search: () => [HIT, second] });
    const key = (name: string) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
      );
    const [first, last] = root.querySelectorAll<HTMLElement>('.hits ol a');
    const field = root.querySelector<HTMLInputElement>('input[type=search]');
    field?.focus();
    key('ArrowDown');
    expect(document.activeElement).toBe(first);
    key('ArrowDown');
    key('ArrowDown');
    expect(document.activeElement).toBe(last);
    key('Home');
    expect(document.activeElement).toBe(first);
    key('ArrowUp');
    expect(document.activeElement).toBe(field);
  });

  test('helps on when nothing was found: another language, other articles, another place', () => {
    const search: PopupProps['search'] = (language) => (language === 'en' ? [HIT, HIT] : []);
    const { root } = popup({ route: { view: 'search', query: 'cough' }, search });
    expect(root.querySelector('[role=status]')?.textContent).toBe('Inga träffar för ”cough”.');
    const links = [...root.querySelectorAll('.hits a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('#/sok/cough?en');
    expect(links).toContain('https://www.1177.se/');
    expect(links).toContain('#/artikel/sv/depression-och-ryggsmarta');
    expect(root.textContent).toContain('2 träffar på engelska');
  });
});

test('the library has every article and every concept from A to Ö', () => {
  const { root } = popup({ route: { view: 'library' } });
  const links = [...root.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['#/artikel/sv/depression-och-ryggsmarta', '#/begrepp/sv/ryggsmarta']);
});

test('says so when there is no such article', () => {
  const route = { ...ARTICLE, article: 'finns-inte' };
  expect(popup({ route }).root.textContent).toContain('Den sidan finns inte.');
});

test.each<[string, Partial<PopupProps>]>([
  ['home', {}],
  [
    'home with news and a notice',
    { news: [{ version: '1', sv: 'Nytt', en: 'New' }], notice: { text: 'Klart' } },
  ],
  ['home without a page', { tab: null }],
  ['search', { route: { view: 'search', query: 'rygg' } }],
  ['search without hits', { route: { view: 'search', query: 'x' }, search: () => [] }],
  ['the library', { route: { view: 'library' } }],
  ['an article', { route: ARTICLE }],
  ['a concept', { route: { view: 'concept', language: 'sv', concept: 'ryggsmarta' } }],
  ['the visit', { route: { view: 'visit' }, settings: { ...DEFAULT_SETTINGS, visit: true } }],
])('axe objects to nothing: %s', async (_, props) => {
  expect(await violations(popup(props).root)).toEqual([]);
  expect(await violations(popup(props, 'en').root)).toEqual([]);
});
