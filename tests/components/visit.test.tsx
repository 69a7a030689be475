import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { appTexts } from '@/components/app-texts';
import { cardTexts } from '@/components/card-texts';
import { VisitView, type VisitViewProps } from '@/components/VisitView';
import { sheetOf, sheetText } from '@/components/visit-sheet';
import { DEFAULT_SETTINGS } from '@/core/settings';
import type { VisitItem } from '@/core/visit';
import { doActions } from './actions';
import { ARTICLE, draw, LIBRARY, press } from './stage';

const VISIT: VisitItem[] = [
  { id: 'a', kind: 'question', text: 'Hjälper det att röra sig?' },
  { id: 'b', kind: 'passage', language: 'sv', article: ARTICLE.id, section: 'samband' },
];

function view(props: Partial<VisitViewProps> = {}) {
  const actions = doActions();
  const root = draw(
    <VisitView
      settings={{ ...DEFAULT_SETTINGS, visit: true }}
      visit={VISIT}
      texts={appTexts('sv')}
      cardTexts={cardTexts('sv')}
      libraryOf={() => LIBRARY}
      actions={actions}
      {...props}
    />,
  );
  return { root, actions };
}

/** What the last change makes of the items. */
const changed = ({ changeVisit }: ReturnType<typeof doActions>): unknown => {
  const [change] =
    (changeVisit as unknown as { mock: { lastCall?: [(items: VisitItem[]) => unknown] } }).mock
      .lastCall ?? [];
  return change?.(VISIT);
};

test('a sheet has questions and passages in the reader’s order, with numbered sources', () => {
  const { root } = view();
  const rows = [...root.querySelectorAll('.sheet h2')].map(({ textContent }) => textContent);
  expect(rows).toEqual(['Min fråga', 'Vad binder dem samman?']);
  expect(root.querySelector('textarea.question')).toHaveProperty(
    'value',
    VISIT[0] && 'Hjälper det att röra sig?',
  );
  expect(root.querySelector('.sheet sup button')?.textContent).toBe('1');
  expect(root.querySelector('.references')?.textContent).toContain('Currie SR');
});

test('a question of one’s own is added, changed, and taken away when emptied', () => {
  const { root, actions } = view();
  const field = root.querySelector<HTMLTextAreaElement>('#question');
  if (field) field.value = '  Vad händer nu?  ';
  press(root, 'Lägg till');
  expect(actions.keep).toHaveBeenCalledWith(
    { kind: 'question', text: 'Vad händer nu?' },
    'Sparat till ditt vårdbesök.',
  );
  const own = root.querySelector<HTMLTextAreaElement>('textarea.question');
  const write = (text: string) =>
    act(() => {
      if (own) own.value = text;
      own?.dispatchEvent(new Event('change', { bubbles: true }));
    });
  void write('Hjälper promenader?');
  expect(changed(actions)).toMatchObject([{ text: 'Hjälper promenader?' }, { id: 'b' }]);
  void write(' ');
  expect(changed(actions)).toMatchObject([{ id: 'b' }]);
});

test('things are moved and taken away', () => {
  const { root, actions } = view();
  press(root, 'Flytta upp: Vad binder dem samman?');
  expect(changed(actions)).toMatchObject([{ id: 'b' }, { id: 'a' }]);
  press(root, 'Flytta ner: Min fråga');
  expect(changed(actions)).toMatchObject([{ id: 'b' }, { id: 'a' }]);
  press(root, 'Ta bort Min fråga');
  expect(changed(actions)).toMatchObject([{ id: 'b' }]);
});

test('it is printed, saved, and wiped with one press', () => {
  const { root, actions } = view();
  press(root, 'Skriv ut');
  press(root, 'Spara som textfil');
  press(root, 'Ta bort allt');
  expect(actions.print).toHaveBeenCalledOnce();
  expect(actions.saveVisit).toHaveBeenCalledWith(
    expect.stringContaining('Hjälper det att röra sig?'),
  );
  expect(actions.wipeVisit).toHaveBeenCalledOnce();
});

test('nothing is kept before the reader has chosen it', () => {
  const { root, actions } = view({ settings: DEFAULT_SETTINGS, visit: [] });
  expect(root.querySelector('#question')).toBeNull();
  press(root, 'Låt mig spara till vårdbesök');
  expect(actions.set).toHaveBeenCalledWith({ visit: true });
});

test('a private window shows nothing and offers nothing', () => {
  const { root } = view({ visit: null });
  expect(root.textContent).toContain('I ett privat fönster sparas och visas ingenting.');
  expect(root.querySelector('textarea, .sheet, .actions')).toBeNull();
});

test('an empty sheet says how to fill it, and a passage that is gone says so', () => {
  expect(view({ visit: [] }).root.textContent).toContain('Här är det tomt än.');
  const gone: VisitItem = {
    id: 'c',
    kind: 'passage',
    language: 'sv',
    article: 'borta',
    section: 'x',
  };
  expect(view({ visit: [gone] }).root.textContent).toContain('Texten finns inte längre.');
});

test('the file has the sheet as text, with every source written out', () => {
  const text = sheetText(
    sheetOf(VISIT, () => LIBRARY),
    appTexts('sv'),
    cardTexts('sv'),
  );
  expect(text).toContain('Min fråga\nHjälper det att röra sig?');
  expect(text).toContain('Vad binder dem samman?\nDe flesta får ont i ryggen');
  expect(text).toContain('[1] Depression och ryggsmärta');
  expect(text).toMatch(/1\. Currie SR.*https:\/\/doi\.org\/10\.1016\/j\.pain\.2003\.09\.015/u);
});
