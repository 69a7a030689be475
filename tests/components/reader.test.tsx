import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ReadingActions } from '@/components/actions';
import { appTexts } from '@/components/app-texts';
import { ConceptView } from '@/components/ConceptView';
import { cardTexts } from '@/components/card-texts';
import { Reader, type ReaderProps } from '@/components/Reader';
import { DEFAULT_SETTINGS } from '@/core/settings';
import { doActions } from './actions';
import { ARTICLE, draw, LIBRARY, press } from './stage';

const base = (actions: ReadingActions) => ({
  library: LIBRARY,
  settings: DEFAULT_SETTINGS,
  texts: appTexts('sv'),
  cardTexts: cardTexts('sv'),
  visit: [],
  isTab: true,
  actions,
});

function read(props: Partial<ReaderProps> = {}) {
  const actions = props.actions ?? doActions();
  return { root: draw(<Reader article={ARTICLE} {...base(actions)} {...props} />), actions };
}

afterEach(() => vi.unstubAllGlobals());

test('an article has contents, figure, safety, sources and what else to read', () => {
  const related = { ...ARTICLE, id: 'depression', title: 'Depression' };
  const library = { ...LIBRARY, articles: { ...LIBRARY.articles, depression: related } };
  const { root } = read({ library, article: { ...ARTICLE, related: ['depression'] } });
  expect(root.querySelector('h1')?.textContent).toBe('Depression och ryggsmärta');
  expect(root.querySelector('nav.contents a')?.getAttribute('href')).toMatch(/\/samband$/u);
  expect(root.textContent).toContain('19,8 av 100');
  expect(root.querySelector('details.safety')?.hasAttribute('open')).toBe(true);
  expect(root.querySelector('nav.related a')?.textContent).toBe('Depression');
  expect(root.querySelector('.colophon')?.textContent).toContain('Första versionen.');
});

describe('a citation', () => {
  const open = (root: HTMLElement) =>
    root.querySelector<HTMLElement>('.section-heading ~ p sup button');

  test('shows its source while it has focus, until Escape', async () => {
    const { root } = read();
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    const citation = open(root);
    await act(() => citation?.focus());
    const note = root.querySelector<HTMLElement>('.citation-note');
    expect(note?.hidden).toBe(false);
    expect(note?.getAttribute('role')).toBe('tooltip');
    expect(note?.textContent).toContain('1. Currie SR, Wang J.');
    expect(note?.textContent).toContain('befolkningsstudie');
    expect(citation?.getAttribute('aria-describedby')).toBe(note?.id);
    await act(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    });
    expect(note?.hidden).toBe(true);
    expect(citation?.hasAttribute('aria-describedby')).toBe(false);
  });

  test('shows its source under the pointer, and as long as the pointer is on the note', async () => {
    const { root } = read();
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    const point = (type: string, at: Element | null) =>
      act(() => {
        at?.dispatchEvent(new Event(type, { bubbles: true }));
      });
    const wait = (time: number) => act(() => new Promise((resolve) => setTimeout(resolve, time)));
    const note = root.querySelector<HTMLElement>('.citation-note');
    await point('pointerover', open(root));
    expect(note?.hidden).toBe(false);
    await point('pointerout', open(root));
    await point('pointerover', note);
    await wait(300);
    expect(note?.hidden).toBe(false);
    await point('pointerout', note);
    await wait(300);
    expect(note?.hidden).toBe(true);
  });

  test('leads to its source, and the source back to the citation one came from', () => {
    const { root } = read();
    const [first, second] = root.querySelectorAll<HTMLElement>('sup button[data-key=currie2004]');
    void act(() => second?.click());
    expect(document.activeElement?.id).toBe('source-currie2004');
    press(root, 'Tillbaka till texten, källa 1');
    expect(document.activeElement).toBe(second);
    press(root, 'Tillbaka till texten, källa 1');
    expect(document.activeElement).not.toBe(first);
  });
});

describe('reading levels', () => {
  test('turn an article into its concepts in easy words, with their own sources', () => {
    const { root } = read();
    press(root, 'Lättläst');
    expect(root.querySelector('.easy h2')?.textContent).toBe('Ryggsmärta');
    expect(root.querySelector('.easy p')?.textContent).toBe('Många får ont i ryggen.');
    expect(root.querySelector('nav.contents')).toBeNull();
    expect(root.querySelectorAll('.references > li')).toHaveLength(1);
    expect(root.querySelector('details.safety')).not.toBeNull();
    press(root, 'Vanlig');
    expect(root.querySelector('nav.contents')).not.toBeNull();
  });

  test('begin where the settings say', () => {
    const settings = { ...DEFAULT_SETTINGS, readingLevel: 'easy' } as const;
    expect(read({ settings }).root.querySelector('.easy')).not.toBeNull();
  });

  test('are not offered where no concept has an easy text', () => {
    const { root } = read({ article: { ...ARTICLE, concepts: ['okand'] } });
    expect(root.querySelector('.levels')).toBeNull();
  });
});

describe('what one can do with a text', () => {
  test('its letters grow and shrink, within bounds', () => {
    const { root, actions } = read();
    press(root, 'Större text');
    expect(actions.set).toHaveBeenLastCalledWith({ textSize: 110 });
    const large = read({ settings: { ...DEFAULT_SETTINGS, textSize: 200 } });
    press(large.root, 'Större text');
    expect(large.actions.set).not.toHaveBeenCalled();
  });

  test('it is printed, opened in a tab, and its sections linked to', () => {
    const { root, actions } = read({ isTab: false });
    press(root, 'Skriv ut');
    expect(actions.print).toHaveBeenCalledOnce();
    press(root, 'Öppna i egen flik');
    expect(actions.openTab).toHaveBeenCalledOnce();
    press(root, 'Kopiera länk till avsnittet Vad binder dem samman?');
    expect(actions.copyLink).toHaveBeenCalledWith({
      view: 'article',
      language: 'sv',
      article: 'depression-och-ryggsmarta',
      section: 'samband',
    });
  });

  test('a section is kept for a visit, and shows that it is', () => {
    const { root, actions } = read();
    const name = 'Spara till mitt vårdbesök: Vad binder dem samman?';
    press(root, name);
    const kept = {
      kind: 'passage',
      language: 'sv',
      article: ARTICLE.id,
      section: 'samband',
    } as const;
    expect(actions.keep).toHaveBeenCalledWith(kept, 'Sparat till ditt vårdbesök.');
    const after = read({ visit: [{ ...kept, id: 'a' }] }).root;
    expect(after.querySelector(`[aria-label="${name}"]`)?.getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  test('nothing can be kept where nothing may be', () => {
    const { keep: _, ...actions } = doActions();
    const { root } = read({ actions });
    expect(root.querySelector('[aria-label^="Spara till mitt"]')).toBeNull();
  });

  test('an explanation is kept as what it is', () => {
    const actions = doActions();
    const root = draw(<ConceptView concept="ryggsmarta" {...base(actions)} />);
    press(root, 'Spara till mitt vårdbesök: Ryggsmärta');
    expect(actions.keep).toHaveBeenCalledWith(
      expect.objectContaining({ concept: 'ryggsmarta', section: 'samband' }),
      expect.any(String),
    );
  });
});

describe('reading aloud', () => {
  interface Said {
    text: string;
    voice: { name: string };
    end(): void;
  }

  function voices(...all: { name: string; lang: string; localService: boolean }[]) {
    const said: Said[] = [];
    const cancel = vi.fn();
    class Utterance extends EventTarget {
      text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => all,
      cancel,
      addEventListener: vi.fn(),
      removeEventListener: vi.fn(),
      speak: (utterance: Utterance & Said) =>
        said.push({
          text: utterance.text,
          voice: utterance.voice,
          end: () => utterance.dispatchEvent(new Event('end')),
        }),
    });
    return { said, cancel };
  }
  const alva = { name: 'Alva', lang: 'sv-SE', localService: true };

  test('goes through the text part by part, with a voice of this computer', () => {
    const { said, cancel } = voices({ ...alva, name: 'Moln', localService: false }, alva);
    const { root } = read();
    press(root, 'Lyssna');
    void act(() => said[0]?.end());
    void act(() => said[1]?.end());
    expect(said.map(({ text }) => text)).toEqual([
      'Depression och ryggsmärta',
      'De hänger ofta ihop',
      'Vad binder dem samman?',
    ]);
    expect(said[0]?.voice.name).toBe('Alva');
    cancel.mockClear();
    press(root, 'Sluta lyssna');
    expect(cancel).toHaveBeenCalledOnce();
    press(root, 'Lyssna');
    expect(said.at(-1)?.text).toBe('Vad binder dem samman?');
  });

  test.each([
    ['none', []],
    ['only one that would send the text away', [{ ...alva, localService: false }]],
    ['only one of another language', [{ ...alva, lang: 'en-GB' }]],
  ])('is not offered when there are voices: %s', (_, all) => {
    voices(...all);
    expect(read().root.textContent).not.toContain('Lyssna');
  });
});
