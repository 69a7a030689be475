/**
 * What the stores and a careful reader look at: the add-ons linter, notices, bill of materials.
 *
 * Needs both builds; `npm test` makes them first, `npm run build` by hand.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILDS, ROOT } from '@/scripts/run';

const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } =
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

test('the add-ons linter of Firefox has nothing to say', { timeout: 120_000 }, () => {
  const program = join(ROOT, 'node_modules', '.bin', 'web-ext');
  const { stdout } = spawnSync(
    program,
    ['lint', '--source-dir', BUILDS.firefox, '--output', 'json', '--no-config-discovery'],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  const { summary, errors, warnings, notices } = JSON.parse(stdout);
  expect([...errors, ...warnings, ...notices]).toEqual([]);
  expect(summary).toEqual({ errors: 0, notices: 0, warnings: 0 });
});

describe.each(Object.entries(BUILDS))('the %s package', (browser, folder) => {
  const notices = readFileSync(join(folder, 'third-party-notices.txt'), 'utf8');
  const bill: { components: { group?: string; name: string; licenses: unknown[] }[] } = JSON.parse(
    readFileSync(join(ROOT, '.output', `bill-of-materials-${browser}.cdx.json`), 'utf8'),
  );
  const names = bill.components.map(({ group, name }) => (group ? `${group}/${name}` : name));

  test('names every runtime dependency, with its licence, in notices and bill of materials', () => {
    expect(names).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)));
    for (const name of names) expect(notices).toMatch(new RegExp(`^${name} \\d`, 'mu'));
    for (const { name, licenses } of bill.components) expect(licenses, name).toHaveLength(1);
  });

  test('ships no development tool but the few lines of WXT that start an entrypoint', () => {
    expect(names.filter((name) => name in manifest.devDependencies)).toEqual(['wxt']);
  });
});

test('DESIGN.md gives a reason for every runtime dependency', () => {
  const design = readFileSync(join(ROOT, 'DESIGN.md'), 'utf8');
  for (const name of Object.keys(manifest.dependencies)) {
    expect(design, name).toContain(`| \`${name}\``);
  }
});

test('versions are exact, so that what was read is what is built', () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  expect(existsSync(join(ROOT, 'package-lock.json'))).toBe(true);
});
