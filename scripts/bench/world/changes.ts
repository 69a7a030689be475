/** Pages that change: D, a feed that grows, and E, a text that is rewritten all the time. */
import { createOutline } from '@/page/outline';
import { scan } from '@/page/scan';
import { decodeTerms, readRun } from './ours';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Code units read and reads made of text nodes; counted when `counting.ts` came first. */
declare global {
  var benchReads: { units: number; reads: number } | undefined;
}

export function reads(): { units: number; reads: number } {
  return { ...(globalThis.benchReads ?? { units: 0, reads: 0 }) };
}

/** Milliseconds between two lots, and nodes in one. */
const EVERY = 100;
const LOT = 50;

/** Appends copies of the page's own paragraphs for a while; answers the code units appended. */
export async function feed(lots: number): Promise<number> {
  const main = document.querySelector('main') ?? document.body;
  const texts = [...main.querySelectorAll('p')].map(({ textContent }) => textContent ?? '');
  let units = 0;
  for (let lot = 0; lot < lots; lot += 1) {
    for (let index = 0; index < LOT; index += 1) {
      const text = (texts[(lot * LOT + index) % texts.length] ?? '').slice(0, 100);
      const paragraph = document.createElement('p');
      paragraph.append(text);
      main.append(paragraph);
      units += text.length;
    }
    await wait(EVERY);
  }
  return units;
}

/** Rewrites a text node about a thousand times a second; answers how often. */
export async function rewrite(milliseconds: number): Promise<number> {
  const main = document.querySelector('main') ?? document.body;
  const clock = document.createElement('p');
  clock.append('0');
  main.prepend(clock);
  const node = clock.firstChild as Text;
  const end = performance.now() + milliseconds;
  let last = performance.now();
  let times = 0;
  while (performance.now() < end) {
    await wait(4);
    const now = performance.now();
    for (let due = Math.floor(now - last); due > 0; due -= 1) {
      times += 1;
      node.data = `Ryggsmärta nummer ${times} just nu`;
      // Each rewriting is a batch of its own for an observer.
      await Promise.resolve();
    }
    last = now;
  }
  return times;
}

let naive: MutationObserver | undefined;

/** What a simple highlighter does: at every change the element around is read again, at once. */
export function rescanParents(data: string): void {
  const terms = decodeTerms(data);
  const outline = createOutline(document);
  naive = new MutationObserver((records) => {
    const parents = new Set(records.map(({ target }) => target));
    for (const root of parents) {
      for (const run of scan(document, { roots: [root] }, () => undefined)) {
        readRun(terms, run, outline);
      }
    }
  });
  naive.observe(document.body, { childList: true, characterData: true, subtree: true });
}
