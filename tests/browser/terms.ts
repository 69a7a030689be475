/** Compiles the terms of the real content once, for tests that run in a browser. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { compileTerms } from '@/compiler/terms';

const CONTENT = join(import.meta.dirname, '../../content');

export function setup(project: TestProject): void {
  const ids = readdirSync(join(CONTENT, 'concepts')).map((file) => file.replace(/\.yml$/, ''));
  const { data } = compileTerms(CONTENT, { sv: new Set(ids), en: new Set(ids) });
  project.provide('terms', data);
}

declare module 'vitest' {
  interface ProvidedContext {
    /** A pack of terms: every concept, whether explained or not. */
    terms: string;
  }
}
