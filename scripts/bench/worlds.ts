/** Builds what runs in the bench's pages: scripts of the project's own modules, minified as when shipped. */
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../run';

const ENTRIES = ['world', 'counting', 'cold', 'cold-floor', 'cold-peer'] as const;
export type Script = (typeof ENTRIES)[number];

export async function buildScripts(): Promise<Record<Script, string>> {
  const built = await Promise.all(
    ENTRIES.map(async (entry) => [entry, await buildScript(entry)] as const),
  );
  return Object.fromEntries(built) as Record<Script, string>;
}

async function buildScript(entry: Script): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: true,
      lib: {
        entry: join(ROOT, 'scripts/bench/world', `${entry}.ts`),
        formats: ['iife'],
        name: entry.replaceAll('-', ''),
      },
    },
  });
  for (const { output } of Array.isArray(result) ? result : 'output' in result ? [result] : []) {
    for (const file of output) if (file.type === 'chunk') return file.code;
  }
  throw new Error(`${entry} gave no script`);
}
