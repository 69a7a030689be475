import { describe, expect, test, vi } from 'vitest';
import { appTexts } from '@/components/app-texts';
import { cardTexts } from '@/components/card-texts';
import { Popup, type PopupProps } from '@/components/Popup';
import { SettingsForm, type SettingsFormProps } from '@/components/SettingsForm';
import type { Hit } from '@/core/search';
import { DEFAULT_SETTINGS } from '@/core/settings';
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

const READ: PopupProps['tab'] = {
  state: 'read',
  site: 'www.exempel.se',
  on: true,
  concepts: [{ concept: 'ryggsmarta', count: 3, language: 'sv' }],
};

function popup(props: Partial<PopupProps> = {}) {
  const calls = {
    onGo: vi.fn(),
    onReveal: vi.fn(),
    onTurn: vi.fn(),
    onCopy: vi.fn(),
    onOpenTab: vi.fn(),
    onOpenSettings: vi.fn(),
  };
  const all: PopupProps = {
    route: { view: 'home' },
    language: 'sv',
    settings: DEFAULT_SETTINGS,
    tab: READ,
    libraryOf: () => LIBRARY,
    search: () => [HIT],
    ...calls,
    ...props,
  };
  return { root: draw(<Popup {...all} />), ...calls };
}

describe('the popup', () => {
  test('lists the concepts of the page, and goes there', () => {
    const { root, onReveal } = popup();
    press(root, 'Visa på sidan: Ryggsmärta, 3 gånger');
    expect(onReveal).toHaveBeenCalledWith('ryggsmarta');
  });

  test('turns the site off, and says so when it is', () => {
    const { root, onTurn } = popup();
    press(root, 'Stäng av på www.exempel.se');
    expect(onTurn).toHaveBeenCalledWith('www.exempel.se', false);
    const off = popup({ tab: { ...READ, on: false, concepts: [] } });
    expect(off.root.textContent).toContain('Hälsonot är avstängt på www.exempel.se.');
    press(off.root, 'Slå på igen');
    expect(off.onTurn).toHaveBeenCalledWith('www.exempel.se', true);
  });

  test.each([
    ['still reading', { state: 'loading' } as const, 'Läser sidan'],
    ['a page that cannot be read', { state: 'unreadable' } as const, 'kan inte läsas'],
    ['a page without terms', { ...READ, concepts: [] }, 'Inga av våra hälsoord'],
  ])('says what to know about %s', (_, tab, text) => {
    expect(popup({ tab }).root.textContent).toContain(text);
  });

  test('shows hits with the words that were found', () => {
    const { root } = popup({ route: { view: 'search', query: 'ryggsmärta' } });
    expect(root.querySelector('mark')?.textContent).toBe('Ryggsmärta');
    expect(root.querySelector('.hits a')?.getAttribute('href')).toBe(
      '#/artikel/sv/depression-och-ryggsmarta/samband',
    );
  });

  test('helps on when nothing was found', () => {
    const { root } = popup({ route: { view: 'search', query: 'hosta' }, search: () => [] });
    expect(root.textContent).toContain('Inga träffar för ”hosta”.');
    expect(root.textContent).toContain('Pröva ett annat ord');
  });

  test('reads an article with contents, figure, safety and sources', () => {
    const route = {
      view: 'article',
      language: 'sv',
      article: 'depression-och-ryggsmarta',
    } as const;
    const { root, onCopy } = popup({ route });
    expect(root.querySelector('h1')?.textContent).toBe('Depression och ryggsmärta');
    expect(root.querySelector('nav a')?.getAttribute('href')).toMatch(/\/samband$/u);
    expect(root.textContent).toContain('19,8 av 100');
    expect(root.querySelector('details.safety')?.hasAttribute('open')).toBe(true);
    press(root, 'Kopiera som BibTeX');
    expect(onCopy).toHaveBeenCalledWith('@article{currie2004}\n\n@report{sbu341}');
  });

  test('says so when there is no such article', () => {
    const route = { view: 'article', language: 'sv', article: 'finns-inte' } as const;
    expect(popup({ route }).root.textContent).toContain('Den sidan finns inte.');
  });

  test.each([
    ['home', { view: 'home' }],
    ['search', { view: 'search', query: 'rygg' }],
    ['an article', { view: 'article', language: 'sv', article: 'depression-och-ryggsmarta' }],
    ['a concept', { view: 'concept', language: 'sv', concept: 'ryggsmarta' }],
  ] as const)('has nothing that axe objects to: %s', async (_, route) => {
    expect(await violations(popup({ route }).root)).toEqual([]);
    expect(await violations(popup({ route, language: 'en' }).root)).toEqual([]);
  });
});

describe('the settings', () => {
  function form(props: Partial<SettingsFormProps> = {}) {
    const calls = { onChange: vi.fn(), onReset: vi.fn() };
    const settings = { ...DEFAULT_SETTINGS, offSites: ['exempel.se'], muted: ['stress'] };
    const root = draw(
      <SettingsForm
        settings={settings}
        texts={appTexts('sv')}
        cardTexts={cardTexts('sv')}
        status="idle"
        labelOf={() => 'stress'}
        {...calls}
        {...props}
      />,
    );
    return { root, ...calls };
  }

  test('shows what holds, and asks for what is chosen', () => {
    const { root, onChange } = form();
    const chosen = root.querySelector<HTMLInputElement>('input[value=section]');
    expect(chosen?.checked).toBe(true);
    root.querySelector<HTMLInputElement>('input[value=none]')?.click();
    expect(onChange).toHaveBeenCalledWith({ density: 'none' });
  });

  test('takes a site off the list of those that are off', () => {
    const { root, onChange } = form();
    press(root, 'Ta bort exempel.se');
    expect(onChange).toHaveBeenCalledWith({ offSites: [] });
    press(root, 'Ta bort stress');
    expect(onChange).toHaveBeenCalledWith({ muted: [] });
  });

  test('says when saving failed', () => {
    const { root } = form({ status: 'failed' });
    expect(root.querySelector('[role=status]')?.textContent).toContain('gick inte att spara');
  });

  test('has nothing that axe objects to', async () => {
    expect(await violations(form().root)).toEqual([]);
  });
});
