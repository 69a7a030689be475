/** The settings page: wires the form to storage. */
import { render } from 'preact';
import { appTexts } from '@/components/app-texts';
import { cardTexts } from '@/components/card-texts';
import type { NoticeProps } from '@/components/Notice';
import type { ImportProblem } from '@/components/SettingsBackup';
import { SettingsForm, type SettingsFormProps } from '@/components/SettingsForm';
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings';
import { dress } from '@/extension/appearance';
import { saveFile } from '@/extension/files';
import { interfaceLanguage } from '@/extension/language';
import { outlineOf } from '@/extension/library';
import { readSettings, saveSettings, watchSettings } from '@/extension/settings';
import { exportSettings, importSettings, SettingsFileError } from '@/extension/settings-file';
import { openShortcutSettings, readShortcuts } from '@/extension/shortcuts';
import { formatSites, parseSites } from '@/extension/site-list';
import { isPrivate, readVisit, watchVisit, wipeVisit } from '@/extension/visit';

const root = document.getElementById('root');

async function start(into: HTMLElement): Promise<void> {
  let [settings, shortcuts, visit] = await Promise.all([
    readSettings(),
    readShortcuts(),
    readVisit(),
  ]);
  let status: SettingsFormProps['status'] = 'idle';
  let notice: NoticeProps['notice'] = null;

  // What the file shows until now.
  into.replaceChildren();
  const draw = (): void => {
    const language = interfaceLanguage(settings);
    dress(document, settings, language);
    render(
      <main lang={language}>
        <SettingsForm
          settings={settings}
          texts={appTexts(language)}
          cardTexts={cardTexts(language)}
          status={status}
          notice={notice}
          shortcuts={shortcuts}
          visitCount={isPrivate() ? null : visit.length}
          labelOf={(concept) => outlineOf(language).concepts[concept]?.label ?? concept}
          onChange={(change) => void save(change)}
          onReset={() => void reset()}
          onShortcuts={() => void openShortcutSettings()}
          onWipeVisit={() => void wipeVisit()}
          readSites={parseSites}
          onExportSites={(sites) => saveFile('halsonot-sites', 'txt', formatSites(sites))}
          onExport={() => void exportSettings().then(saveSettingsFile)}
          onImport={take}
        />
      </main>,
      into,
    );
  };

  const save = async (change: Partial<Settings>): Promise<void> => {
    notice = null;
    try {
      await saveSettings(change);
      status = 'saved';
    } catch {
      status = 'failed';
    }
    draw();
  };

  const reset = async (): Promise<void> => {
    const before = await readSettings();
    await save(DEFAULT_SETTINGS);
    if (status === 'failed') return;
    const texts = appTexts(interfaceLanguage(DEFAULT_SETTINGS));
    notice = { text: texts.resetDone, onUndo: () => void save(before) };
    draw();
  };

  watchSettings((changed) => {
    settings = changed;
    draw();
  });
  watchVisit((changed) => {
    visit = changed;
    draw();
  });
  // Keys may have been changed in the browser's own page meanwhile.
  addEventListener('focus', () => {
    void readShortcuts().then((read) => {
      shortcuts = read;
      draw();
    });
  });
  draw();
}

function saveSettingsFile(text: string): void {
  saveFile('halsonot', 'json', text);
}

async function take(text: string): Promise<ImportProblem | null> {
  try {
    await importSettings(text);
    return null;
  } catch (error) {
    return error instanceof SettingsFileError ? error.problem : { kind: 'storage' };
  }
}

if (root) {
  start(root).catch(() => {
    const language = navigator.language.startsWith('sv') ? 'sv' : 'en';
    render(<p role="alert">{appTexts(language).failed}</p>, root);
  });
}
