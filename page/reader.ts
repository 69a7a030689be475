/**
 * Reads a document, or what has changed in it, and keeps the terms found as marks.
 *
 * What is on the screen comes first, the rest in slices. Never throws: what cannot be read is
 * left alone.
 */
import { detect } from '@/core/detect';
import type { Terms } from '@/core/terms';
import { blockOf, isSkipped } from './line';
import type { MarkedRun, Marks } from './marks';
import {
  isEditable,
  isElement,
  isInDocument,
  rootElementOf,
  shadowOf,
  titleOf,
  viewOf,
} from './natives';
import type { Change } from './observe';
import { languageOf, type Outline } from './outline';
import { type Run, type Scope, scan } from './scan';
import { scopesOf } from './scopes';
import { inSlices } from './slices';

export interface Reader {
  readAll(): void;
  /** Reads what has changed, and forgets what has left. */
  readAgain(change: Change): void;
}

export interface ReaderEvents {
  /** Marks were added or forgotten. */
  onMarks(): void;
  /** An open shadow root was met; it is read too. */
  onShadow(root: ShadowRoot): void;
}

/** Milliseconds after which custom elements without a root are looked at again, then twice that … */
const FIRST_LOOK = 500;
const LAST_LOOK = 8_000;
const MOST_LATE = 1_000;

export function createReader(
  document: Document,
  terms: () => Terms,
  marks: Marks,
  outline: Outline,
  { onMarks, onShadow }: ReaderEvents,
  signal: AbortSignal,
): Reader {
  const queue: Scope[] = [];
  const known = new WeakSet<ShadowRoot>();
  let reading: Scope = { roots: [] };
  /** The heading above the first runs of the scope, when the walk has met none yet. */
  let above: Element | null | undefined;
  let runs: Generator<Run, void, undefined> | undefined;
  /** Made in the scope that is being read: a node can be in several runs. */
  let fresh = new Set<MarkedRun>();
  const late = new Set<Element>();
  let busy = false;

  function meet(root: ShadowRoot): void {
    if (known.has(root)) return;
    known.add(root);
    onShadow(root);
    queue.push({ roots: [root] });
  }

  /** A custom element may get its root when its script has come; nothing tells when. */
  function wait(element: Element): void {
    if (late.size >= MOST_LATE) return;
    if (late.size === 0) setTimeout(meetLate, FIRST_LOOK, FIRST_LOOK);
    late.add(element);
  }

  function meetLate(after: number): void {
    if (signal.aborted) return;
    for (const element of late) {
      const root = shadowOf(element);
      if (!root && isInDocument(element)) continue;
      late.delete(element);
      if (root) meet(root);
    }
    start();
    if (after >= LAST_LOOK) late.clear();
    else if (late.size > 0) setTimeout(meetLate, after, after * 2);
  }

  function step(): boolean {
    if (!runs) {
      const scope = queue.shift();
      if (!scope) return false;
      reading = scope;
      above = undefined;
      runs = scan(document, scope, meet, wait);
      fresh = new Set();
    }
    try {
      const { value } = runs.next();
      if (value) take(value);
      else runs = undefined;
    } catch {
      runs = undefined;
    }
    return true;
  }

  function take(run: Run): void {
    // Keeps an open card open when something else in its block has changed back and forth.
    const known = marks.known(run);
    if (known) fresh.add(known);
    const changed = known ? marks.look(known) : read(run);
    if (changed) onMarks();
  }

  /** Looks for terms in a run; true when marks were found or forgotten. */
  function read(run: Run): boolean {
    const forgotten = marks.forget(run, fresh) > 0;
    const found = detect(terms(), {
      text: run.text,
      // These are asked for only when there is a term to judge.
      get lang() {
        return languageOf(run.block);
      },
      get headings() {
        return outline.wordsAbove(run.block, headingOf(run));
      },
      get title() {
        return titleOf(document);
      },
    });
    const { matches } = found;
    const language = matches.length > 0 ? found.language() : null;
    if (language === null || isWritten(run.block)) return forgotten;
    const added = marks.add(run, language, matches, headingOf(run), reading);
    if (added) fresh.add(added);
    return true;
  }

  function headingOf({ block, heading }: Run): Element | null {
    if (heading !== undefined) return heading;
    if (above === undefined) above = outline.nearest(block);
    return above;
  }

  function start(): void {
    if (busy) return;
    busy = true;
    const done = () => {
      busy = false;
    };
    inSlices(document, step, done, signal);
  }

  return {
    readAll() {
      const root = rootElementOf(document);
      if (!root) return;
      outline.forget();
      const first = firstInView(document);
      if (first) queue.push({ roots: [root], start: first }, { roots: [root], until: first });
      else queue.push({ roots: [root] });
      start();
    },
    readAgain({ nodes, rewritten, left }) {
      outline.forget();
      const closed = nodes.filter((node) => isElement(node) && isSkipped(node)) as Element[];
      const gone = closed.reduce(
        (sum, element) => sum + marks.forgetIn(element),
        marks.sweep(rewritten, left),
      );
      if (gone > 0) onMarks();
      queue.push(...scopesOf(nodes));
      start();
    },
  };
}

/** A block that somebody writes in: an editor, or a document in design mode. */
function isWritten(block: Element): boolean {
  return block instanceof HTMLElement && isEditable(block);
}

/** The block at the top of the view of a page that is scrolled; undefined at its beginning. */
function firstInView(document: Document): Element | undefined {
  const view = viewOf(document);
  if (!view || view.scrollY < view.innerHeight / 2) return undefined;
  const element = Document.prototype.elementFromPoint.call(document, view.innerWidth / 2, 8);
  return (element && blockOf(element)) ?? undefined;
}
