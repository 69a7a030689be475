/** How marks look: style, colour and thickness of the line, shown in a sample. */
import { type Settings, THICKNESS } from '@/core/settings';
import type { AppTexts } from './app-texts';
import { MarkSample } from './MarkSample';
import { Choice, Slider } from './SettingsFields';
import { fill } from './wording';

export interface SettingsLookProps {
  settings: Settings;
  texts: AppTexts;
  onChange(change: Partial<Settings>): void;
}

/** Where an own colour begins: a violet that is seen on light pages as on grey ones. */
const FIRST = '#7a1fa2';

export function SettingsLook({ settings, texts, onChange }: SettingsLookProps) {
  const { markStyle, markColour, markThickness } = settings;
  return (
    <>
      <Choice
        name="mark-style"
        label={texts.markStyle}
        value={markStyle}
        inLine
        options={[
          ['dotted', texts.markStyleDotted],
          ['tint', texts.markStyleTint],
          ['none', texts.markStyleNone],
        ]}
        onChange={(style) => onChange({ markStyle: style })}
      />
      <Choice
        name="mark-colour"
        label={texts.markColour}
        value={markColour === 'auto' ? 'auto' : 'own'}
        inLine
        options={[
          ['auto', texts.markColourAuto],
          ['own', texts.markColourOwn],
        ]}
        onChange={(choice) => onChange({ markColour: choice === 'auto' ? 'auto' : FIRST })}
      />
      {markColour !== 'auto' && (
        <p class="colour">
          <label for="own-colour">{texts.markColourPick}</label>
          <input
            id="own-colour"
            type="color"
            value={markColour}
            aria-describedby="own-colour-note"
            onChange={({ currentTarget }) =>
              onChange({ markColour: `#${currentTarget.value.slice(1)}` })
            }
          />
          <span id="own-colour-note" class="quiet">
            {texts.markColourNote}
          </span>
        </p>
      )}
      <Slider
        name="mark-thickness"
        label={texts.markThickness}
        value={markThickness}
        range={THICKNESS}
        shown={fill(texts.ofMost, { count: markThickness, most: THICKNESS.max })}
        onChange={(thickness) => onChange({ markThickness: thickness })}
      />
      <MarkSample look={settings} texts={texts} />
    </>
  );
}
