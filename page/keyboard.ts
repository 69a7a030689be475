/**
 * The keyboard: a walk from mark to mark, and Esc.
 *
 * A key is taken only while somebody walks, or Esc while a card is open; never while somebody
 * writes, never with a modifier, never from an input method.
 */
import { isWriting } from './focus';
import { listen } from './listen';
import type { Mark } from './marks';

export interface KeyboardPorts {
  /** The marks to walk, in document order. */
  marks(): Mark[];
  /** Index of the mark to begin at. */
  begin(marks: readonly Mark[]): number;
  /** Shows and says where the walk is; null when it has ended. */
  visit(mark: Mark | null, number: number, total: number): void;
  /** Opens a mark's card with focus in it. */
  open(mark: Mark): void;
  isCardOpen(): boolean;
  isCardFocused(): boolean;
  /** False when the card has no menu open. */
  closeMenu(): boolean;
  /** The walk goes on: a card that is not kept closes. */
  step(): void;
  dismiss(): void;
  /** There is nothing to walk. */
  none(): void;
}

const STEPS: Readonly<Record<string, (index: number, total: number) => number>> = {
  ArrowRight: (index, total) => (index + 1) % total,
  ArrowDown: (index, total) => (index + 1) % total,
  ArrowLeft: (index, total) => (index + total - 1) % total,
  ArrowUp: (index, total) => (index + total - 1) % total,
  Home: () => 0,
  End: (_, total) => total - 1,
};

/** `keyCode` of a key that an input method deals with. */
const COMPOSING = 229;

/** Answers the function that begins the walk. */
export function watchKeyboard(
  document: Document,
  ports: KeyboardPorts,
  signal: AbortSignal,
): () => void {
  let current: Mark | null = null;

  function visit(mark: Mark | null): void {
    const marks = mark ? ports.marks() : [];
    current = mark;
    ports.visit(mark, mark ? marks.indexOf(mark) + 1 : 0, marks.length);
  }

  /** True when the key was ours. */
  function take(key: string): boolean {
    if (key === 'Escape') return stepBack();
    if (!current || ports.isCardFocused() || isWriting(document)) return false;
    if (key === 'Enter') {
      ports.open(current);
      return true;
    }
    const step = STEPS[key];
    if (!step) return false;
    const marks = ports.marks();
    // The page may have changed since: then from where the walk can begin now.
    const index = marks.indexOf(current);
    const next = marks[index < 0 ? ports.begin(marks) : step(index, marks.length)];
    ports.step();
    visit(next ?? null);
    return true;
  }

  function stepBack(): boolean {
    if (ports.closeMenu()) return true;
    if (ports.isCardOpen()) ports.dismiss();
    else if (current) visit(null);
    else return false;
    return true;
  }

  listen(
    window,
    'keydown',
    (event) => {
      if (event.isComposing || event.keyCode === COMPOSING) return;
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (!take(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    signal,
    { passive: false },
  );
  listen(window, 'pointerdown', () => current && !ports.isCardOpen() && visit(null), signal);

  return () => {
    const marks = ports.marks();
    const first = marks[ports.begin(marks)];
    if (isWriting(document)) return;
    if (first) visit(first);
    else ports.none();
  };
}
