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
/** Shares and sizes in words. Not `två` or `three` by themselves: "these three help" is no size. */
const NUMBER_IN_WORDS = new RegExp(
  '(?<!\\p{L})(?:' +
    [
      'hälften|hälfte|tredjedel(?:ar)?|fjärdedel(?:ar)?|femtedel(?:ar)?|tiondel(?:ar)?|procent',
      'dubbelt|tredubbelt|hundra|tusen|miljon(?:er)?|miljard(?:er)?',
      '(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio) av (?:två|tre|fyra|fem|sex|sju|åtta|nio|tio)',
      'half (?:of|the|as)|by half|(?:thirds?|quarters?|fifths?|tenths?) of|per cent|percent',
      'twice|doubled?|hundreds?|thousands?',
      'millions?|billions?',
      '(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of|of) (?:every )?' +
        '(?:two|three|four|five|six|seven|eight|nine|ten)',
    ].join('|') +
    ')(?!\\p{L})',
  'iu',
);

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
    .map(claim);
}

/** Where numbers stand: sentences, each row of a table, and a figure with its caption. */
export function numberClaimsOf(block: Block): Claim[] {
  if (block.type === 'table') {
    return block.rows.map((row) => claim(row.map((cell) => plainText(cell, CITED)).join(' ')));
  }
  if (block.type !== 'figure' || block.figure.kind === 'loop') {
    return textsOf(block).flatMap(claimsOf);
  }
  const { title, caption } = block.figure;
  return [{ ...claim(`${title}. ${plainText(caption, CITED)}`), hasNumber: true }];
}

function claim(text: string): Claim {
  return {
    text: text.replaceAll(CITED, '').trim(),
    cited: text.includes(CITED),
    hasNumber: /\d/u.test(text.replaceAll(NAMED_NUMBER, '')) || NUMBER_IN_WORDS.test(text),
  };
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
