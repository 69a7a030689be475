/** Finds the term in words that somebody selected, and where they stand. */
import type { PassageRequest } from '@/core/card';
import { detect } from '@/core/detect';
import type { Terms } from '@/core/terms';
import type { Target } from './card-host';
import { plain } from './context';
import { holderOf, rootElementOf, selectionIn, textOf, titleOf } from './natives';
import { languageOf } from './outline';

/** Code units: a longer selection is not a term. */
const LONGEST = 300;

/** Null when the words hold no term. */
export function lookUpIn(
  document: Document,
  terms: Terms,
  words: string,
): { target: Target; request: PassageRequest } | null {
  const text = words.slice(0, LONGEST);
  const selection = selectionIn(document);
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  const element = (range && holderOf(range.startContainer)) ?? rootElementOf(document);
  if (!element) return null;
  const lang = languageOf(element);
  const paragraph = plain(textOf(element) ?? '').slice(0, LONGEST * 4);
  const found = detect(terms, {
    text,
    ...(lang === undefined ? {} : { lang }),
    headings: [paragraph],
    title: titleOf(document),
  });
  const { matches } = found;
  const language = found.language();
  const [match] = matches;
  if (language === null || !match) return null;
  const others = matches.map(({ concept }) => concept).filter((other) => other !== match.concept);
  return {
    target: { element, boxes: () => boxesOf(range) },
    request: {
      concept: match.concept,
      language,
      surface: plain(text.slice(match.start, match.end)),
      sentence: plain(text),
      paragraph,
      headings: [],
      title: titleOf(document),
      nearby: [...new Set(others)],
    },
  };
}

/** Where the selection stands; the top of the view when it has no place. */
function boxesOf(range: Range | null): DOMRect[] {
  const boxes = range ? [...range.getClientRects()].filter(({ width }) => width > 0) : [];
  return boxes.length > 0 ? boxes : [new DOMRect(innerWidth / 2, 0, 1, 1)];
}
