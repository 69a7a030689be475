/**
 * Our names in `CSS.highlights`, and the sheet that gives them a look inside shadow roots.
 *
 * The registry belongs to the page too: nothing read back from it is trusted, and what somebody
 * took out is put back a bounded number of times. Firefox does not let a highlight's style reach
 * into shadow roots, so a root with marks gets the sheet by `adoptedStyleSheets`.
 */
import sheetText from './marks.css?inline';
import { rootOf } from './natives';

export interface Highlights {
  /** Registers exactly these ranges under a name. */
  set(name: string, ranges: readonly StaticRange[], priority?: number): void;
  names(): string[];
  /** Makes sure that marks in the element's tree can be seen. */
  style(element: Element): void;
  /** Gives marks a look over that of `marks.css`; an empty text for none. */
  dress(text: string): void;
}

/** How often a page may throw our ranges out before it has its way. */
const MOST_RETURNS = 20;

export function createHighlights(document: Document, signal: AbortSignal): Highlights {
  const ours = new Map<string, Highlight>();
  /** What each holds: kept here, since Firefox lets no content script walk over a highlight. */
  const held = new Map<Highlight, readonly StaticRange[]>();
  const styled = new WeakSet<Node>();
  let returns = 0;
  /** A reader's own look; most have none, and then neither of the sheets is made. */
  let look = '';
  let own: CSSStyleSheet | undefined;
  let inRoots: CSSStyleSheet | undefined;

  function register(name: string, highlight: Highlight): void {
    if (CSS.highlights.get(name) === highlight) return;
    if (returns >= MOST_RETURNS) return;
    returns += 1;
    CSS.highlights.set(name, highlight);
  }

  /** A page may have put an element in the place of the list: then it keeps its own look. */
  function adopt(root: Document | ShadowRoot, sheet: CSSStyleSheet, wanted: boolean): void {
    try {
      const others = [...root.adoptedStyleSheets].filter((other) => other !== sheet);
      if (!wanted && others.length === root.adoptedStyleSheets.length) return;
      root.adoptedStyleSheets = wanted ? [...others, sheet] : others;
    } catch {
      // The marks are as `marks.css` has them.
    }
  }

  signal.addEventListener('abort', () => {
    if (own) adopt(document, own, false);
    for (const [name, highlight] of ours) {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      highlight.clear();
    }
  });

  return {
    set(name, ranges, priority = 0) {
      if (ranges.length === 0 && !ours.has(name)) return;
      const highlight = ours.get(name) ?? new Highlight();
      ours.set(name, highlight);
      if (highlight.priority !== priority) highlight.priority = priority;
      held.set(highlight, exchange(highlight, held.get(highlight) ?? [], ranges));
      register(name, highlight);
    },
    names: () => [...ours.keys()],
    style(element) {
      const root = rootOf(element);
      if (!(root instanceof ShadowRoot) || styled.has(root)) return;
      styled.add(root);
      inRoots ??= sheetOf(sheetText + look);
      const sheet = inRoots;
      adopt(root, sheet, true);
      signal.addEventListener('abort', () => adopt(root, sheet, false));
    },
    dress(text) {
      if (text === look) return;
      look = text;
      own ??= new CSSStyleSheet();
      own.replaceSync(text);
      inRoots?.replaceSync(sheetText + text);
      adopt(document, own, text !== '');
    },
  };
}

/**
 * Puts `wanted` in the place of `old`, and touches nothing that stays: each range that is taken out
 * or put in makes the browser paint anew, in a time that grows with the page. Answers the ranges that
 * are there now. What a page has taken out is put back.
 */
function exchange(
  highlight: Highlight,
  old: readonly StaticRange[],
  wanted: readonly StaticRange[],
): StaticRange[] {
  const isWhole = highlight.size === old.length;
  if (!isWhole) highlight.clear();
  const missing = Map.groupBy(wanted, ({ startContainer }) => startContainer);
  const kept: StaticRange[] = [];
  for (const range of isWhole ? old : []) {
    const there = missing.get(range.startContainer);
    const at = there?.findIndex((one) => isSame(one, range)) ?? -1;
    if (at < 0) highlight.delete(range);
    else {
      there?.splice(at, 1);
      kept.push(range);
    }
  }
  const added = [...missing.values()].flat();
  for (const range of added) highlight.add(range);
  return [...kept, ...added];
}

function isSame(one: AbstractRange, other: AbstractRange): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
