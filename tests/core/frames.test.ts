import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileTerms } from '@/compiler/terms';
import { isAnchored, isFramed } from '@/core/frames';
import { readPack } from '@/core/terms';

function framed(frame: string, text: string, term: string): boolean {
  const start = text.indexOf(term);
  return isFramed([frame], text, { start, end: start + term.length });
}

test.each([
  ['words before', 'lider av ~', 'hon lider av huvudvärk', 'huvudvärk'],
  ['words after', '~ för regeringen', 'en huvudvärk för regeringen.', 'huvudvärk'],
  ['words on both sides', 'on ~ of', 'on pain of death', 'pain'],
  ['one of several', '{stora|ekonomiska} ~', 'den ekonomiska depressionen', 'depressionen'],
  ['a choice that may be left out', 'har {|svår }~', 'han har svår ångest', 'ångest'],
  ['that choice left out', 'har {|svår }~', 'han har ångest', 'ångest'],
  ['any ending', 'minister* ~', 'the ministers stressed that', 'stressed'],
  ['any one word', 'put the * to ~', 'put the computer to sleep', 'sleep'],
  ['quotation marks between', 'lider av ~', 'han lider av ”utbrändhet”', 'utbrändhet'],
])('a frame stands around its term with %s', (_, frame, text, term) => {
  expect(framed(frame, text, term)).toBe(true);
});

test.each([
  ['another word is between', 'lider av ~', 'lider av hans huvudvärk', 'huvudvärk'],
  ['only one side is there', 'on ~ of', 'on pain relief', 'pain'],
  ['a word goes on', '~ för', 'huvudvärk förekommer', 'huvudvärk'],
  ['a word begins earlier', 'av ~', 'graven depression', 'depression'],
  ['a sentence ends between', 'lider av ~', 'det lider av. depression', 'depression'],
])('a frame is none when %s', (_, frame, text, term) => {
  expect(framed(frame, text, term)).toBe(false);
});

const CONTENT = join(import.meta.dirname, '../../content');
const ids = new Set(
  readdirSync(join(CONTENT, 'concepts')).map((file) => file.replace(/\.yml$/, '')),
);
const { signs, health } = readPack(compileTerms(CONTENT, { sv: ids, en: ids }).data).signs;
/** Each list as it is asked about, with each of its frames. */
const lists = (['sv', 'en'] as const).flatMap((language) => [
  health[language].frames,
  health[language].others,
  ...Object.values(signs[language]).flatMap((sign) => [sign.for.frames, sign.against.frames]),
]);
const cases = lists.flatMap((list) => list.map((frame) => [frame, list] as const));

/** A way to fill a frame: which of its choices, and what its stars stand for. */
function filled(frame: string, picks: readonly number[], word: string): string {
  let at = 0;
  return frame
    .replaceAll(/\{([^{}]*)\}/gu, (_, choices: string) => {
      const all = choices.split('|');
      at += 1;
      return all[(picks[at % picks.length] ?? 0) % all.length] ?? '';
    })
    .replaceAll(/(?<=^|\s)\*(?=\s|$)/gu, word)
    .replaceAll('*', word.slice(0, 2));
}

test('every frame of the content is found, however its choices and stars are filled', () => {
  expect(cases.length).toBeGreaterThan(150);
  fc.assert(
    fc.property(
      fc.nat(cases.length - 1),
      fc.array(fc.nat(40), { minLength: 4, maxLength: 4 }),
      fc.constantFrom('mycket', 'svåra', 'co2', '20%'),
      (index, picks, word) => {
        const [frame, list] = cases[index] ?? ['', []];
        const text = `sagt, ${filled(frame, picks, word)} och`;
        const start = text.indexOf('~');
        const lower = text.replace('~', 'stress');
        expect(isFramed(list, lower, { start, end: start + 6 }), lower).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a frame that holds nothing but stars and what may be left out is told apart', () => {
  expect(isAnchored('* ~')).toBe(false);
  expect(isAnchored('~ {|som }{*|}')).toBe(false);
  expect(isAnchored('~ {|som }{hos|för} *')).toBe(true);
});
