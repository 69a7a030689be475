/** SECURITY.md names the tests that show each promise; they must be there, by that very name. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '@/scripts/run';

const security = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');

interface Promised {
  promise: string;
  shown: { file: string; name: string }[];
}

/** Rows as `| P1 | promise | tests/a.test.ts: name; name<br>tests/b.test.ts: name |`. */
const rows: Promised[] = [...security.matchAll(/^\| P\d+ \| (.+?) \| (tests\/.+) \|$/gmu)].map(
  ([, promise = '', cell = '']) => ({
    promise,
    shown: cell.split('<br>').flatMap((line) => {
      const [file = '', names = ''] = line.split(/: (.*)/u);
      return names.split('; ').map((name) => ({ file: file.trim(), name: name.trim() }));
    }),
  }),
);

test('there is a row for each of the fifteen promises', () => {
  expect(rows).toHaveLength(15);
});

describe.each(rows)('$promise', ({ shown }) => {
  test.each(shown)('is shown by $file: $name', ({ file, name }) => {
    expect(existsSync(join(ROOT, file)), file).toBe(true);
    const source = readFileSync(join(ROOT, file), 'utf8').replaceAll(/\\(['"`])/gu, '$1');
    const asName = new RegExp(`(['"\`])${escaped(name)}\\1,`, 'u');
    expect(asName.test(source), `${file} has no test “${name}”`).toBe(true);
  });
});

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
