/** What readers copy for a reference manager, read back as one would read it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import { expect, test } from 'vitest';
import { bibtex, ris, type Work } from '@/compiler/bibliography';

interface Item extends Work {
  id: string;
  title: string;
  author?: { family?: string; literal?: string; 'non-dropping-particle'?: string }[];
}

const CONTENT = join(import.meta.dirname, '..', '..', 'content');
const items: Item[] = JSON.parse(readFileSync(join(CONTENT, 'references.json'), 'utf8'));

/** What must not get lost on the way: who, what, when and where. */
function essence({ title, author, issued, DOI }: Partial<Item>) {
  const [first] = author ?? [];
  return {
    title: title?.replace(/[{}]/gu, ''),
    author:
      first && (first.literal ?? [first['non-dropping-particle'], first.family].join(' ').trim()),
    year: issued?.['date-parts']?.[0]?.[0],
    doi: DOI?.toLowerCase(),
  };
}

const read = (text: string): Partial<Item>[] => new Cite(text, { generateGraph: false }).data;

test.each(items.map((item) => [item.id, item] as const))('%s is read as BibTeX', (id, item) => {
  const { custom: _custom, ...work } = item;
  const [one, ...more] = read(bibtex(work));
  expect(more).toEqual([]);
  expect(bibtex(work)).toContain(`{${id},`);
  expect(one && essence(one)).toEqual(essence(item));
});

test.each(items.map((item) => [item.id, item] as const))('%s is read as RIS', (_id, item) => {
  const { custom: _custom, ...work } = item;
  const lines = ris(work).split('\n');
  expect(lines.filter((line) => !/^[A-Z][A-Z\d] {2}- /u.test(line))).toEqual([]);
  expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(1);
  expect(lines.at(-1)).toBe('ER  - ');
  const [one] = read(ris(work));
  expect(one && essence(one)).toEqual(essence(item));
});
