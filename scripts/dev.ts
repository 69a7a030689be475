/**
 * `npm run dev [-- --port N]`: opens a page that shows the content as readers will see it, and
 * draws it anew when a file under `content/` changes. Errors stand on the page and here.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PreviewContent } from './preview/content';
import { startPreview } from './preview/server';
import { ROOT } from './run';

const PORT = 5199;

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function tell({ problems }: PreviewContent): void {
  for (const { file, line, column, reason, fatal } of problems) {
    print(`${fatal ? 'error' : 'warning'}  ${file}:${line ?? 1}:${column ?? 1}  ${reason}`);
  }
  const errors = problems.filter(({ fatal }) => fatal).length;
  print(`compiled: ${errors} errors, ${problems.length - errors} warnings`);
}

/** Opens the browser of a person's desktop; where there is none, the address is enough. */
function open(address: string): void {
  const programs: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    darwin: ['open', [address]],
    win32: ['cmd', ['/c', 'start', '', address]],
  };
  const hasDesktop = Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  const program = programs[process.platform] ?? (hasDesktop ? ['xdg-open', [address]] : null);
  if (!program) return;
  spawn(program[0], program[1], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const port = values.port === undefined ? PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
  }
  const contentDir = join(ROOT, 'content');
  const { address } = await startPreview({ contentDir, port, onCompiled: tell });
  print(`The preview is on ${address} until you press Ctrl+C.`);
  open(address);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`npm run dev: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
