/**
 * Which marks the browser paints: those to be shown that are near the viewport.
 *
 * The document is not changed, and no layout is asked for: an IntersectionObserver tells which
 * blocks are near. Every registered range costs something in each frame that relayouts, so far-off
 * ones are not registered.
 */
import type { MarkStyle } from '@/core/settings';
import { contrast, groundOf, luminanceOf } from './background';
import { createHighlights } from './highlights';
import { listen } from './listen';
import type { Mark, MarkedRun, Marks } from './marks';
import { boxedOf, boxOf, viewOf } from './natives';
import { type Look, ownSheet } from './own-look';
import { rangeOf, runsWithin } from './ranges';
import { inOrder } from './runs';
import { watchScheme } from './scheme';

export interface Paint {
  /** Runs were added or removed. */
  changed(): void;
  /** Density, muted concepts or the look of marks are others. */
  restyle(look: Look): void;
  /** Lets one mark stand out, or none. */
  stress(mark: Mark | null): void;
}

/** How far beyond the viewport marks are ready, in its own heights. */
const MARGIN = '100%';
/** A block of more runs than this is not painted as a whole. */
const MANY = 6;
/** Contrast that a line must have against its background; a tint takes some of it. */
const LEAST = { dotted: 3, tint: 4, none: 3 };
/** Milliseconds between two looks at what came and went while a very long page is read. */
const LONGEST_PAUSE = 200;
/** Blocks observed for each millisecond of that pause: each frame costs the browser by their number. */
const A_MILLISECOND = 20;
const CURRENT = 'term-current';
/** Narrower or lower than this, in CSS pixels, text is there for machines alone. */
const SMALLEST = 2;

/** `onSight` is called when something came into sight or went out of it. */
export function createPaint(
  document: Document,
  marks: Marks,
  onSight: () => void,
  signal: AbortSignal,
): Paint {
  const highlights = createHighlights(document, signal);
  /** What is observed, and the runs that hang on it. */
  const runsAt = new Map<Element, Set<MarkedRun>>();
  const near = new Set<Element>();
  const anchors = new WeakMap<MarkedRun, Element>();
  let style: MarkStyle = 'dotted';
  /** Luminance of the reader's own colour. */
  let own: number | null = null;
  /** A block in reach is so long that what is near in it must be asked while scrolling. */
  let giant = false;
  let waiting = false;
  let watchedAt = 0;
  let frame = 0;
  let looking = 0;
  let printing = false;

  const observer = new IntersectionObserver(see, { rootMargin: MARGIN });
  signal.addEventListener('abort', () => observer.disconnect());

  listen(
    window,
    'scroll',
    () => {
      if (!giant || frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        paint();
      });
    },
    signal,
  );

  // No mark is seen on paper; taken out, they do not even cut up the text of a PDF.
  for (const name of ['beforeprint', 'afterprint'] as const) {
    listen(
      window,
      name,
      () => {
        printing = name === 'beforeprint';
        paint();
      },
      signal,
    );
  }

  watchScheme(document, paint, signal);

  // What fades in comes into sight, and nothing else tells of it.
  for (const name of ['transitionend', 'animationend'] as const) {
    listen(window, name, lookLater, signal);
  }

  function lookLater(): void {
    if (looking !== 0) return;
    looking = requestAnimationFrame(() => {
      looking = 0;
      if (!look(near)) return;
      paint();
      onSight();
    });
  }

  function runsOf(anchors: Iterable<Element>): MarkedRun[] {
    return [...anchors].flatMap((anchor) => [...(runsAt.get(anchor) ?? [])]);
  }

  /** True when something has come into sight, or gone out of it. */
  function look(anchors: Iterable<Element>): boolean {
    return runsOf(anchors).filter((run) => marks.look(run)).length > 0;
  }

  function anchorOf(run: MarkedRun): Element {
    const anchor = anchors.get(run) ?? boxedOf(run.block);
    anchors.set(run, anchor);
    return anchor;
  }

  function see(entries: IntersectionObserverEntry[]): void {
    const targets = new Set<Element>();
    for (const { target, isIntersecting } of entries) {
      targets.add(target);
      if (isIntersecting) near.add(target);
      else near.delete(target);
    }
    const changed = look(targets);
    paint();
    if (changed) onSight();
  }

  function paintable(): MarkedRun[] {
    return style === 'none' || printing ? [] : runsOf(near);
  }

  function paint(): void {
    if (signal.aborted) return;
    const wanted = new Map<string, StaticRange[]>();
    const byBlock = Map.groupBy(paintable(), (run) => run.block);
    giant = false;
    for (const runs of byBlock.values()) {
      giant ||= runs.length > MANY;
      const view = { top: -innerHeight, bottom: 2 * innerHeight };
      const here = runs.length > MANY ? runsWithin(inOrder(runs), view) : runs;
      for (const run of here) collect(run, wanted);
    }
    const names = new Set([...highlights.names(), ...wanted.keys()]);
    names.delete(CURRENT);
    for (const name of names) highlights.set(name, wanted.get(name) ?? []);
  }

  function collect(run: MarkedRun, wanted: Map<string, StaticRange[]>): void {
    const shown = marks.shown();
    const ranges = run.marks.filter((mark) => shown.has(mark)).flatMap(rangeOf);
    if (ranges.length === 0 || !isLaidOut(run)) return;
    highlights.style(run.block);
    const name = `term-${style}-${lookOn(run.block)}`;
    const list = wanted.get(name);
    if (list) list.push(...ranges);
    else wanted.set(name, ranges);
  }

  /** The own colour where it can be seen, else ours for such a background. */
  function lookOn(block: Element): string {
    const { dark, luminance } = groundOf(block);
    const isSeen = own !== null && luminance !== null && contrast(own, luminance) >= LEAST[style];
    return isSeen ? 'own' : dark ? 'on-dark' : 'on-light';
  }

  function put(run: MarkedRun): void {
    const anchor = anchorOf(run);
    const there = runsAt.get(anchor);
    if (there) there.add(run);
    else {
      runsAt.set(anchor, new Set([run]));
      observer.observe(anchor);
    }
  }

  function take(run: MarkedRun): void {
    const anchor = anchorOf(run);
    const there = runsAt.get(anchor);
    if (!there?.delete(run) || there.size > 0) return;
    runsAt.delete(anchor);
    near.delete(anchor);
    observer.unobserve(anchor);
  }

  function watch(): void {
    waiting = false;
    watchedAt = performance.now();
    if (signal.aborted) return;
    const { added, gone } = marks.news();
    for (const run of added) put(run);
    for (const run of gone) take(run);
    paint();
  }

  return {
    changed() {
      if (waiting || signal.aborted) return;
      waiting = true;
      const soon = () => viewOf(document)?.requestAnimationFrame(watch);
      const pause =
        Math.min(LONGEST_PAUSE, runsAt.size / A_MILLISECOND) - (performance.now() - watchedAt);
      if (pause >= 1) setTimeout(soon, pause);
      else soon();
    },
    restyle(look) {
      style = look.markStyle;
      own = look.markColour === 'auto' ? null : luminanceOf(look.markColour);
      highlights.dress(ownSheet(look));
      paint();
    },
    stress(mark) {
      if (mark) highlights.style(mark.run.block);
      // Above the other marks, whatever the order of registration.
      highlights.set(CURRENT, mark ? rangeOf(mark) : [], 1);
    },
  };
}

/** Text clipped to a pixel is for screen readers, or a page's trap: neither is marked. */
function isLaidOut(run: MarkedRun): boolean {
  const { width, height } = boxOf(boxedOf(run.block));
  return width >= SMALLEST && height >= SMALLEST;
}
