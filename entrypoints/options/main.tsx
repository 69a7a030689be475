/** The settings page: wires the form to storage. */
import { render } from 'preact';
import { appTexts } from '@/components/app-texts';
import { cardTexts } from '@/components/card-texts';
import { SettingsForm, type SettingsFormProps } from '@/components/SettingsForm';
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings';
import { dress } from '@/extension/appearance';
import { interfaceLanguage } from '@/extension/language';
import { libraryOf } from '@/extension/library';
import { readSettings, saveSettings, watchSettings } from '@/extension/settings';

const root = document.getElementById('root');

async function start(into: HTMLElement): Promise<void> {
  let settings = await readSettings();
  let status: SettingsFormProps['status'] = 'idle';

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
          labelOf={(concept) => libraryOf(language).concepts[concept]?.label ?? concept}
          onChange={(change) => void save(change)}
          onReset={() => void save(DEFAULT_SETTINGS)}
        />
      </main>,
      into,
    );
  };

  const save = async (change: Partial<Settings>): Promise<void> => {
    try {
      await saveSettings(change);
      status = 'saved';
    } catch {
      status = 'failed';
    }
    draw();
  };

  watchSettings((changed) => {
    settings = changed;
    draw();
  });
  draw();
}

if (root) void start(root);
