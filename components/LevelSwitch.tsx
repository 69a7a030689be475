/** Chooses between the two reading levels of an explanation. */
import type { ReadingLevel } from '@/core/model';
import type { CardTexts } from './card-texts';

export interface LevelSwitchProps {
  level: ReadingLevel;
  texts: CardTexts;
  onChange(level: ReadingLevel): void;
}

const LEVELS: readonly ReadingLevel[] = ['easy', 'plain'];

export function LevelSwitch({ level, texts, onChange }: LevelSwitchProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a line everywhere
    <div class="levels" role="group" aria-label={texts.level}>
      {LEVELS.map((one) => (
        <button type="button" aria-pressed={one === level} onClick={() => onChange(one)}>
          {texts[one]}
        </button>
      ))}
    </div>
  );
}
