/** Random documents: what is marked in the tree is what is found in its text, laid flat. */
import fc from 'fast-check';
import { afterEach, expect, inject, test } from 'vitest';
import { detect } from '@/core/detect';
import { decodeTerms } from '@/core/terms';
import { scan } from '@/page/scan';
import { perform, untilMarked } from '../../page/stage';
import { budget } from '../budget';

const terms = decodeTerms(inject('terms'));

type Tree = string | { tag: string; children: Tree[] };

const BLOCKS = ['p', 'div', 'section', 'li', 'h2', 'blockquote', 'td'];
const INLINES = ['b', 'i', 'em', 'span', 'a', 'mark'];
/** Gone into by nobody; each leaves something in the line, a break after it, or nothing. */
const THINGS = ['code', 'textarea', 'img'];
const UNREAD = ['pre'];
const SILENT = ['script', 'template', 'wbr'];
const OBJECT = '\uFFFC';

const words = fc
  .array(
    fc.constantFrom(
      'rygg',
      'smärta',
      'ryggsmärta',
      'depression',
      'sömn',
      'problem',
      'ont i ryggen',
      'KBT',
      'patienten',
      'har',
      'och',
      'inte',
      ' ',
      ' ',
      ' ',
      '. ',
      '-',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const { tree } = fc.letrec<{ tree: Tree; branch: Tree }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, words, tie('branch')),
  branch: fc.record({
    tag: fc.constantFrom(...BLOCKS, ...INLINES, ...THINGS, ...UNREAD, ...SILENT, 'br'),
    children: fc.array(tie('tree'), { maxLength: 5 }),
  }),
}));
const forest = fc.array(tree, { minLength: 1, maxLength: 6 });

function grown(node: Tree): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const element = document.createElement(node.tag);
  if (element instanceof HTMLScriptElement) element.type = 'text/plain';
  element.append(...node.children.map(grown));
  return element;
}

/** The lines of a forest, in the obvious way. */
function flat(nodes: readonly Tree[]): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    if (/[\p{L}\p{N}]/u.test(line)) lines.push(line);
    line = '';
  };
  const put = (text: string) => {
    if (line !== '' || text.trim() !== '') line += text;
  };
  const leave = (trace: string) => {
    if (line !== '') line += trace;
  };
  const lay = (node: Tree): void => {
    if (typeof node === 'string') put(node);
    else if (node.tag === 'br') leave('\n');
    else if (THINGS.includes(node.tag)) leave(OBJECT);
    else if (UNREAD.includes(node.tag)) end();
    else if (INLINES.includes(node.tag)) node.children.forEach(lay);
    else if (BLOCKS.includes(node.tag)) {
      end();
      node.children.forEach(lay);
      end();
    }
  };
  nodes.forEach(lay);
  end();
  return lines;
}

function found(nodes: readonly Tree[]): string[] {
  return flat(nodes).flatMap((text) =>
    detect(terms, { text, lang: 'sv' }).matches.map(({ start, end }) => text.slice(start, end)),
  );
}

afterEach(() => document.body.replaceChildren());

test('a tree is read as its text laid flat', () => {
  fc.assert(
    fc.property(forest, (nodes) => {
      const main = document.createElement('main');
      main.append(...nodes.map(grown));
      document.body.replaceChildren(main);
      const runs = [...scan(document, { roots: [main] }, () => undefined)];
      expect(runs.map(({ text }) => text)).toEqual(flat(nodes));
      for (const { text, pieces } of runs) {
        for (const { node, from, at, length } of pieces) {
          expect(node.data.slice(from, from + length)).toBe(text.slice(at, at + length));
        }
      }
    }),
    budget(400),
  );
});

/** Within a script's parent, what a range spells holds the script too; here marks are compared. */
const spoken = forest.filter(
  (nodes) => !/"(?:script|template|textarea|code|pre)"/u.test(JSON.stringify(nodes)),
);

test('what is marked is what is found in the text laid flat, before and after changes', async () => {
  await fc.assert(
    fc.asyncProperty(spoken, spoken, fc.nat(), async (before, after, at) => {
      const stage = perform('<main lang="sv"></main>', { density: 'every' });
      const main = document.querySelector('main');
      const lines = before.map((node) => ({ node, grown: grown(node) }));
      main?.append(...lines.map((line) => line.grown));
      await untilMarked(found(before));
      const place = at % before.length;
      const next = [...before.slice(0, place), ...after, ...before.slice(place + 1)];
      (lines[place]?.grown as ChildNode | undefined)?.replaceWith(...after.map(grown));
      await untilMarked(found(next));
      stage.abort();
    }),
    budget(6),
  );
});
