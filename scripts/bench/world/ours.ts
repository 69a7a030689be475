/** Hälsonot's engine: the bare matcher over text nodes, and the whole pipeline without marks. */
import { detect } from '@/core/detect';
import { findCandidates } from '@/core/match';
import { decodeTerms, type Terms } from '@/core/terms';
import { endOf, formOf, isWordAt, longest, WHOLE, wordEnd } from '@/core/words';
import { titleOf } from '@/page/natives';
import { createOutline, languageOf, type Outline } from '@/page/outline';
import { type Run, scan } from '@/page/scan';

export { decodeTerms };

/** Which values mean a concept, rather than a look-alike or a part of a phrase. */
function conceptValues(terms: Terms): Uint8Array {
  return Uint8Array.from(terms.matcher.roles, (_, value) =>
    Number(
      terms.sensesOf(value).some(({ concept, roles }) => concept !== null && (roles & WHOLE) !== 0),
    ),
  );
}

/** Counts the terms of a text as the peers do: whole words, leftmost, longest. */
export function bareMatcher(terms: Terms): (text: string) => number {
  const { matcher } = terms;
  const counts = conceptValues(terms);
  return (text) => {
    let found = 0;
    let position = 0;
    while (position < text.length) {
      if (!isWordAt(matcher, text, position)) {
        position += 1;
        continue;
      }
      const term = longest(matcher, text, position, WHOLE);
      found += counts[formOf(term)] ?? 0;
      position = term === 0 ? wordEnd(matcher, text, position) : endOf(term);
    }
    return found;
  };
}

/** The same with compounds, phrases of aches and coordinated forms, which no peer has. */
export function fullMatcher({ matcher }: Terms): (text: string) => number {
  return (text) => findCandidates(matcher, text).length;
}

/** What the reader does with a run, but for keeping marks; answers the number of matches. */
export function readRun(terms: Terms, run: Run, outline: Outline): number {
  const { matches } = detect(terms, {
    text: run.text,
    get lang() {
      return languageOf(run.block);
    },
    get headings() {
      return outline.wordsAbove(run.block, run.heading);
    },
    get title() {
      return titleOf(document);
    },
  });
  return matches.length;
}

/** Runs across inline elements, folding, match, language and sense: all of the document at once. */
export function pipeline(terms: Terms): number {
  const outline = createOutline(document);
  let found = 0;
  for (const run of scan(document, { roots: [document.body] }, () => undefined)) {
    found += readRun(terms, run, outline);
  }
  return found;
}
