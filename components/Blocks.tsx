/** Paragraphs, lists, tables and figures. */
import type { Block } from '@/core/model';
import { type Citing, Inlines } from './Inlines';

export interface BlocksProps {
  blocks: readonly Block[];
  citing: Citing;
  /** Draws a figure; left out where there is no room for one. */
  figure?: (block: Extract<Block, { type: 'figure' }>) => preact.ComponentChildren;
}

export function Blocks({ blocks, citing, figure }: BlocksProps) {
  return (
    <>
      {blocks.map((block) => {
        switch (block.type) {
          case 'paragraph':
            return (
              <p>
                <Inlines inlines={block.children} citing={citing} />
              </p>
            );
          case 'list':
            return <List block={block} citing={citing} />;
          case 'table':
            return <Table block={block} citing={citing} />;
          default:
            return figure?.(block) ?? null;
        }
      })}
    </>
  );
}

function List({ block, citing }: { block: Extract<Block, { type: 'list' }>; citing: Citing }) {
  const items = block.items.map((item) => (
    <li>
      <Inlines inlines={item} citing={citing} />
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function Table({ block, citing }: { block: Extract<Block, { type: 'table' }>; citing: Citing }) {
  return (
    // Reached by keyboard, since a wide table scrolls by itself.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable
    <div class="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {block.header.map((cell) => (
              <th scope="col">
                <Inlines inlines={cell} citing={citing} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>
                  <Inlines inlines={cell} citing={citing} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
