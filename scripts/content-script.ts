/** The content script as built, taken apart: its code, and the terms in it. */
import { gzipSync } from 'node:zlib';

/** The pack as a literal of whatever quotes the bundler chose. */
const PACK = /`\{"layout":[^`]+`|'\{"layout":[^']+'|"\{\\"layout\\":[^\n]+?\}"/u;

export interface Weight {
  /** Bytes. */
  raw: number;
  /** Bytes, compressed as well as gzip can. */
  gzip: number;
}

/** What every page pays for: `script` is the text of the built `page.js`. Throws when it holds no pack. */
export function weightsOf(script: string): { code: Weight; terms: Weight } {
  const [pack] = PACK.exec(script) ?? [];
  if (pack === undefined) throw new Error('page.js holds no pack of terms: build again.');
  return { code: weigh(script.replace(pack, () => '')), terms: weigh(pack) };
}

function weigh(text: string): Weight {
  return { raw: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).byteLength };
}
