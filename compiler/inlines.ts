/** Running text: mdast's phrasing to `Inline`, with Pandoc's citations `[@key; @other]`. */
import type { PhrasingContent } from 'mdast';
import type { VFile } from 'vfile';
import type { Inline } from '@/core/model';
import { parseMarkdown, placeOf } from './markdown';
import { error, type Place } from './source';

/** What is wrong in text, and where; citations that are read are noted in `cited`. */
export interface TextContext {
  file: VFile;
  /** Every citekey read, with where it stands, in order. */
  cited: { key: string; place: Place }[];
  /** Where all of the text stands, when it was parsed apart from its file. */
  at?: Place;
}

/** Where a node stands in its file. */
export function placeIn(context: TextContext, node: Parameters<typeof placeOf>[0]): Place {
  return context.at ?? placeOf(node);
}

const CITATION = /\s*\[(@[^\][\s;]+(?:\s*;\s*@[^\][\s;]+)*)\]/gu;

export function readInlines(context: TextContext, nodes: readonly PhrasingContent[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return withCitations(context, node.value, placeIn(context, node));
      case 'strong':
      case 'emphasis':
        return [{ type: node.type, children: readInlines(context, node.children) }];
      case 'link':
        if (!isWebAddress(node.url)) {
          error(
            context.file,
            `links begin with https:// (here: ${node.url})`,
            placeIn(context, node),
          );
        }
        return [{ type: 'link', url: node.url, children: readInlines(context, node.children) }];
      default:
        error(context.file, `"${node.type}" is not allowed in text`, placeIn(context, node));
        return [];
    }
  });
}

/** Markdown of one paragraph, such as a caption or the front matter's `answer`. */
export function readLine(context: TextContext, markdown: string, place: Place): Inline[] {
  const [paragraph, ...more] = parseMarkdown(markdown).children;
  if (paragraph?.type !== 'paragraph' || more.length > 0) {
    error(context.file, 'one paragraph of running text belongs here', place);
    return [];
  }
  return readInlines({ ...context, at: place }, paragraph.children);
}

/** `https:` without a password in it. */
export function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return protocol === 'https:' && username === '' && password === '';
}

/** The space before a citation goes: its number stands close to what it supports. */
function withCitations(context: TextContext, text: string, place: Place): Inline[] {
  const inlines: Inline[] = [];
  const plain = (part: string) => {
    // The groups of a Swedish number stay on one line.
    const flat = part.replace(/\s*\n\s*/gu, ' ').replace(/(?<=\d) (?=\d{3}(?!\d))/gu, '\u00a0');
    if (flat !== '') inlines.push({ type: 'text', text: flat });
    if (/\[@|@[a-z]+\d{4}/u.test(flat)) {
      error(context.file, `this citation cannot be read: write [@key] or [@one; @two]`, place);
    }
  };
  let end = 0;
  for (const match of text.matchAll(CITATION)) {
    plain(text.slice(end, match.index));
    const keys = (match[1] ?? '').split(';').map((key) => key.trim().slice(1));
    context.cited.push(...keys.map((key) => ({ key, place })));
    inlines.push({ type: 'citation', keys });
    end = match.index + match[0].length;
  }
  plain(text.slice(end));
  return inlines;
}

/** The words of inlines, citations replaced by `mark`. */
export function plainText(inlines: readonly Inline[], mark = ''): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'citation' ? mark : plainText(inline.children, mark);
    })
    .join('');
}
