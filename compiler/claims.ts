/**
 * Sentences and their sources: which state something without a citation.
 *
 * A sentence cites when a citation stands in it, before its full stop. A number without one is
 * an error; other sentences are counted, since only a person can tell a fact from a bridge.
 */
import type { Block, Inline } from '@/core/model';
import { sentences } from '@/core/sentences';
import { plainText } from './inlines';

/** Stands for a citation in plain text; a private character, so that no text holds it. */
const CITED = '\uE000';
/** Numbers that are names: phone numbers, questionnaires, types and versions. */
const NAMED_NUMBER = /\b(?:112|1177|90101)\b|\p{L}+[-–]\d+\b|\b(?:typ|type|steg|step)\s\d\b/giu;

export interface Claim {
  text: string;
  cited: boolean;
  hasNumber: boolean;
}

/** Every statement of a text; questions are none. */
export function claimsOf(inlines: readonly Inline[]): Claim[] {
  const marked = plainText(inlines, CITED);
  return sentences(marked)
    .map(({ start, end }) => marked.slice(start, end))
    .filter((text) => !text.trim().endsWith('?'))
    .map((text) => ({
      text: text.replaceAll(CITED, '').trim(),
      cited: text.includes(CITED),
      hasNumber: /\d/u.test(text.replaceAll(NAMED_NUMBER, '')),
    }));
}

/** The texts of a block that are read as sentences; a table's cells and headings are not. */
export function textsOf(block: Block): Inline[][] {
  if (block.type === 'paragraph') return [block.children];
  if (block.type === 'list') return block.items;
  return block.type === 'figure' ? [block.figure.caption] : [];
}

/** All words of blocks, one line for each text, without citations. */
export function wordsOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .flatMap(textsOf)
    .map((text) => plainText(text))
    .join('\n\n');
}
