/** Steps through the passages of a concept, and back to its explanation. */
import type { CardPassage } from '@/core/card';
import type { CardTexts } from './card-texts';
import { fill } from './wording';

export interface CardNavigationProps {
  index: number;
  passages: readonly CardPassage[];
  texts: CardTexts;
  onChange(index: number): void;
}

export function CardNavigation({ index, passages, texts, onChange }: CardNavigationProps) {
  const total = passages.length;
  if (total < 2) return null;
  const lead = passages.findIndex(({ passage }) => passage.lead);
  return (
    <nav class="steps">
      {lead >= 0 && lead !== index && (
        <button
          type="button"
          class="to-lead"
          onClick={({ currentTarget }) => {
            // It goes away now, and focus would go with it.
            if (currentTarget.nextElementSibling instanceof HTMLElement)
              currentTarget.nextElementSibling.focus();
            onChange(lead);
          }}
        >
          {texts.toLead}
        </button>
      )}
      <button
        type="button"
        aria-label={texts.previous}
        onClick={() => onChange((index + total - 1) % total)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M10 3.5L5.5 8l4.5 4.5" />
        </svg>
      </button>
      <span role="status">{fill(texts.passage, { number: index + 1, total })}</span>
      <button type="button" aria-label={texts.next} onClick={() => onChange((index + 1) % total)}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M6 3.5L10.5 8 6 12.5" />
        </svg>
      </button>
    </nav>
  );
}
