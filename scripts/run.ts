/** Running the project's own tools from scripts, with their output on ours. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where WXT puts each browser's unpacked build. */
export const BUILDS = {
  chrome: join(ROOT, '.output', 'chrome-mv3'),
  firefox: join(ROOT, '.output', 'firefox-mv3'),
} as const;

/** Runs a program of `node_modules/.bin` and answers its exit code. */
export function run(program: string, args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(ROOT, 'node_modules', '.bin', program), args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Makes the production build of one browser. Throws when it fails; its own lines say why. */
export async function build(browser: keyof typeof BUILDS): Promise<void> {
  const code = await run('wxt', ['build', '--browser', browser]);
  if (code !== 0) throw new Error(`The ${browser} build failed; the lines above say why.`);
}
