/** What the preview shows: the content as last compiled, and what is wrong with it. */
import type { Compiled, Packs } from '@/compiler/compile';

/** One message of the compiler, as an editor finds the place. */
export interface Problem {
  /** Relative to the checkout, such as `content/articles/sv/depression.md`. */
  file: string;
  /** 1-based; null when the whole file is meant. */
  line: number | null;
  column: number | null;
  reason: string;
  /** True: nothing is built before it is put right. */
  fatal: boolean;
}

export interface PreviewContent {
  /** Of the last compilation without errors; null when there has been none. */
  libraries: Packs['libraries'] | null;
  problems: Problem[];
  /** What `npm run content` prints, of the last compilation. */
  report: string;
}

/** `before` lends its libraries when `compiled` has errors, so that one can go on reading. */
export function previewOf(
  compiled: Compiled,
  report: string,
  before: PreviewContent | null = null,
): PreviewContent {
  return {
    libraries: compiled.packs?.libraries ?? before?.libraries ?? null,
    problems: compiled.files.flatMap(({ path, messages }) =>
      messages.map(({ line, column, reason, fatal }) => ({
        file: path,
        line: line ?? null,
        column: column ?? null,
        reason,
        fatal: fatal === true,
      })),
    ),
    report,
  };
}
