import { describe, expect, test, vi } from 'vitest';
import { appTexts } from '@/components/app-texts';
import { cardTexts } from '@/components/card-texts';
import { SettingsForm, type SettingsFormProps } from '@/components/SettingsForm';
import { DEFAULT_SETTINGS } from '@/core/settings';
import { parseSites } from '@/extension/site-list';
import { draw, press, violations } from './stage';

const SETTINGS = { ...DEFAULT_SETTINGS, offSites: ['exempel.se'], muted: ['stress'] };

function form(props: Partial<SettingsFormProps> = {}) {
  const calls = {
    onChange: vi.fn(),
    onReset: vi.fn(),
    onShortcuts: vi.fn(),
    onWipeVisit: vi.fn(),
    onExportSites: vi.fn(),
    onExport: vi.fn(),
    onImport: vi.fn<SettingsFormProps['onImport']>(() => Promise.resolve(null)),
  };
  const root = draw(
    <SettingsForm
      settings={SETTINGS}
      texts={appTexts('sv')}
      cardTexts={cardTexts('sv')}
      status="idle"
      notice={null}
      shortcuts={[
        { name: 'walk', keys: 'Alt+Shift+H' },
        { name: 'look-up', keys: '' },
      ]}
      visitCount={2}
      labelOf={() => 'stress'}
      readSites={parseSites}
      {...calls}
      {...props}
    />,
  );
  return { root, ...calls };
}

/** Gives a file to a field as a person does. */
async function choose(root: HTMLElement, id: string, text: string): Promise<void> {
  const field = root.querySelector<HTMLInputElement>(`#${id}`);
  if (!field) throw new Error(`no field ${id}`);
  Object.defineProperty(field, 'files', { value: [new File([text], 'fil.txt')] });
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 20));
}

const messages = (root: HTMLElement) =>
  [...root.querySelectorAll('.message')].map(({ textContent }) => textContent).join('');

test('the settings show what holds, and ask for what is chosen', () => {
  const { root, onChange } = form();
  const chosen = root.querySelector<HTMLInputElement>('input[value=section]');
  expect(chosen?.checked).toBe(true);
  root.querySelector<HTMLInputElement>('input[value=none]')?.click();
  expect(onChange).toHaveBeenCalledWith({ density: 'none' });
});

test('every setting has its field', () => {
  const names = new Set(
    [...form().root.querySelectorAll<HTMLInputElement>('input')].map(({ name, id }) => name || id),
  );
  for (const name of [
    'density',
    'mark-style',
    'delay',
    'theme',
    'text-size',
    'interface-language',
    'content-language',
    'reading-level',
    'site-rule',
    'site',
    'visit',
    'speak-count',
    'mark-colour',
    'mark-thickness',
  ]) {
    expect(names).toContain(name);
  }
});

test('the look of marks is shown as it was chosen', () => {
  const { root } = form({ settings: { ...SETTINGS, markStyle: 'tint' } });
  expect(root.querySelector('.mark-sample .sample-tint')?.textContent).toBe('ryggsmärta');
});

test('the line may have a colour and a thickness of the reader’s own', () => {
  const { root, onChange } = form();
  expect(root.querySelector('input[type=color]')).toBeNull();
  root.querySelector<HTMLInputElement>('input[name=mark-colour][value=own]')?.click();
  expect(onChange).toHaveBeenCalledWith({ markColour: '#7a1fa2' });
  const own = form({ settings: { ...SETTINGS, markColour: '#7a1fa2', markThickness: 4 } });
  const picker = own.root.querySelector<HTMLInputElement>('input[type=color]');
  expect(picker?.value).toBe('#7a1fa2');
  if (picker) picker.value = '#004488';
  picker?.dispatchEvent(new Event('change', { bubbles: true }));
  expect(own.onChange).toHaveBeenCalledWith({ markColour: '#004488' });
  const sample = own.root.querySelector<HTMLElement>('.mark-sample span');
  expect(sample?.style.textDecorationThickness).toBe('4px');
  own.root.querySelector<HTMLInputElement>('input[name=mark-colour][value=auto]')?.click();
  expect(own.onChange).toHaveBeenCalledWith({ markColour: 'auto' });
});

describe('sites', () => {
  test('are taken off the list, and muted concepts too', () => {
    const { root, onChange } = form();
    press(root, 'Ta bort exempel.se');
    expect(onChange).toHaveBeenCalledWith({ offSites: [] });
    press(root, 'Ta bort stress');
    expect(onChange).toHaveBeenCalledWith({ muted: [] });
  });

  test('keep words that are muted on them alone', () => {
    const mutedOn = [
      { site: 'a.se', concept: 'kbt' },
      { site: 'b.se', concept: 'kbt' },
    ];
    const { root, onChange } = form({ settings: { ...SETTINGS, mutedOn } });
    press(root, 'Ta bort stress på b.se');
    expect(onChange).toHaveBeenCalledWith({ mutedOn: mutedOn.slice(0, 1) });
  });

  test('are put on it from a pasted address', () => {
    const { root, onChange } = form();
    const field = root.querySelector<HTMLInputElement>('#new-site');
    if (field) field.value = 'https://www.1177.se/rygg';
    press(root, 'Lägg till');
    expect(onChange).toHaveBeenCalledWith({ offSites: ['exempel.se', 'www.1177.se'] });
    expect(field?.value).toBe('');
  });

  test('are refused when they are none, and the field keeps what was written', async () => {
    const { root, onChange } = form();
    const field = root.querySelector<HTMLInputElement>('#new-site');
    if (field) field.value = 'ont i ryggen';
    press(root, 'Lägg till');
    await new Promise((resolve) => setTimeout(resolve));
    expect(onChange).not.toHaveBeenCalled();
    expect(messages(root)).toBe('Rad 1: ”ont i ryggen” är ingen webbplats.');
    expect(field?.value).toBe('ont i ryggen');
  });

  test('come from a file, whose wrong lines are named, and go to one', async () => {
    const { root, onChange, onExportSites } = form();
    await choose(root, 'sites-file', 'a.se\ninte en sida\nexempel.se\nb.se');
    expect(onChange).toHaveBeenCalledWith({ offSites: ['exempel.se', 'a.se', 'b.se'] });
    expect(messages(root)).toBe('Rad 2: ”inte en sida” är ingen webbplats.');
    press(root, 'Spara lista');
    expect(onExportSites).toHaveBeenCalledWith(['exempel.se']);
  });

  test('are those of the rule that holds', () => {
    const only = { ...SETTINGS, siteRule: 'only', onlySites: ['1177.se'] } as const;
    const { root, onChange } = form({ settings: { ...only, onlySites: ['1177.se'] } });
    press(root, 'Ta bort 1177.se');
    expect(onChange).toHaveBeenCalledWith({ onlySites: [] });
  });
});

describe('a file of settings', () => {
  test.each<[string, Awaited<ReturnType<SettingsFormProps['onImport']>>, string]>([
    ['that was taken', null, 'Inställningarna är inlästa.'],
    ['with a fault on a line', { kind: 'json', line: 7 }, 'fel på rad 7'],
    ['that is no JSON', { kind: 'json', line: null }, 'ingen giltig JSON'],
    ['that is something else', { kind: 'other' }, 'ingen fil med inställningar'],
    ['that is far too large', { kind: 'large' }, 'för stor'],
    ['that storage has no room for', { kind: 'storage' }, 'kan vara full'],
    [
      'with values that cannot be used',
      { kind: 'fields', fields: [{ name: 'theme', value: '"sepia"' }] },
      'theme: "sepia"',
    ],
  ])('%s says so', async (_, problem, text) => {
    const { root } = form({ onImport: () => Promise.resolve(problem) });
    await choose(root, 'settings-file', '{}');
    expect(messages(root)).toContain(text);
  });

  test('is asked for, and so is a fresh start', () => {
    const { root, onExport, onReset } = form();
    press(root, 'Spara till fil');
    expect(onExport).toHaveBeenCalledOnce();
    press(root, 'Återställ allt');
    expect(onReset).toHaveBeenCalledOnce();
  });
});

test('the keys are shown, with a way to change them', () => {
  const { root, onShortcuts } = form();
  const rows = [...root.querySelectorAll('.shortcuts > div')].map(({ textContent }) => textContent);
  expect(rows[0]).toBe('Gå mellan hälsoorden på sidanAlt+Shift+H');
  expect(rows[1]).toBe('Slå upp det markerade ordetinget valt');
  press(root, 'Ändra i webbläsaren');
  expect(onShortcuts).toHaveBeenCalledOnce();
});

test('what is kept for a visit is counted, and wiped with one press', () => {
  const { root, onWipeVisit } = form();
  expect(root.querySelector('a[href="popup.html#/besok"]')?.textContent).toBe('2 saker sparade');
  press(root, 'Ta bort allt');
  expect(onWipeVisit).toHaveBeenCalledOnce();
});

test('a private window says that nothing is kept in it', () => {
  expect(form({ visitCount: null }).root.textContent).toContain('I ett privat fönster');
});

test('it is said when saving failed', () => {
  const { root } = form({ status: 'failed' });
  expect(root.querySelector('.saved')?.textContent).toContain('gick inte att spara');
});

test('axe objects to nothing', async () => {
  expect(await violations(form().root)).toEqual([]);
  expect(await violations(form({ visitCount: 0, shortcuts: [] }).root)).toEqual([]);
});
