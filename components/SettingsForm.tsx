/** Everything that can be set; each choice takes effect at once. */
import type { ConceptId } from '@/core/model';
import { DELAY, type Settings, TEXT_SIZE } from '@/core/settings';
import type { AppTexts } from './app-texts';
import type { CardTexts } from './card-texts';
import { Notice, type NoticeProps } from './Notice';
import { SettingsBackup, type SettingsBackupProps } from './SettingsBackup';
import { Check, Choice, Group, Names, Slider } from './SettingsFields';
import { SettingsLook } from './SettingsLook';
import { SettingsShortcuts, type Shortcut } from './SettingsShortcuts';
import { SettingsSites, type SettingsSitesProps } from './SettingsSites';
import { SettingsVisit } from './SettingsVisit';
import { fill } from './wording';

export interface SettingsFormProps {
  settings: Settings;
  texts: AppTexts;
  cardTexts: CardTexts;
  /** What the last change came to. */
  status: 'idle' | 'saved' | 'failed';
  notice: NoticeProps['notice'];
  shortcuts: readonly Shortcut[];
  /** Of what is kept for a visit; null in a private window, where nothing is. */
  visitCount: number | null;
  /** The label of a muted concept. */
  labelOf(concept: ConceptId): string;
  onChange(change: Partial<Settings>): void;
  onReset(): void;
  onShortcuts(): void;
  onWipeVisit(): void;
  readSites: SettingsSitesProps['readSites'];
  onExportSites: SettingsSitesProps['onExport'];
  onExport: SettingsBackupProps['onExport'];
  onImport: SettingsBackupProps['onImport'];
}

export function SettingsForm(props: SettingsFormProps) {
  const { settings, texts, status, notice, onChange } = props;
  return (
    <div class="settings">
      <h1>{texts.settingsTitle}</h1>
      <Marking {...props} />
      <Reading {...props} />
      <SettingsSites
        settings={settings}
        texts={texts}
        readSites={props.readSites}
        onChange={onChange}
        onExport={props.onExportSites}
      />
      <Muted {...props} />
      <SettingsVisit
        on={settings.visit}
        count={props.visitCount}
        texts={texts}
        onChange={onChange}
        onWipe={props.onWipeVisit}
      />
      <SettingsShortcuts shortcuts={props.shortcuts} texts={texts} onOpen={props.onShortcuts} />
      <SettingsBackup
        texts={texts}
        onExport={props.onExport}
        onImport={props.onImport}
        onReset={props.onReset}
      />
      <Group id="privacy" heading={texts.privacy}>
        <p>{texts.privacyText}</p>
        <p>
          <a href="sees.html">{texts.privacyMore}</a>
        </p>
      </Group>
      <p role="status" class={status === 'failed' ? 'saved wrong' : 'saved'}>
        {status === 'saved' && !notice && texts.saved}
        {status === 'failed' && texts.saveFailed}
      </p>
      <Notice notice={notice} texts={texts} />
    </div>
  );
}

function Marking({ settings, texts, onChange }: SettingsFormProps) {
  return (
    <Group id="marking" heading={texts.marking}>
      <Choice
        name="density"
        label={texts.density}
        value={settings.density}
        options={[
          ['every', texts.densityEvery],
          ['section', texts.densitySection],
          ['page', texts.densityPage],
          ['none', texts.densityNone],
        ]}
        onChange={(density) => onChange({ density })}
      />
      <SettingsLook settings={settings} texts={texts} onChange={onChange} />
      <Slider
        name="delay"
        label={texts.delay}
        value={settings.delay}
        range={DELAY}
        shown={fill(texts.milliseconds, { count: settings.delay })}
        onChange={(delay) => onChange({ delay })}
      />
      <Check
        name="speak-count"
        label={texts.speakCount}
        checked={settings.speakCount}
        onChange={(speakCount) => onChange({ speakCount })}
      />
    </Group>
  );
}

function Reading({ settings, texts, cardTexts, onChange }: SettingsFormProps) {
  const languages = (auto: string) =>
    [
      ['auto', auto],
      ['sv', 'Svenska'],
      ['en', 'English'],
    ] as const;
  return (
    <Group id="reading" heading={texts.reading}>
      <Choice
        name="interface-language"
        label={texts.interfaceLanguage}
        value={settings.interfaceLanguage}
        inLine
        options={languages(texts.languageAuto)}
        onChange={(interfaceLanguage) => onChange({ interfaceLanguage })}
      />
      <Choice
        name="content-language"
        label={texts.contentLanguage}
        value={settings.contentLanguage}
        inLine
        options={languages(texts.contentLanguageAuto)}
        onChange={(contentLanguage) => onChange({ contentLanguage })}
      />
      <Choice
        name="reading-level"
        label={texts.readingLevel}
        value={settings.readingLevel}
        inLine
        options={[
          ['easy', cardTexts.easy],
          ['plain', cardTexts.plain],
        ]}
        onChange={(readingLevel) => onChange({ readingLevel })}
      />
      <Choice
        name="theme"
        label={texts.theme}
        value={settings.theme}
        inLine
        options={[
          ['auto', texts.themeAuto],
          ['light', texts.themeLight],
          ['dark', texts.themeDark],
        ]}
        onChange={(theme) => onChange({ theme })}
      />
      <Slider
        name="text-size"
        label={texts.textSize}
        value={settings.textSize}
        range={TEXT_SIZE}
        shown={fill(texts.percent, { count: settings.textSize })}
        onChange={(textSize) => onChange({ textSize })}
      />
    </Group>
  );
}

function Muted({ settings: { muted, mutedOn }, texts, labelOf, onChange }: SettingsFormProps) {
  const here = mutedOn.map(({ site, concept }, index): [string, string] => [
    String(index),
    fill(texts.mutedOnSite, { label: labelOf(concept), site }),
  ]);
  return (
    <Group id="muted" heading={texts.muted}>
      <Names
        label={texts.muted}
        empty={here.length === 0 ? texts.mutedNone : ''}
        removeText={texts.remove}
        names={muted.map((concept) => [concept, labelOf(concept)])}
        onRemove={(concept) => onChange({ muted: muted.filter((one) => one !== concept) })}
      />
      {here.length > 0 && (
        <Names
          label={texts.mutedOn}
          empty=""
          removeText={texts.remove}
          names={here}
          onRemove={(place) =>
            onChange({ mutedOn: mutedOn.filter((_, index) => String(index) !== place) })
          }
        />
      )}
    </Group>
  );
}
