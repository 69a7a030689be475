/** The text that a passage shows, out of the library. */
import type { Block, Inline, Library, Passage, Section } from './model';

/** The section that a passage comes from; undefined for a lead or an unknown id. */
export function sectionOf(library: Library, passage: Passage): Section | undefined {
  if (passage.lead) return undefined;
  return library.articles[passage.article]?.sections.find(({ id }) => id === passage.section);
}

/** A lead is the whole explanation; else the first paragraph of the section. */
export function blocksOf(library: Library, passage: Passage): Block[] {
  if (passage.lead) return library.explanations[passage.concept]?.levels.plain ?? [];
  return sectionOf(library, passage)?.blocks.slice(0, 1) ?? [];
}

/** Words only: no citations, no markup. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join('\n');
}

/** Citekeys in order of first citation. */
export function citedIn(blocks: readonly Block[]): string[] {
  const keys: string[] = [];
  const visit = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'citation') keys.push(...inline.keys);
      else if (inline.type !== 'text') visit(inline.children);
    }
  };
  for (const block of blocks) for (const text of inlinesOf(block)) visit(text);
  return [...new Set(keys)];
}

/** Every run of inlines in a block, in reading order. */
function inlinesOf(block: Block): Inline[][] {
  switch (block.type) {
    case 'paragraph':
      return [block.children];
    case 'list':
      return block.items;
    case 'table':
      return [...block.header, ...block.rows.flat()];
    case 'figure':
      return [block.figure.caption];
  }
}

function textOfBlock(block: Block): string {
  const runs = inlinesOf(block).map(textOfInlines);
  return block.type === 'figure'
    ? [block.figure.title, block.figure.alternative, ...runs].join('\n')
    : runs.join('\n');
}

function textOfInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'citation' ? '' : textOfInlines(inline.children);
    })
    .join('');
}
