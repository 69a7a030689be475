import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAt, sentences } from '@/core/sentences';

test.each([
  ['two sentences', 'Ryggen värker. Humöret sjunker.', ['Ryggen värker.', 'Humöret sjunker.']],
  ['a question and an exclamation', 'Ont? Sök vård! Ring.', ['Ont?', 'Sök vård!', 'Ring.']],
  [
    'Swedish abbreviations',
    'Det gäller t.ex. Anna, bl.a. Bo och ca. 5 till. Sedan kom fler.',
    ['Det gäller t.ex. Anna, bl.a. Bo och ca. 5 till.', 'Sedan kom fler.'],
  ],
  [
    'English abbreviations',
    'Dr. Smith agrees, e.g. Here. Yes.',
    ['Dr. Smith agrees, e.g. Here.', 'Yes.'],
  ],
  [
    'decimals',
    'Av dem hade 5.9 procent ont. Fler kom.',
    ['Av dem hade 5.9 procent ont.', 'Fler kom.'],
  ],
  [
    'a quotation',
    'Hon sade: ”Det gör ont.” Sedan gick hon.',
    ['Hon sade: ”Det gör ont.”', 'Sedan gick hon.'],
  ],
  ['an initial', 'S. Currie skrev det. Det stämmer.', ['S. Currie skrev det.', 'Det stämmer.']],
  ['text without a full stop', 'Ryggsmärta och depression', ['Ryggsmärta och depression']],
  ['paragraphs', 'En rubrik\n\nSedan texten.', ['En rubrik', 'Sedan texten.']],
])('parts %s', (_, text, expected) => {
  expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('empty text has no sentence, and yet a place in it', () => {
  expect(sentences(' \n ')).toEqual([]);
  expect(sentenceAt('', 0)).toEqual({ start: 0, end: 0 });
});

test('the sentence at an offset holds it', () => {
  const text = 'Ryggen värker. Humöret sjunker.';
  expect(sentenceAt(text, 20)).toEqual({ start: 15, end: 31 });
  expect(sentenceAt(text, 999)).toEqual({ start: 15, end: 31 });
});

test('sentences come in order, never overlap, and hold every visible character', () => {
  const piece = fc.constantFrom('Ont', ' ', '. ', '? ', '\n\n', 't.ex.', '5', '”', 'å', '…', ')');
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        const all = sentences(text);
        expect(
          all.every(({ start, end }, index) => start < end && start >= (all[index - 1]?.end ?? 0)),
        ).toBe(true);
        const kept = all.map(({ start, end }) => text.slice(start, end)).join('');
        expect(kept.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      },
    ),
  );
});
