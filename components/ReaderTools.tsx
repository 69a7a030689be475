/** What one can do with a text that one reads. */
import type { Language } from '@/core/model';
import { type Settings, TEXT_SIZE } from '@/core/settings';
import type { ReadingActions } from './actions';
import type { AppTexts } from './app-texts';
import { Icon, IconButton } from './icons';
import { ReadAloud } from './ReadAloud';

export interface ReaderToolsProps {
  language: Language;
  settings: Settings;
  texts: AppTexts;
  actions: ReadingActions;
  /** In a tab of its own there is nothing larger to open. */
  isTab: boolean;
  spoken(): string[];
}

export function ReaderTools(props: ReaderToolsProps) {
  const { language, settings, texts, actions, isTab, spoken } = props;
  const { min, max, step } = TEXT_SIZE;
  const resize = (by: number): void => {
    const textSize = Math.max(min, Math.min(max, settings.textSize + by));
    if (textSize !== settings.textSize) actions.set({ textSize });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form, so no fieldset
    <div class="tools" role="group" lang={texts.lang} aria-label={texts.read}>
      <button
        type="button"
        class="tool size"
        aria-label={texts.smaller}
        title={texts.smaller}
        onClick={() => resize(-step)}
      >
        <small>A</small>
      </button>
      <button
        type="button"
        class="tool size"
        aria-label={texts.larger}
        title={texts.larger}
        onClick={() => resize(step)}
      >
        A
      </button>
      <ReadAloud language={language} texts={texts} parts={spoken} />
      <IconButton icon="print" label={texts.print} onPress={actions.print} />
      {!isTab && (
        <button type="button" class="tool" onClick={actions.openTab}>
          <Icon name="tab" />
          {texts.openTab}
        </button>
      )}
    </div>
  );
}
