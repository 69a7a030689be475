/** Where focus and selection are, and how to put them back. */
import {
  activeIn,
  closestAcross,
  isEditable,
  isInDocument,
  selectionIn,
  shadowOf,
} from './natives';

const FIELDS =
  'input,textarea,select,[contenteditable]:not([contenteditable="false" i]),[role="textbox" i]';

/** The focused element, also inside open shadow roots. */
function focusedIn(document: Document): Element | null {
  let element = activeIn(document);
  for (
    let root = element && shadowOf(element);
    root?.activeElement;
    root = element && shadowOf(element)
  ) {
    element = root.activeElement;
  }
  return element;
}

/** True while somebody may be writing. */
export function isWriting(document: Document): boolean {
  const focused = focusedIn(document);
  if (!focused) return false;
  return (
    closestAcross(focused, FIELDS) !== null ||
    (focused instanceof HTMLElement && isEditable(focused))
  );
}

/** Remembers focus and selection; the answer puts them back. */
export function rememberFocus(document: Document): () => void {
  const focused = focusedIn(document);
  const selection = selectionIn(document);
  const {
    anchorNode = null,
    anchorOffset = 0,
    focusNode = null,
    focusOffset = 0,
  } = selection ?? {};
  return () => {
    if (focused instanceof HTMLElement && isInDocument(focused)) {
      HTMLElement.prototype.focus.call(focused, { preventScroll: true });
    }
    if (!selection || !anchorNode || !focusNode) return;
    if (!isInDocument(anchorNode) || !isInDocument(focusNode)) return;
    if (selection.anchorNode === anchorNode && selection.focusNode === focusNode) return;
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}
