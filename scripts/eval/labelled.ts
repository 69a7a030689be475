/**
 * Reads the labelled passages of `tests/eval/detection/*.md`, which people write and correct.
 *
 *   ## nyheter                                            what the passages below have in common
 *   - Hon har [[ryggsmarta|ont i ryggen]] igen.           a passage with one term
 *   - [[!depression|Depressionen]] på 1930-talet          looks like a term and must not be marked
 *   - Hon var [[?depression|deprimerad]].                 may be marked or not; nothing is counted
 *   - [[artros/ledvark|Ont i knät]] {lang=sv; heading=Symtom; title=Artros}
 *
 * `&shy; &zwsp; &nbsp; &br;` stand for what cannot be seen, and `&nfd;` at the start for a passage
 * in decomposed letters. Offsets are UTF-16 code units of the text without brackets, end exclusive.
 * Throws an `Error` with file and line on what it cannot read.
 */

export interface LabelledSpan {
  start: number;
  end: number;
  /** Concepts that are right here; the first is the best. */
  concepts: readonly string[];
  kind: 'meant' | 'not' | 'optional';
}

export interface LabelledPassage {
  /** File and line: `sv.md:12`. */
  id: string;
  phenomenon: string;
  text: string;
  spans: LabelledSpan[];
  lang?: string;
  headings?: string[];
  title?: string;
}

const KINDS: Record<string, LabelledSpan['kind']> = { '': 'meant', '!': 'not', '?': 'optional' };
const INVISIBLE: Record<string, string> = {
  shy: '\u00AD',
  zwsp: '\u200B',
  nbsp: '\u00A0',
  br: '\n',
};
const LABEL = /\[\[([!?]?)([a-z0-9/-]+)\|([^\]|]+)\]\]/gu;
const OPTIONS = /\s+\{([^{}]*)\}$/u;

export function readLabelled(file: string, source: string): LabelledPassage[] {
  const passages: LabelledPassage[] = [];
  let phenomenon = '';
  for (const [index, line] of source.split('\n').entries()) {
    const id = `${file}:${index + 1}`;
    if (line.startsWith('## ')) phenomenon = line.slice(3).trim();
    if (!line.startsWith('- ')) continue;
    if (phenomenon === '') throw new Error(`${id}: a passage before the first "## " heading`);
    passages.push({ id, phenomenon, ...readPassage(id, line.slice(2).trim()) });
  }
  return passages;
}

function readPassage(id: string, line: string): Omit<LabelledPassage, 'id' | 'phenomenon'> {
  const options = OPTIONS.exec(line);
  const decomposed = line.startsWith('&nfd;');
  const written = visible(
    (options ? line.slice(0, options.index) : line).slice(decomposed ? 5 : 0),
  );
  const { text, spans } = unbracket(decomposed ? written.normalize('NFD') : written);
  if (text.includes('[[') || text.includes(']]')) {
    throw new Error(`${id}: write a label as [[concept|words]]; this one cannot be read: ${line}`);
  }
  return { text, spans, ...(options ? readOptions(id, options[1] ?? '') : {}) };
}

function visible(line: string): string {
  return line.replace(/&(shy|zwsp|nbsp|br);/gu, (_, name: string) => INVISIBLE[name] ?? '');
}

function unbracket(written: string): { text: string; spans: LabelledSpan[] } {
  const spans: LabelledSpan[] = [];
  let text = '';
  let position = 0;
  for (const match of written.matchAll(LABEL)) {
    const [whole, sign = '', concepts = '', words = ''] = match;
    text += written.slice(position, match.index);
    const start = text.length;
    text += words;
    const kind = KINDS[sign] ?? 'meant';
    spans.push({ start, end: text.length, concepts: concepts.split('/'), kind });
    position = match.index + whole.length;
  }
  return { text: text + written.slice(position), spans };
}

function readOptions(id: string, source: string): Partial<LabelledPassage> {
  const read: Partial<LabelledPassage> = {};
  for (const option of source.split(';')) {
    const [key = '', value = ''] = option.split('=').map((part) => part.trim());
    if (value === '') throw new Error(`${id}: "${option.trim()}" is no option: write key=value`);
    if (key === 'lang') read.lang = value;
    else if (key === 'title') read.title = value;
    else if (key === 'heading') read.headings = [...(read.headings ?? []), value];
    else throw new Error(`${id}: there is no option "${key}"; use lang, heading or title`);
  }
  return read;
}
