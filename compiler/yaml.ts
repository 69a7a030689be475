/**
 * YAML with a schema: every problem gets the line that it stands on.
 */
import * as v from 'valibot';
import type { VFile } from 'vfile';
import { isNode, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { error, type Place } from './source';

export interface Read<T> {
  value: T;
  /** Where a value stands; the nearest one above it when the path leads nowhere. */
  placeOf(path: readonly (string | number)[]): Place;
}

/**
 * Parses and checks `text`, which begins on line `firstLine` of the file. Null, with the
 * problems on the file, when it is not what the schema asks for.
 */
export function readYaml<Schema extends v.GenericSchema>(
  file: VFile,
  schema: Schema,
  text = String(file),
  firstLine = 1,
): Read<v.InferOutput<Schema>> | null {
  if (text.trim() === '') {
    error(file, 'this is empty or missing', { line: firstLine, column: 1 });
    return null;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  for (const problem of document.errors) error(file, problem.message, place(problem.pos[0]));
  if (document.errors.length > 0) return null;
  const placeOf = (path: readonly (string | number)[]): Place =>
    place(offsetOf(document.contents, path));
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { value: result.output, placeOf };
  for (const issue of result.issues) {
    const path = pathOf(issue);
    const name = path.length > 0 ? `"${path.join('.')}": ` : '';
    error(file, `${name}${issue.message}`, placeOf(path));
  }
  return null;
}

function pathOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  );
}

function offsetOf(root: ParsedNode | null, path: readonly (string | number)[]): number {
  let node: unknown = root;
  let offset = root?.range[0] ?? 0;
  for (const key of path) {
    node = (node as { get?(key: string | number, keep: true): unknown } | null)?.get?.(key, true);
    if (!isNode(node)) break;
    offset = node.range?.[0] ?? offset;
  }
  return offset;
}
