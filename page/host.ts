/**
 * Our one element in a page: there while a card is open or marks are walked, and gone after.
 *
 * A plain `<div>` with a closed root (a page cannot pre-define it and be handed the root), styled by
 * constructed sheets (no page's CSP forbids them), in the top layer (dialogs and fullscreen do not
 * cover it). A page that takes it out or hides it is answered a bounded number of times.
 */
import {
  append,
  closestAcross,
  createDiv,
  isInDocument,
  parentOf,
  rootElementOf,
  zoomOf,
} from './natives';

export interface Host {
  root: ShadowRoot;
  element: HTMLElement;
  /** Puts the element into the page, where `near` can be reached. False when that is impossible. */
  insert(near: Element | null): boolean;
  remove(): void;
  isIn(): boolean;
  /** False while the page makes it hard to see; it may have begun to after `insert`. */
  isOpaque(): boolean;
}

/** How often a page may take the element away before it has its way. */
const MOST_RETURNS = 3;
/** A root less opaque than this is a trap: the reader would act on what is hardly seen. */
const OPAQUE = 0.6;
/** What lies in the top layer or makes all else inert; a card must stand inside of it. */
const LAYERS = 'dialog:modal, :fullscreen, :popover-open';

/** `onLost` is called when the page has had its way. */
export function createHost(
  document: Document,
  sheets: readonly string[],
  onLost: () => void,
  signal: AbortSignal,
): Host {
  const element = createDiv(document);
  const root = element.attachShadow({ mode: 'closed', delegatesFocus: false });
  const scale = new CSSStyleSheet();
  const looks = sheets.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  root.adoptedStyleSheets = [...looks, scale];
  let scaled = 1;
  let parent: Element | null = null;
  let returns = 0;

  const observer = new MutationObserver(() => {
    if (parent && parentOf(element) !== parent) comeBack();
  });

  function comeBack(): void {
    returns += 1;
    if (returns <= MOST_RETURNS && parent && isInDocument(parent)) {
      put(parent);
    } else {
      remove();
      onLost();
    }
  }

  function put(into: Element): void {
    // A `zoom` of the page is undone, so that a pixel of the card is one of the viewport. Asked before
    // there is anything of ours to be styled.
    const zoom = zoomOf(into);
    if (zoom !== scaled) scale.replaceSync(`:host{zoom:${1 / zoom}!important}`);
    scaled = zoom;
    if (parentOf(element) !== into) append(into, element);
    element.setAttribute('popover', 'manual');
    try {
      element.showPopover();
    } catch {
      // No top layer here: the z-index of the sheet has to do.
    }
  }

  function remove(): void {
    parent = null;
    observer.disconnect();
    element.remove();
  }

  element.addEventListener(
    'toggle',
    (event) => {
      const closed = (event as ToggleEvent).newState === 'closed';
      if (closed && parent && parentOf(element) === parent) comeBack();
    },
    { signal },
  );
  signal.addEventListener('abort', remove);

  return {
    root,
    element,
    isIn: () => parent !== null,
    isOpaque: () => parent !== null && opacityOf(parent) >= OPAQUE,
    insert(near) {
      const wanted = closestAcross(near, LAYERS) ?? rootElementOf(document);
      if (!wanted || opacityOf(wanted) < OPAQUE) return false;
      if (parent === wanted) return true;
      remove();
      parent = wanted;
      returns = 0;
      put(wanted);
      observer.observe(wanted, { childList: true });
      return true;
    },
    remove,
  };
}

function opacityOf(element: Element): number {
  return Number(getComputedStyle(element).opacity);
}
