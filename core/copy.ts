/** A passage as text to paste elsewhere, with numbered sources and their addresses. */
import type { CardContent, CardPassage } from './card';
import { doiAddress } from './links';
import type { Block, Inline, Reference } from './model';

/** Words around the passage, in the language of the interface. */
export interface CopyWords {
  sources: string;
  publisher: string;
  /** When the text was last gone through: "Uppdaterad 24 november 2026". */
  updated: string;
}

/** Heading, text with `[1]` where it cites, sources in that order, and where it comes from. */
export function copyText(
  { references }: CardContent,
  passage: CardPassage,
  blocks: readonly Block[],
  words: CopyWords,
): string {
  const sources = sourcesOf(references, passage);
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  const list = sources.map((reference, index) => `${index + 1}. ${entry(reference)}`);
  return [
    passage.heading,
    ...blocks.map((block) => textOf(block, numbers)).filter((text) => text !== ''),
    ...(list.length > 0 ? [[words.sources, ...list].join('\n')] : []),
    `${words.publisher}: ${passage.articleTitle}. ${words.updated}.`,
  ].join('\n\n');
}

/** The references of a passage in the order that it cites them. */
export function sourcesOf(references: readonly Reference[], passage: CardPassage): Reference[] {
  return passage.references.flatMap((key) => references.find(({ id }) => id === key) ?? []);
}

function entry({ text, doi, url }: Reference): string {
  const address = (doi && doiAddress(doi)) || url;
  return address ? `${text} ${address}` : text;
}

function textOf(block: Block, numbers: ReadonlyMap<string, number>): string {
  const write = (inlines: readonly Inline[]) => textOfInlines(inlines, numbers);
  switch (block.type) {
    case 'paragraph':
      return write(block.children);
    case 'list':
      return block.items.map((item) => `– ${write(item)}`).join('\n');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(write).join('\t')).join('\n');
    case 'figure':
      return `${block.figure.title}. ${block.figure.alternative}`;
  }
}

function textOfInlines(inlines: readonly Inline[], numbers: ReadonlyMap<string, number>): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      if (inline.type !== 'citation') return textOfInlines(inline.children, numbers);
      const cited = inline.keys.flatMap((key) => numbers.get(key) ?? []);
      return cited.length > 0 ? ` [${cited.join(', ')}]` : '';
    })
    .join('')
    .replace(/ {2,}\[/gu, ' [');
}
