/** What the page says around a mark, so that the passage can fit. Leaves the page only for our own background. */
import type { PassageRequest } from '@/core/card';
import type { ConceptId } from '@/core/model';
import { sentenceAt } from '@/core/sentences';
import type { Mark, Marks } from './marks';
import { titleOf } from './natives';
import type { Outline } from './outline';

/** Code units of the paragraph on either side of the mark. */
const PARAGRAPH = 1_000;
/** Runs looked at on either side for other concepts, and how many concepts are named. */
const NEIGHBOURS = 8;
const MOST_NEARBY = 8;

export function requestFor(
  document: Document,
  mark: Mark,
  marks: Marks,
  outline: Outline,
): PassageRequest {
  const { text, block, language } = mark.run;
  const sentence = sentenceAt(text, mark.start);
  return {
    concept: mark.concept,
    language,
    surface: plain(text.slice(mark.start, mark.end)),
    sentence: plain(text.slice(sentence.start, sentence.end)),
    paragraph: plain(text.slice(Math.max(0, mark.start - PARAGRAPH), mark.end + PARAGRAPH)),
    headings: [...outline.wordsAbove(block)],
    title: titleOf(document),
    nearby: nearbyConcepts(mark, marks),
  };
}

/** As a reader sees it: one line, without invisible characters. */
export function plain(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\s\uFFFC]+/g, ' ')
    .trim();
}

/** Other concepts, those in the same run first, each by distance. */
function nearbyConcepts(mark: Mark, marks: Marks): ConceptId[] {
  const all = marks.runs();
  const index = all.indexOf(mark.run);
  const around = all.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
  const distance = (other: Mark) =>
    other.run === mark.run
      ? Math.abs(other.start - mark.start) / mark.run.text.length
      : Math.abs(all.indexOf(other.run) - index);
  const others = around
    .flatMap((run) => run.marks)
    .filter(({ concept, visible }) => visible && concept !== mark.concept)
    .map((other) => ({ concept: other.concept, far: distance(other) }))
    .sort((a, b) => a.far - b.far);
  return [...new Set(others.map(({ concept }) => concept))].slice(0, MOST_NEARBY);
}
