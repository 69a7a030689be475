/**
 * Tells what has changed in a document, gathered, and slower for what changes all the time.
 *
 * Changes are collected for a moment and handed over as the nodes to read anew. A node that changes
 * in every batch is handed over less and less often; nothing is lost, only late. The work list is
 * bounded: beyond that the whole document is to be read. A document that is replaced
 * (`document.open()` drops listeners and observers) is noticed by asking now and then.
 */
import { holderOf, isElement, isHidden, parentOf, rootElementOf } from './natives';

/** What happened since the last telling. */
export interface Change {
  /** To be read anew. */
  nodes: readonly Node[];
  /** Text that is another now, also where it is not to be read yet. */
  rewritten: ReadonlySet<Node>;
  /** Something was taken out. */
  left: boolean;
}

export interface Observer {
  /** Also tells of changes inside this root. */
  watch(root: Node): void;
}

/** Milliseconds in which changes are collected. */
const GATHER = 150;
/** Milliseconds: how late a node that never rests is read. */
const LATEST = 5_000;
/** Batches in a row after which a node counts as restless. */
const PATIENCE = 3;
/** A longer list of nodes costs more than reading the document again. */
const MOST_NODES = 5_000;
/** Milliseconds between two looks whether the document is still the same. */
const HEARTBEAT = 2_000;

const OPTIONS: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: [
    'contenteditable',
    'lang',
    'translate',
    'aria-hidden',
    'hidden',
    'open',
    'data-halsonot',
  ],
};

interface Heat {
  batches: number;
  last: number;
}

export function observe(
  document: Document,
  onChange: (change: Change) => void,
  onReplaced: () => void,
  signal: AbortSignal,
): Observer {
  const root = rootElementOf(document);
  const heats = new WeakMap<Node, Heat>();
  let dirty = new Set<Node>();
  let rewritten = new Set<Node>();
  let left = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      for (const node of changedBy(record)) dirty.add(node);
      if (record.type === 'characterData') rewritten.add(record.target);
      left ||= record.removedNodes.length > 0;
    }
    if (dirty.size > MOST_NODES && root) dirty = new Set([root]);
    timer ??= setTimeout(flush, GATHER);
  });

  function flush(): void {
    timer = undefined;
    if (signal.aborted) return;
    const now = performance.now();
    const due = [...dirty].filter((node) => isDue(heats, node, now));
    for (const node of due) dirty.delete(node);
    if (dirty.size > 0) timer = setTimeout(flush, GATHER);
    const change = { nodes: due, rewritten, left };
    rewritten = new Set();
    left = false;
    // Also without a node to read: something may have left.
    onChange(change);
  }

  const heartbeat = setInterval(() => {
    if (!isHidden(document) && rootElementOf(document) !== root) onReplaced();
  }, HEARTBEAT);

  observer.observe(document, OPTIONS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearInterval(heartbeat);
    dirty.clear();
    rewritten.clear();
  });

  return {
    watch: (inner) => observer.observe(inner, OPTIONS),
  };
}

/** The nodes to read anew. Where something was taken out, what it stood between may be one word now. */
function changedBy({
  type,
  target,
  addedNodes,
  removedNodes,
  previousSibling,
  nextSibling,
}: MutationRecord): Node[] {
  if (type !== 'childList') return [target];
  if (addedNodes.length > 0) return [...addedNodes];
  const beside = previousSibling ?? nextSibling;
  return removedNodes.length > 0 && beside ? [beside] : [];
}

/** A new element is due at once; text is as restless as the element it stands in. */
function isDue(heats: WeakMap<Node, Heat>, node: Node, now: number): boolean {
  const place = isElement(node) ? node : holderOf(node);
  if (!place || !parentOf(node)) return true;
  const heat = heats.get(place) ?? { batches: 0, last: Number.NEGATIVE_INFINITY };
  const wait = heat.batches < PATIENCE ? 0 : Math.min(GATHER * 2 ** heat.batches, LATEST);
  if (now - heat.last < wait) return false;
  const rested = now - heat.last > 2 * LATEST;
  heats.set(place, { batches: rested ? 1 : Math.min(heat.batches + 1, 10), last: now });
  return true;
}
