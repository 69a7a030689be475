/** A line in passing at the lower edge of a page, with what undoes what it tells. */
import type { CardTexts } from './card-texts';

export interface PageNoticeProps {
  text: string;
  texts: CardTexts;
  onUndo?: (() => void) | undefined;
  onClose(): void;
}

export function PageNotice({ text, texts, onUndo, onClose }: PageNoticeProps) {
  return (
    <div class="notice" lang={texts.lang}>
      <p>{text}</p>
      {onUndo && (
        <button type="button" onClick={onUndo}>
          {texts.undo}
        </button>
      )}
      <button type="button" class="icon" aria-label={texts.close} onClick={onClose}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3.5 3.5l9 9m0-9l-9 9" />
        </svg>
      </button>
    </div>
  );
}
