/**
 * The pages of the bench: real Swedish text from the project's own articles, the same in each run.
 *
 * A is an article, B a long page, C a very long one; D is A with a feed, E is A with a text node
 * that is rewritten all the time (both are driven by the world). Sentences are drawn by a seeded
 * generator, so that a page holds about one term in a hundred characters: denser than
 * any page that people read, and 10,000 matches on B. O is as long as B with the density of Swedish
 * patient information, two terms in a thousand characters; news have one in ten thousand. Words in links and emphasis make about 45 code units a text node.
 */
import type { Block, Inline, Library } from '@/core/model';
import { sentences } from '@/core/sentences';
import { seeded } from './seeded';

export type PageName = 'A' | 'B' | 'C' | 'O';

/** Code units of text. */
export const SIZES: Record<PageName, number> = {
  A: 20_000,
  B: 1_000_000,
  C: 10_000_000,
  O: 1_000_000,
};

/** Of ten sentences so many are drawn from those without a term. */
const PLAIN_OF_TEN: Record<PageName, number> = { A: 5, B: 5, C: 5, O: 8.9 };
const SENTENCES_A_PARAGRAPH = 4;
const PARAGRAPHS_A_SECTION = 6;
/** One word in so many stands in an inline element of its own. */
const WORDS_AN_ELEMENT = 13;
const ELEMENTS = ['a href="#x"', 'b', 'em', 'span', 'a href="#y"', 'strong', 'i'];
const SEED = 20_261_125;

/** Every sentence of the articles' paragraphs and lists, each once, in the library's order. */
export function sentencesOf(library: Library): string[] {
  const blocks = Object.values(library.articles).flatMap(({ sections }) =>
    sections.flatMap((section) => section.blocks),
  );
  const texts = blocks.flatMap(inlinesOf).map(textOf);
  const all = texts.flatMap((text) => sentences(text).map((at) => text.slice(at.start, at.end)));
  return [...new Set(all.filter((sentence) => sentence.length > 20))];
}

function inlinesOf(block: Block): readonly Inline[][] {
  if (block.type === 'paragraph') return [block.children];
  return block.type === 'list' ? block.items : [];
}

function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'citation' ? '' : textOf(inline.children);
    })
    .join('');
}

/**
 * The HTML of a page. `hasTerm` sorts the sentences. `body` is what goes into `<body>` besides.
 */
export function pageOf(
  name: PageName,
  all: readonly string[],
  hasTerm: (sentence: string) => boolean,
): string {
  const random = seeded(SEED + SIZES[name]);
  const rich = all.filter(hasTerm);
  const plain = all.filter((sentence) => !hasTerm(sentence));
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const sentence = (): string => pick(random() * 10 < PLAIN_OF_TEN[name] ? plain : rich);
  const parts: string[] = [];
  let units = 0;
  for (let count = 0; units < SIZES[name]; count += 1) {
    if (count % PARAGRAPHS_A_SECTION === 0) {
      const heading = pick(plain).slice(0, 40);
      units += heading.length;
      parts.push(`<h2>${heading}</h2>`);
    }
    const text = Array.from({ length: SENTENCES_A_PARAGRAPH }, sentence).join(' ');
    units += text.length;
    parts.push(`<p>${withElements(text, random)}</p>`);
  }
  return (
    '<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Om ryggen och måendet</title>' +
    '<link rel="icon" href="data:,"><style>body{max-width:44rem;margin:auto;font:16px/1.5 serif}</style>' +
    `</head><body><main>${parts.join('\n')}</main></body></html>`
  );
}

function withElements(text: string, random: () => number): string {
  return text
    .split(' ')
    .map((word) => {
      if (random() * WORDS_AN_ELEMENT >= 1) return word;
      const element = ELEMENTS[Math.floor(random() * ELEMENTS.length)] ?? 'b';
      return `<${element}>${word}</${element.split(' ')[0]}>`;
    })
    .join(' ');
}
