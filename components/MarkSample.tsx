/** How a mark looks, in a sentence. */
import { lineThickness, type Settings } from '@/core/settings';
import type { AppTexts } from './app-texts';

interface MarkSampleProps {
  look: Pick<Settings, 'markStyle' | 'markColour' | 'markThickness'>;
  texts: AppTexts;
}

export function MarkSample({ look, texts }: MarkSampleProps) {
  const { markStyle, markColour, markThickness } = look;
  const thickness = lineThickness(markStyle, markThickness);
  const own = markColour === 'auto' ? {} : { '--own': markColour };
  return (
    <p class="mark-sample">
      {texts.sampleBefore}{' '}
      <span
        class={`sample-${markStyle}`}
        style={{ ...own, textDecorationThickness: `${thickness}px` }}
      >
        {texts.sampleTerm}
      </span>
      {texts.sampleAfter}
    </p>
  );
}
