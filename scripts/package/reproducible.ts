/**
 * `npm run reproducible`: builds the store packages twice and says whether they are the same.
 *
 * First from a copy of the checkout; then from the sources package that came out of it, in another
 * folder, time zone and locale, just as a reviewer would build it. Prints the SHA-256 of each
 * package and exits with 1 when two differ. Takes a few minutes: both install their own packages.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { ROOT } from '../run';

/** As far apart as a machine allows; Turkish has its own rules for i and I. */
const PLACES = [
  { folder: 'a', TZ: 'UTC', LC_ALL: 'C' },
  { folder: 'another folder/deeper', TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
] as const;

function command(
  cwd: string,
  environment: Record<string, string>,
  program: string,
  args: string[],
) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return stdout;
  throw new Error(`${program} ${args.join(' ')} failed in ${cwd}:\n${stdout}${stderr}`);
}

/** The checkout as git knows it, with what is changed and not committed yet. */
function copyCheckout(to: string): void {
  const listed = command(ROOT, {}, 'git', [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  ]);
  for (const file of listed.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(ROOT, file), join(to, file));
  }
}

function unpack(archive: string, to: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), bytes);
  }
}

/** Builds all packages in `folder` and answers their hashes by name. */
function buildIn(folder: string, environment: Record<string, string>): Map<string, string> {
  command(folder, environment, 'npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline']);
  command(folder, environment, 'npm', ['run', 'zip']);
  const output = join(folder, '.output');
  const packages = readdirSync(output).filter((name) => /\.(?:zip|cdx\.json)$/u.test(name));
  return new Map(
    packages.sort().map((name) => {
      const hash = createHash('sha256').update(readFileSync(join(output, name)));
      return [name, hash.digest('hex')];
    }),
  );
}

function main(): number {
  const base = mkdtempSync(join(tmpdir(), 'halsonot-reproducible-'));
  try {
    const [first, second] = PLACES.map(({ folder, ...environment }) => ({
      folder: join(base, folder),
      environment,
    }));
    if (!first || !second) return 1;
    copyCheckout(first.folder);
    const ours = buildIn(first.folder, first.environment);
    const sources = [...ours.keys()].find((name) => name.endsWith('-sources.zip'));
    if (!sources) throw new Error('npm run zip made no sources package');
    unpack(join(first.folder, '.output', sources), second.folder);
    const theirs = buildIn(second.folder, second.environment);
    let same = true;
    for (const [name, hash] of ours) {
      const equal = theirs.get(name) === hash;
      same &&= equal;
      process.stdout.write(`${equal ? 'same' : 'DIFFERS'}  ${hash}  ${name}\n`);
    }
    return same && theirs.size === ours.size ? 0 : 1;
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

process.exitCode = main();
