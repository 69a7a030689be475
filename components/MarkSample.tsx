/** How a mark looks, in a sentence. */
import type { MarkStyle } from '@/core/settings';
import type { AppTexts } from './app-texts';

export function MarkSample({ look, texts }: { look: MarkStyle; texts: AppTexts }) {
  return (
    <p class="mark-sample">
      {texts.sampleBefore} <span class={`sample-${look}`}>{texts.sampleTerm}</span>
      {texts.sampleAfter}
    </p>
  );
}
