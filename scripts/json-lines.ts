/**
 * JSON lines from stdin to stdout, for the command-line tools.
 *
 * Each line is checked by itself: a bad one gets a message with its number on stderr and makes
 * the exit code 1, and the good ones are answered all the same. Empty lines are skipped. Input is
 * streamed: memory does not grow with it.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import * as v from 'valibot';

export interface Streams {
  input: Readable;
  output: Writable;
  errors: Writable;
}

/** Answers every line; resolves with the exit code. `answer` may throw an error for one line. */
export async function answerLines<Schema extends v.GenericSchema>(
  tool: string,
  schema: Schema,
  answer: (line: v.InferOutput<Schema>) => object,
  streams: Streams = { input: process.stdin, output: process.stdout, errors: process.stderr },
): Promise<number> {
  const { input, output, errors } = streams;
  let code = 0;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const answered = `${JSON.stringify(answer(read(schema, line)))}\n`;
      if (!output.write(answered)) await once(output, 'drain');
    } catch (error) {
      code = 1;
      const reason = error instanceof Error ? error.message : String(error);
      errors.write(`${tool}: line ${number}: ${reason}\n`);
    }
  }
  return code;
}

function read<Schema extends v.GenericSchema>(schema: Schema, line: string): v.InferOutput<Schema> {
  let data: unknown;
  try {
    data = JSON.parse(line.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new Error(`not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  throw new Error(path ? `"${path}": ${issue.message}` : issue.message);
}
