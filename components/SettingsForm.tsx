/** Everything that can be set; each choice takes effect at once. */
import type { ConceptId } from '@/core/model';
import { DELAY, type Settings, TEXT_SIZE } from '@/core/settings';
import type { AppTexts } from './app-texts';
import type { CardTexts } from './card-texts';
import { Choice, Names, Slider } from './SettingsFields';
import { fill } from './wording';

export interface SettingsFormProps {
  settings: Settings;
  texts: AppTexts;
  cardTexts: CardTexts;
  /** What the last change came to. */
  status: 'idle' | 'saved' | 'failed';
  /** The label of a muted concept. */
  labelOf(concept: ConceptId): string;
  onChange(change: Partial<Settings>): void;
  onReset(): void;
}

export function SettingsForm(props: SettingsFormProps) {
  const { settings, texts, cardTexts, status, onChange } = props;
  return (
    <form class="settings" onSubmit={(event) => event.preventDefault()}>
      <h1>{texts.settingsTitle}</h1>
      <p role="status" class="saved">
        {status === 'saved' && texts.saved}
        {status === 'failed' && texts.saveFailed}
      </p>
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
      <Choice
        name="mark-style"
        label={texts.markStyle}
        value={settings.markStyle}
        options={[
          ['dotted', texts.markStyleDotted],
          ['tint', texts.markStyleTint],
          ['none', texts.markStyleNone],
        ]}
        onChange={(markStyle) => onChange({ markStyle })}
      />
      <Choice
        name="reading-level"
        label={texts.readingLevel}
        value={settings.readingLevel}
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
        options={[
          ['auto', texts.themeAuto],
          ['light', texts.themeLight],
          ['dark', texts.themeDark],
        ]}
        onChange={(theme) => onChange({ theme })}
      />
      <Choice
        name="interface-language"
        label={texts.interfaceLanguage}
        value={settings.interfaceLanguage}
        options={[
          ['auto', texts.languageAuto],
          ['sv', 'Svenska'],
          ['en', 'English'],
        ]}
        onChange={(interfaceLanguage) => onChange({ interfaceLanguage })}
      />
      <Slider
        name="text-size"
        label={texts.textSize}
        value={settings.textSize}
        range={TEXT_SIZE}
        shown={fill(texts.percent, { count: settings.textSize })}
        onChange={(textSize) => onChange({ textSize })}
      />
      <Slider
        name="delay"
        label={texts.delay}
        value={settings.delay}
        range={DELAY}
        shown={fill(texts.milliseconds, { count: settings.delay })}
        onChange={(delay) => onChange({ delay })}
      />
      <Lists {...props} />
      <p>
        <button type="button" onClick={props.onReset}>
          {texts.reset}
        </button>
      </p>
      <section class="privacy">
        <h2>{texts.privacy}</h2>
        <p>{texts.privacyText}</p>
      </section>
    </form>
  );
}

function Lists({ settings, texts, labelOf, onChange }: SettingsFormProps) {
  const { offSites, muted } = settings;
  const without = (list: readonly string[], name: string) => list.filter((one) => one !== name);
  return (
    <>
      <Names
        label={texts.offSites}
        empty={texts.offSitesNone}
        removeText={texts.remove}
        names={offSites.map((site) => [site, site])}
        onRemove={(site) => onChange({ offSites: without(offSites, site) })}
      />
      <Names
        label={texts.muted}
        empty={texts.mutedNone}
        removeText={texts.remove}
        names={muted.map((concept) => [concept, labelOf(concept)])}
        onRemove={(concept) => onChange({ muted: without(muted, concept) })}
      />
    </>
  );
}
