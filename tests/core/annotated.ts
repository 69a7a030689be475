/** Detection with the terms of the real content, written so that a table of cases can be read. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileTerms } from '@/compiler/terms';
import { type Block, detect } from '@/core/detect';
import type { Language, Match } from '@/core/model';
import { decodeTerms } from '@/core/terms';

const CONTENT = join(import.meta.dirname, '..', '..', 'content');

function explained(language: Language): ReadonlySet<string> {
  const files = readdirSync(join(CONTENT, 'explanations', language));
  return new Set(files.map((file) => file.replace(/\.md$/u, '')));
}

const compiled = compileTerms(CONTENT, { sv: explained('sv'), en: explained('en') });

/** The terms of `content/`, as the page decodes them. */
export const terms = decodeTerms(compiled.data);

/** The matches in a Swedish block. */
export function matchesIn(text: string, block: Partial<Block> = {}): Match[] {
  return detect(terms, { text, lang: 'sv', ...block }).matches;
}

/** The text with its marks: `Jag har [ont i ryggen|ryggsmarta].` */
export function annotated(text: string, block: Partial<Block> = {}): string {
  let at = 0;
  let marked = '';
  for (const { start, end, concept } of matchesIn(text, block)) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}|${concept}]`;
    at = end;
  }
  return marked + text.slice(at);
}

/** The text of an annotated one. */
export function plain(marked: string): string {
  return marked.replace(/\[([^|\]]*)\|[a-z-]+\]/gu, '$1');
}
