/** Puts text into the clipboard. Call within a press: browsers ask for one. */
import { copyNow } from './natives';

/** True when the text lies there now; never throws. */
export async function copy(document: Document, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without encryption have no clipboard of that kind, and some forbid it.
    return copyByCommand(document, text);
  }
}

function copyByCommand(document: Document, text: string): boolean {
  let done = false;
  const fill = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    done = event.clipboardData !== null;
  };
  window.addEventListener('copy', fill, { capture: true, once: true });
  try {
    return copyNow(document) && done;
  } catch {
    return false;
  } finally {
    window.removeEventListener('copy', fill, { capture: true });
  }
}
