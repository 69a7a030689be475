/** The part of a text that shows why it was found, with the words that did it. */
import type { Language } from './model';
import { stem, withoutDots } from './stem';

export interface Snippet {
  text: string;
  /** Offsets in `text`, UTF-16 code units, end exclusive, in order. */
  found: { start: number; end: number }[];
}

const LENGTH = 150;
const BEFORE = 40;
const WORD = /[\p{L}\p{N}]+/gu;

/** `terms` are stems as the index has them. The snippet begins and ends between words. */
export function snippet(text: string, terms: readonly string[], language: Language): Snippet {
  const flat = text.replace(/\s+/gu, ' ').trim();
  const wanted = new Set(terms);
  const isFound = (word: string) => {
    if (wanted.has(stem(word, language))) return true;
    const plain = withoutDots(word);
    return plain !== word && wanted.has(stem(plain, language));
  };
  const matches = [...flat.matchAll(WORD)].filter(([word]) => isFound(word));
  const first = matches[0]?.index ?? 0;
  const start = first <= BEFORE ? 0 : flat.indexOf(' ', first - BEFORE) + 1;
  const limit = start + LENGTH;
  const end = limit >= flat.length ? flat.length : Math.max(flat.lastIndexOf(' ', limit), start);
  const opening = start > 0 ? '… ' : '';
  const shift = opening.length - start;
  return {
    text: `${opening}${flat.slice(start, end)}${end < flat.length ? ' …' : ''}`,
    found: matches
      .map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
      .filter((match) => match.start >= start && match.end <= end)
      .map((match) => ({ start: match.start + shift, end: match.end + shift })),
  };
}
