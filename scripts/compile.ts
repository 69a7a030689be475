/**
 * Compiles `content/` into `.pack/`, and does nothing when nothing has changed since yesterday.
 *
 * Prints one line; problems go to stderr with file and line. Exits with 1 on errors, and then
 * leaves the packs of the last good run where they are. A run with warnings is never skipped, so
 * that a crisis line nobody has checked for long is said in every build.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reporter } from 'vfile-reporter';
import { compile, type Packs } from '@/compiler/compile';
import { outlineOf } from '@/core/outline';
import { ROOT } from './run';

const PACK = join(ROOT, '.pack');
const STAMP = join(PACK, 'stamp');
/** Everything that the packs are made from. */
const INPUTS = ['content', 'compiler', 'core', 'package-lock.json'];

function inputHash(): string {
  // The day counts, since reviews and checked numbers grow old without any change.
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  for (const input of INPUTS) {
    const path = join(ROOT, input);
    const files = input.includes('.')
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function write({ terms, libraries, searches }: Packs): void {
  mkdirSync(PACK, { recursive: true });
  // A JSON string, since modules are how packs get into the build: no page or worker fetches.
  writeFileSync(join(PACK, 'terms.txt'), terms);
  for (const language of ['sv', 'en'] as const) {
    const library = libraries[language];
    writeFileSync(join(PACK, `library.${language}.json`), JSON.stringify(library));
    writeFileSync(join(PACK, `outline.${language}.json`), JSON.stringify(outlineOf(library)));
    writeFileSync(join(PACK, `search.${language}.json`), searches[language]);
  }
}

function main(): number {
  const stamp = inputHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return 0;
  const { packs, files } = compile(join(ROOT, 'content'));
  const problems = files.filter(({ messages }) => messages.length > 0);
  if (problems.length > 0) process.stderr.write(`${reporter(problems)}\n`);
  if (!packs) {
    process.stderr.write('content: nothing was written; put the errors above right first\n');
    return 1;
  }
  write(packs);
  writeFileSync(STAMP, problems.length > 0 ? '' : stamp);
  const { sv } = packs.libraries;
  const counts = [sv.articles, sv.explanations, sv.references].map(
    (one) => Object.keys(one).length,
  );
  process.stderr.write(
    `content: ${counts[0]} articles, ${counts[1]} explanations, ${counts[2]} references in each language\n`,
  );
  return 0;
}

process.exitCode = main();
