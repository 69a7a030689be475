import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileTerms } from '@/compiler/terms';
import { candidateAt, findCandidates } from '@/core/match';
import { skim } from '@/core/skim';
import { decodeTerms } from '@/core/terms';
import { isWordAt, wordEnd } from '@/core/words';

const CONTENT = join(import.meta.dirname, '../../content');
const ids = readdirSync(join(CONTENT, 'concepts')).map((file) => file.replace(/\.yml$/, ''));
const { data, forms } = compileTerms(CONTENT, { sv: new Set(ids), en: new Set(ids) });
const { matcher } = decodeTerms(data);

/** Every word that something begins with, looked at one by one. */
function everyStart(text: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isWordAt(matcher, text, at)) continue;
    const end = wordEnd(matcher, text, at);
    if (candidateAt(matcher, text, at, end)) starts.push(at);
    at = end - 1;
  }
  return starts;
}

function skimmed(text: string): number[] {
  const starts: number[] = [];
  for (let at = skim(matcher, text, 0); at >= 0; at = skim(matcher, text, at)) {
    starts.push(at);
    at = wordEnd(matcher, text, at);
  }
  return starts;
}

const list = [...forms.keys()];
const word = fc.oneof(
  fc.nat(list.length - 1).map((index) => list[index] ?? ''),
  fc.nat(list.length - 1).map((index) => `höft${list[index]}`),
  fc.nat(list.length - 1).map((index) => `${list[index]}sproblem`),
  fc.nat(list.length - 1).map((index) => `${list[index]}-`),
  fc.nat(list.length - 1).map((index) => (list[index] ?? '').slice(0, 4)),
  fc.constantFrom('och', 'eller', 'i', 'av', 'den', 'problem', 'ryggen', 'värker', '1177', '…'),
);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ', ', '. ', '/', ' och ', '\u00a0', '-', '')))
  .map((pairs) => pairs.flat().join(''));

test('never passes over a word that something begins with', () => {
  fc.assert(
    fc.property(text, (sample) => {
      const seen = new Set(skimmed(sample));
      for (const start of everyStart(sample)) expect(seen, sample.slice(start)).toContain(start);
    }),
    { numRuns: 1000 },
  );
});

test('passes over nearly every word of text without terms', () => {
  const plain =
    'Regeringen lade i går fram en proposition om hur järnvägen ska byggas ut under de kommande ' +
    'tio åren, och flera kommuner har redan sagt att de vill vara med och betala. Enligt förslaget ' +
    'börjar arbetet nästa vår, med nya spår mellan städerna och fler tåg i timmen.';
  expect(skimmed(plain).length).toBeLessThan(plain.split(' ').length / 2);
  expect(findCandidates(matcher, plain)).toEqual([]);
});
