/**
 * Files of the content, and what is wrong with them.
 *
 * A problem is a message on a `VFile`, so that it carries its file, line and column and prints
 * through `vfile-reporter`. An error has `fatal: true`; a warning has not.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { VFile } from 'vfile';

/** 1-based, as editors count. */
export interface Place {
  line: number;
  column: number;
}

/** Where something stands that is missing from a file. */
export const START: Place = { line: 1, column: 1 };

/**
 * Reads one file; its path is shown relative to the folder of the content. A file that is not
 * there reads as an empty one, which no schema accepts.
 */
export function readSource(contentDir: string, path: string): VFile {
  return new VFile({
    path: join('content', relative(contentDir, path)),
    value: existsSync(path) ? readFileSync(path, 'utf8') : '',
  });
}

/** The files of a folder with one ending, sorted by name; none when there is no such folder. */
export function listSources(contentDir: string, folder: string, ending: string): VFile[] {
  const path = join(contentDir, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readSource(contentDir, join(path, name)));
}

/** Something that must be put right before anything is built. */
export function error(file: VFile, reason: string, place?: Place): void {
  file.message(reason, place ? { place } : {}).fatal = true;
}

/** Something that an editor should look at. */
export function warning(file: VFile, reason: string, place?: Place): void {
  file.message(reason, place ? { place } : {});
}

export function hasErrors(files: readonly VFile[]): boolean {
  return files.some((file) => file.messages.some((message) => message.fatal));
}
