/** The content script as built, taken apart: its code, and the terms in it. */
import { gzipSync } from 'node:zlib';

/** How the pack begins, after the quote that the bundler chose. */
const PACK = /[`'"]\{\\?"layout\\?":/u;

export interface Weight {
  /** Bytes. */
  raw: number;
  /** Bytes, compressed as well as gzip can. */
  gzip: number;
}

/** What every page pays for: `script` is the text of the built `page.js`. Throws when it holds no pack. */
export function weightsOf(script: string): { code: Weight; terms: Weight } {
  const start = script.search(PACK);
  const end = start < 0 ? -1 : literalEnd(script, start);
  if (end < 0) throw new Error('page.js holds no pack of terms: build again.');
  return {
    code: weigh(script.slice(0, start) + script.slice(end)),
    terms: weigh(script.slice(start, end)),
  };
}

/** Past the quote that closes the one at `start`; −1 when none does. */
function literalEnd(script: string, start: number): number {
  const quote = script.charAt(start);
  for (let at = start + 1; at < script.length; at += 1) {
    const character = script.charAt(at);
    if (character === '\\') at += 1;
    else if (character === quote) return at + 1;
  }
  return -1;
}

function weigh(text: string): Weight {
  return { raw: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).byteLength };
}
