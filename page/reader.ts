/**
 * Reads a document, or what has changed in it, and keeps the terms found as marks.
 *
 * What is on the screen comes first, the rest in slices. Never throws: what cannot be read is
 * left alone.
 */
import { detect } from '@/core/detect';
import type { Terms } from '@/core/terms';
import { blockOf } from './line';
import type { MarkedRun, Marks } from './marks';
import { isEditable, rootElementOf, titleOf } from './natives';
import { headingText, languageOf, type Outline } from './outline';
import { type Run, type Scope, scan } from './scan';
import { scopesOf } from './scopes';
import { inSlices } from './slices';

export interface Reader {
  readAll(): void;
  /** Reads what has changed, and forgets what has left. */
  readAgain(nodes: readonly Node[]): void;
}

export interface ReaderEvents {
  /** Marks were added or forgotten. */
  onMarks(): void;
  /** An open shadow root was met; it is read too. */
  onShadow(root: ShadowRoot): void;
}

export function createReader(
  document: Document,
  terms: Terms,
  marks: Marks,
  outline: Outline,
  { onMarks, onShadow }: ReaderEvents,
  signal: AbortSignal,
): Reader {
  const queue: Scope[] = [];
  const known = new WeakSet<ShadowRoot>();
  let runs: Generator<Run, void, undefined> | undefined;
  /** Made in the scope that is being read: a node can be in several runs. */
  let fresh = new Set<MarkedRun>();
  let busy = false;

  function meet(root: ShadowRoot): void {
    if (known.has(root)) return;
    known.add(root);
    onShadow(root);
    queue.push({ roots: [root] });
  }

  function step(): boolean {
    if (!runs) {
      const scope = queue.shift();
      if (!scope) return false;
      runs = scan(document, scope, meet);
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
    if (marks.knows(run)) return;
    const forgotten = marks.forget(run, fresh);
    const lang = languageOf(run.block);
    const { language, matches } = detect(terms, {
      text: run.text,
      ...(lang === undefined ? {} : { lang }),
      // Asked for only when there is a term to judge.
      get headings() {
        return outline.above(run.block).map(headingText);
      },
      title: titleOf(document),
    });
    const wanted = language !== null && matches.length > 0 && !isWritten(run.block);
    if (wanted) {
      const added = marks.add(run, language, matches, outline.above(run.block).at(-1) ?? null);
      if (added) fresh.add(added);
    }
    if (wanted || forgotten > 0) onMarks();
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
    readAgain(nodes) {
      outline.forget();
      if (marks.sweep() > 0) onMarks();
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
  const view = document.defaultView;
  if (!view || view.scrollY < view.innerHeight / 2) return undefined;
  const element = Document.prototype.elementFromPoint.call(document, view.innerWidth / 2, 8);
  return (element && blockOf(element)) ?? undefined;
}
