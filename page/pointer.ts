/**
 * What the mouse, a pen and a finger mean: events in, `HoverEvent`s out.
 *
 * A mark counts when the pointer is slow on it or has come to rest: a pointer that crosses a page
 * must not leave a trail of cards. On its way to an open card the pointer may cross anything. A
 * finger opens a card by a tap that nothing in the page was meant for.
 */
import { type Box, isOnTheWay, type Point } from '@/core/grace';
import type { HoverEvent, HoverState } from '@/core/hover';
import { listen } from './listen';
import type { Mark } from './marks';
import { closestAcross, selectionIn } from './natives';

export interface PointerPorts {
  markAt(x: number, y: number): Mark | null;
  /** Where the card stands; null while there is none. */
  box(): Box | null;
  /** True for an event in the card. */
  holds(event: Event): boolean;
  state(): HoverState;
  send(event: HoverEvent): void;
  /** A finger asked for a mark. */
  tap(mark: Mark): void;
}

export interface PointerWatch {
  /** Where the pointer was last; null before it moved. */
  point(): Point | null;
  /** The mark under the pointer opens nothing until the pointer has left it. */
  hush(): void;
}

/** Pixels per millisecond: faster, and the pointer is on its way somewhere (10ten's figure). */
const FAST = 0.5;
/** Milliseconds of movement that the speed is taken over. */
const WINDOW = 60;
/** Milliseconds without movement that make a rest. */
const REST = 50;
/** Milliseconds a pointer may stop on its way to the card. */
const STALL = 300;
/** Milliseconds in which a second tap would make a double tap (Android's own figure). */
const DOUBLE_TAP = 300;
/** Milliseconds: a finger that stays longer asks the browser for its own menu. */
const LONG_PRESS = 500;
/** What a tap is meant for, rather than for us. */
const CONTROLS =
  'a[href],area,button,input,select,textarea,label,summary,option,video,audio,iframe,' +
  '[role="button"],[role="link"],[role="tab"],[role="menuitem"],[role="checkbox"],[onclick],[tabindex]';

interface Sample extends Point {
  time: number;
}

export function watchPointer(
  document: Document,
  ports: PointerPorts,
  signal: AbortSignal,
): PointerWatch {
  let samples: Sample[] = [];
  let last: Point | null = null;
  /** Where the pointer was last on the shown mark. */
  let exit: Point | null = null;
  let hushed: number | null = null;
  /** The button went down in the card. */
  let pressedInside = false;
  let pressedAt = 0;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tapTimer: ReturnType<typeof setTimeout> | undefined;

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(tapTimer);
    cancelAnimationFrame(frame);
  });

  function later(milliseconds: number, act: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  }

  function look(speed: number): void {
    frame = 0;
    if (signal.aborted || !last) return;
    const mark = ports.markAt(last.x, last.y)?.id ?? null;
    const known = isKnown(mark);
    remember(mark, last);
    if (!known && speed > 0 && isAiming(last)) {
      later(STALL, () => look(0));
      return;
    }
    const counts = mark !== hushed && (known || speed < FAST);
    rest(counts ? mark : null);
  }

  /** The mark that the pointer rests on already, or whose card is open. */
  function isKnown(mark: number | null): boolean {
    const { mark: dwelt, shown } = ports.state();
    return mark !== null && (mark === shown || mark === dwelt);
  }

  function remember(mark: number | null, point: Point): void {
    if (mark === null) hushed = null;
    else if (mark === ports.state().shown) exit = point;
  }

  function rest(mark: number | null): void {
    ports.send(mark === null ? { kind: 'leave' } : { kind: 'enterMark', mark });
  }

  function isAiming(point: Point): boolean {
    const box = ports.box();
    return box !== null && exit !== null && isOnTheWay(point, exit, box);
  }

  function move(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const { clientX: x, clientY: y } = event;
    // Browsers send moves of a pointer that rests when what lies below it moves.
    if (last && last.x === x && last.y === y) return;
    last = { x, y };
    if (ports.holds(event)) {
      clearTimeout(timer);
      samples = [];
      ports.send({ kind: 'enterCard' });
      return;
    }
    if (event.buttons !== 0) {
      // Who selects text in the card, or drags it, may leave it with the button down.
      if (!pressedInside) ports.send({ kind: 'leave' });
      return;
    }
    const time = event.timeStamp;
    samples = [...samples.filter((sample) => time - sample.time <= WINDOW), { x, y, time }];
    later(REST, () => look(0));
    frame ||= requestAnimationFrame(() => look(speedOf(samples)));
  }

  function press(event: PointerEvent): void {
    clearTimeout(tapTimer);
    pressedAt = event.timeStamp;
    pressedInside = ports.holds(event);
    if (pressedInside) return;
    hushed = ports.state().mark;
    ports.send({ kind: 'press' });
  }

  function click(event: MouseEvent): void {
    if (!isTap(event) || ports.holds(event) || !isForUs(document, event)) return;
    if (event.timeStamp - pressedAt > LONG_PRESS) return;
    const mark = ports.markAt(event.clientX, event.clientY);
    if (mark) tapTimer = setTimeout(() => ports.tap(mark), DOUBLE_TAP);
  }

  function goAway(event: PointerEvent): void {
    if (event.relatedTarget !== null || event.pointerType === 'touch') return;
    clearTimeout(timer);
    last = null;
    ports.send({ kind: 'leave' });
  }

  function scroll(): void {
    clearTimeout(tapTimer);
    const { phase, shown } = ports.state();
    if (phase === 'dwelling' && shown === null) ports.send({ kind: 'leave' });
  }

  listen(window, 'pointermove', move, signal);
  listen(window, 'pointerdown', press, signal);
  // Last of all, so that a page which has dealt with the click has said so.
  listen(window, 'click', click, signal, { capture: false });
  listen(window, 'pointerout', goAway, signal);
  listen(window, 'scroll', scroll, signal);

  return {
    point: () => last,
    hush() {
      hushed = ports.state().mark;
    },
  };
}

/** One tap of a finger that the page has not dealt with. */
function isTap(event: MouseEvent): boolean {
  if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return false;
  return !event.defaultPrevented && event.detail <= 1;
}

/** On plain text, and not about a selection. */
function isForUs(document: Document, event: MouseEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof Element) || closestAcross(target, CONTROLS)) return false;
  return selectionIn(document)?.isCollapsed ?? true;
}

/** Pixels per millisecond along the way of the samples; 0 for fewer than two. */
function speedOf(samples: readonly Sample[]): number {
  const [first] = samples;
  const end = samples.at(-1);
  if (!first || !end || end.time <= first.time) return 0;
  let way = 0;
  for (const [index, sample] of samples.entries()) {
    const before = samples[index - 1] ?? sample;
    way += Math.hypot(sample.x - before.x, sample.y - before.y);
  }
  return way / (end.time - first.time);
}
