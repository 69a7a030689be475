/** Whether things may be kept for a visit to health care, and away with them. */
import type { Settings } from '@/core/settings';
import type { AppTexts } from './app-texts';
import { formatRoute } from './route';
import { Check, Group } from './SettingsFields';
import { counted, languageOf } from './wording';

export interface SettingsVisitProps {
  on: boolean;
  /** Null in a private window, where nothing is kept. */
  count: number | null;
  texts: AppTexts;
  onChange(change: Partial<Settings>): void;
  onWipe(): void;
}

export function SettingsVisit({ on, count, texts, onChange, onWipe }: SettingsVisitProps) {
  return (
    <Group id="visit" heading={texts.visit}>
      <p>{texts.visitText}</p>
      <Check
        name="visit"
        label={texts.visitTurnOn}
        checked={on}
        onChange={(visit) => onChange({ visit })}
      />
      {count === null && <p class="quiet">{texts.visitPrivate}</p>}
      {count !== null && count > 0 && (
        <p class="actions">
          <a href={`popup.html${formatRoute({ view: 'visit' })}`}>
            {counted(texts.visitKept, count, languageOf(texts))}
          </a>
          <button type="button" onClick={onWipe}>
            {texts.visitWipe}
          </button>
        </p>
      )}
    </Group>
  );
}
