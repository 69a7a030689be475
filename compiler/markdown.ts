/**
 * Markdown files with front matter, as the content's formats allow them.
 *
 * Parsing is remark's (mdast). Here a file becomes its front matter and its parts, one for each
 * `##` heading; what a part may hold is decided in `blocks.ts`.
 */
import type { Code, Heading, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type * as v from 'valibot';
import type { VFile } from 'vfile';
import { error, type Place, START } from './source';
import { type Read, readYaml } from './yaml';

const PARSER = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm);

/** What stands under one `##` heading. */
export interface Part {
  heading: string;
  place: Place;
  nodes: RootContent[];
}

export interface Document<Front> {
  front: Read<Front>;
  parts: Part[];
}

export function parseMarkdown(text: string): Root {
  return PARSER.parse(text);
}

/** 1-based place of a node; nodes of our parser always have one. */
export function placeOf(node: RootContent | Heading | Root): Place {
  return node.position?.start ?? START;
}

/** Null, with the problems on the file, when the front matter is missing or wrong. */
export function readDocument<Schema extends v.GenericSchema>(
  file: VFile,
  schema: Schema,
): Document<v.InferOutput<Schema>> | null {
  const root = parseMarkdown(String(file));
  const [first, ...rest] = root.children;
  if (first?.type !== 'yaml') {
    error(file, 'begin the file with front matter between two lines of ---', START);
    return null;
  }
  const front = readYaml(file, schema, first.value, 2);
  if (!front) return null;
  return { front, parts: splitParts(file, rest) };
}

function splitParts(file: VFile, nodes: readonly RootContent[]): Part[] {
  const parts: Part[] = [];
  for (const node of nodes) {
    const current = parts.at(-1);
    if (node.type === 'heading') {
      if (node.depth !== 2) error(file, 'use ## for every heading', placeOf(node));
      parts.push({ heading: textOf(node), place: placeOf(node), nodes: [] });
    } else if (current) current.nodes.push(node);
    else error(file, 'text before the first ## heading is shown nowhere', placeOf(node));
  }
  return parts;
}

/** A fenced block that holds YAML, such as ```section. */
export function readFence<Schema extends v.GenericSchema>(
  file: VFile,
  schema: Schema,
  node: Code,
): v.InferOutput<Schema> | null {
  return readYaml(file, schema, node.value, placeOf(node).line + 1)?.value ?? null;
}
