/**
 * The line of text being read, as it grows over nodes, and which elements belong in it.
 *
 * Part of the scanner: `page/scan.ts` walks, this joins text into runs and ends them where a block
 * begins or ends.
 */
import { isWordly, runStart, WORDLY } from '@/core/letters';
import {
  attributeOf,
  closestAcross,
  hasAttributes,
  holderOf,
  isElement,
  isMatch,
  nameOf,
  parentOf,
  textOf,
} from './natives';

/** A stretch of one text node in a run. Offsets are UTF-16 code units. */
export interface Piece {
  node: Text;
  /** Offset in the node. */
  from: number;
  /** Offset in the run. */
  at: number;
  length: number;
}

export interface Run {
  text: string;
  /** In order, at least one. */
  pieces: Piece[];
  /** The element whose lines the run flows in. */
  block: Element;
  /**
   * The last heading that ended before it: null when there is none, undefined when none was met
   * since the walk began somewhere in the document.
   */
  heading: Element | null | undefined;
}

const words = (text: string) => new Set(text.split(' '));

/** Never read: not prose, or somebody's writing. */
const SKIPPED = words(
  'head title script style noscript template textarea input select button code pre kbd samp math ' +
    'svg rt rp',
);
/** Never read: an editor, or marked as not for us. */
const MARKED =
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[aria-hidden="true" i],' +
  '[translate="no" i],.notranslate,[data-halsonot="off"],[hidden]:not([hidden="until-found" i])';
const UNREAD = `${[...SKIPPED].join(',')},${MARKED}`;

/** Elements that stand in a line of text; all others start lines of their own. */
const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr ' +
    'output progress q ruby s samp slot small span strike strong sub sup time tt u var ' +
    'br wbr img input button select textarea svg math audio video canvas iframe object embed ' +
    'picture map script style template noscript rt rp',
);
/** Inline by themselves, and yet often laid out as blocks. */
const UNSURE = words('a del ins label slot span time');
/** What leaves no trace in the text. */
const SILENT = words('head title script style template noscript wbr rt rp');
const HEADING = words('h1 h2 h3 h4 h5 h6');
const ATOMIC = words('img audio video canvas iframe object embed picture meter progress');

const OBJECT = '\uFFFC';
/** Code units: long enough for any paragraph, short enough for a slice. */
const LONGEST = 8_000;

/** True when nothing in the element is read. */
export function isSkipped(element: Element | null): boolean {
  return closestAcross(element, UNREAD) !== null;
}

/** True when the element stands in a line of its parent's text. A custom element may. */
export function isInline(element: Element): boolean {
  return isInlineName(nameOf(element));
}

function isInlineName(name: string): boolean {
  return INLINE.has(name) || name.includes('-');
}

/** The element whose lines a node's text flows in; null for a detached node. */
export function blockOf(node: Node): Element | null {
  let element = isElement(node) ? node : holderOf(node);
  while (element && isInline(element)) element = holderOf(element);
  return element;
}

/** An element around the line; its name is empty for a root that is none. */
interface Open {
  node: Node;
  name: string;
  isHeading: boolean;
}

export type Line = ReturnType<typeof createLine>;

/** The run that is being read, and the elements open around it. `heading` is that of its first run. */
export function createLine(heading: Element | null | undefined) {
  let text = '';
  let pieces: Piece[] = [];
  const open: Open[] = [];
  /** Elements entered or left since the last text, whose layout decides whether a word goes on. */
  let crossed: Element[] = [];
  let finished: Run[] = [];
  let above = heading;

  /** Ends the run: what follows stands apart from it. */
  function finish(): void {
    const [first] = pieces;
    const block = first ? blockOf(first.node) : null;
    if (block && runStart(text, 0, WORDLY) < text.length)
      finished.push({ text, pieces, block, heading: above });
    text = '';
    pieces = [];
    crossed = [];
  }

  function leave({ node, name, isHeading }: Open): void {
    if (name === '') return;
    if (isInlineName(name)) cross(node, name);
    else finish();
    if (isHeading) above = node as Element;
  }

  function cross(element: Node, name: string): void {
    const unsure = text !== '' && (UNSURE.has(name) || name.includes('-'));
    if (unsure) crossed.push(element as Element);
  }

  function add(node: Text, from: number, data: string): void {
    pieces.push({ node, from, at: text.length, length: data.length });
    text += data;
    if (text.length >= LONGEST) finish();
  }

  return {
    finish,

    hasFinished: () => finished.length > 0,

    /** The runs that have ended since the last call. */
    taken(): Run[] {
      const runs = finished;
      finished = [];
      return runs;
    },

    /** Closes the elements that `node` is not inside of. */
    moveTo(node: Node): void {
      const parent = parentOf(node);
      while (open.length > 0 && open[open.length - 1]?.node !== parent) {
        const left = open.pop();
        if (left) leave(left);
      }
      // A fresh start, or the document changed under the walk.
      if (open.length === 0 && parent) {
        open.push(opened(parent));
      }
    },

    /** Opens an element; false when nothing in it is to be read. */
    enter(element: Element): boolean {
      const name = nameOf(element);
      const inline = isInlineName(name);
      if (!inline) finish();
      const trace = traceOf(element, name);
      if (trace !== null) {
        if (text !== '') text += trace;
        return false;
      }
      if (inline) cross(element, name);
      open.push(opened(element, name));
      return true;
    },

    read(node: Text): void {
      const { data } = node;
      if (data === '') return;
      if (crossed.length > 0 && joinsWords(text, data) && crossed.some(isBoxed)) finish();
      crossed = [];
      if (text === '' && data.trim() === '') return;
      for (let from = 0; from < data.length; ) {
        const end = cutAt(data, from);
        add(node, from, data.slice(from, end));
        if (end < data.length) finish();
        from = end;
      }
    },
  };
}

function opened(node: Node, name = isElement(node) ? nameOf(node) : ''): Open {
  const isHeading =
    HEADING.has(name) ||
    (isElement(node) && hasAttributes(node) && attributeOf(node, 'role') === 'heading');
  return { node, name, isHeading };
}

/** What an element that is not gone into leaves in the text; null when it is gone into. */
function traceOf(element: Element, name: string): string | null {
  if (name === 'br') return '\n';
  if (SILENT.has(name)) return '';
  if (ATOMIC.has(name) || SKIPPED.has(name)) return OBJECT;
  // Most elements have no attribute; a selector costs more than asking that.
  return hasAttributes(element) && isMatch(element, MARKED) ? OBJECT : null;
}

function joinsWords(before: string, after: string): boolean {
  return isWordly(before, before.length - 1) && isWordly(after, 0);
}

/** Laid out apart from the text around it, whatever its name says. */
function isBoxed(element: Element): boolean {
  const { cssFloat, display } = getComputedStyle(element);
  if (display === 'inline' || display === 'contents') return false;
  // A drop cap floats, and yet begins the word that follows it.
  return cssFloat === 'none' || (textOf(element) ?? '').trim().length > 1;
}

/** Where to cut a long text: after the last white space of a run's length. */
function cutAt(data: string, from: number): number {
  const end = from + LONGEST;
  if (end >= data.length) return data.length;
  const space = Math.max(data.lastIndexOf(' ', end), data.lastIndexOf('\n', end));
  return space > from ? space + 1 : end;
}
