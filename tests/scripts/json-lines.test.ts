import { Readable, Writable } from 'node:stream';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { answerLines } from '@/scripts/json-lines';

const Line = v.object({ id: v.string(), text: v.string() });

/** Runs the tool over `input`; what it wrote, and its exit code. */
async function run(input: string) {
  const written = { out: '', err: '' };
  const into = (key: 'out' | 'err') =>
    new Writable({
      write(chunk, _encoding, done) {
        written[key] += String(chunk);
        done();
      },
    });
  const code = await answerLines(
    'tool',
    Line,
    ({ id, text }) => {
      if (text === 'kasta') throw new Error('inte den');
      return { id, length: text.length };
    },
    { input: Readable.from([input]), output: into('out'), errors: into('err') },
  );
  return { code, ...written };
}

test('every line gets its answer, in order', async () => {
  const { code, out, err } = await run('{"id":"1","text":"ont"}\n\n{"id":"2","text":"värk"}\n');
  expect(out).toBe('{"id":"1","length":3}\n{"id":"2","length":4}\n');
  expect(err).toBe('');
  expect(code).toBe(0);
});

test.each([
  ['text that is not JSON', 'hej', 'tool: line 2: not JSON'],
  ['a line that lacks a field', '{"id":"2"}', 'tool: line 2: "text": '],
  ['a line that is no object', '[]', 'tool: line 2: '],
  ['a line that has no answer', '{"id":"2","text":"kasta"}', 'tool: line 2: inte den'],
])('%s is reported by its number, and the others are answered', async (_, bad, message) => {
  const good = (id: string) => `{"id":"${id}","text":"ont"}`;
  const { code, out, err } = await run(`${good('1')}\n${bad}\r\n${good('3')}`);
  expect(out).toBe('{"id":"1","length":3}\n{"id":"3","length":3}\n');
  expect(err).toContain(message);
  expect(code).toBe(1);
});

test('a byte-order mark and Windows line ends are let pass', async () => {
  const { code, out } = await run('\uFEFF{"id":"1","text":"ont"}\r\n');
  expect(out).toBe('{"id":"1","length":3}\n');
  expect(code).toBe(0);
});
