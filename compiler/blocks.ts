/** Blocks of text: mdast's flow content to `Block`. What is not listed here is an error. */
import type { Code, RootContent, Table } from 'mdast';
import type { Block, Figure } from '@/core/model';
import { FigureSource, figureProblem } from './figure-schema';
import { placeIn, readInlines, readLine, type TextContext } from './inlines';
import { readFence } from './markdown';
import { error } from './source';

export function readBlocks(context: TextContext, nodes: readonly RootContent[]): Block[] {
  return nodes.flatMap((node) => readBlock(context, node));
}

function readBlock(context: TextContext, node: RootContent): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: readInlines(context, node.children) }];
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) => {
            const [only, ...more] = item.children;
            if (only?.type !== 'paragraph' || more.length > 0) {
              error(context.file, 'a list item is one paragraph', placeIn(context, item));
              return [];
            }
            return readInlines(context, only.children);
          }),
        },
      ];
    case 'table':
      return [readTable(context, node)];
    case 'code':
      return readFigure(context, node);
    default:
      error(context.file, `"${node.type}" is not allowed here`, placeIn(context, node));
      return [];
  }
}

function readTable(context: TextContext, node: Table): Block {
  const [header, ...rows] = node.children.map((row) =>
    row.children.map((cell) => readInlines(context, cell.children)),
  );
  return { type: 'table', header: header ?? [], rows };
}

function readFigure(context: TextContext, node: Code): Block[] {
  if (node.lang !== 'figure') {
    error(
      context.file,
      `a block of "${node.lang ?? 'code'}" is not allowed here`,
      placeIn(context, node),
    );
    return [];
  }
  const source = readFence(context.file, FigureSource, node);
  if (!source) return [];
  const problem = figureProblem(source);
  if (problem) error(context.file, problem, placeIn(context, node));
  const caption = readLine(context, source.caption, placeIn(context, node));
  // Valibot types optional fields as "or undefined"; YAML has them or has them not.
  return [{ type: 'figure', figure: { ...source, caption } as Figure }];
}
