/** What has just been done, and the way back from it. */
import type { AppTexts } from './app-texts';

export interface NoticeProps {
  notice: { text: string; onUndo?: () => void } | null;
  texts: AppTexts;
}

/** Always there, since a live region speaks of what changes in it. */
export function Notice({ notice, texts }: NoticeProps) {
  return (
    <div class="notice" role="status">
      {notice && (
        <p>
          <span>{notice.text}</span>
          {notice.onUndo && (
            <button type="button" onClick={notice.onUndo}>
              {texts.undo}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
