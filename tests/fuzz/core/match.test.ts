/** Matching held against a matcher that is slow and obvious: every stretch of words, looked up whole. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileTerms } from '@/compiler/terms';
import { detect } from '@/core/detect';
import { findCandidates } from '@/core/match';
import { decodeTerms } from '@/core/terms';
import { WHOLE } from '@/core/words';
import { budget } from '../budget';

const CONTENT = join(import.meta.dirname, '../../../content');
const ids = readdirSync(join(CONTENT, 'concepts')).map((file) => file.replace(/\.yml$/u, ''));
const { data, forms } = compileTerms(CONTENT, { sv: new Set(ids), en: new Set(ids) });
const terms = decodeTerms(data);

/** The forms that stand for themselves, by their own text. */
const whole = new Map(
  [...forms].filter(([, value]) => ((terms.matcher.roles[value] ?? 0) & WHOLE) !== 0),
);
const list = [...whole.keys()];
const LONGEST = Math.max(...list.map((form) => form.split(/[ -]/u).length));

const term = fc.nat(list.length - 1).map((index) => list[index] ?? '');
const word = fc.oneof(
  { weight: 3, arbitrary: term },
  {
    weight: 2,
    arbitrary: fc.constantFrom('och', 'eller', 'patienten', 'den', 'vi', 'the', 'has', 'är', 'tåg'),
  },
  { weight: 1, arbitrary: fc.constantFrom('1177', '😀', '…', '\ud83d', 'Ω') },
);
const shouting = fc.boolean();
const gap = fc.constantFrom(' ', '  ', '\n', '\u00a0', ', ', '. ', '; ', ' – ', ' (', '! ');
const text = fc
  .array(fc.tuple(word, shouting, gap), { maxLength: 12 })
  .map((parts) =>
    parts.map(([one, loud, after]) => (loud ? one.toUpperCase() : one) + after).join(''),
  );

interface Stretch {
  start: number;
  end: number;
}

/** Every word of the text: letters, digits and the marks on them. */
function wordsOf(given: string): Stretch[] {
  return [...given.matchAll(/[\p{L}\p{M}\p{N}_\ud800-\udfff]+/gu)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** The longest stretch of whole words from each word that is a form, as people write it. */
function slowly(given: string): Stretch[] {
  const words = wordsOf(given);
  return words.flatMap(({ start }, first) => {
    for (let last = Math.min(first + LONGEST, words.length) - 1; last >= first; last -= 1) {
      const end = words[last]?.end ?? start;
      const plain = given
        .slice(start, end)
        .toLowerCase()
        .replace(/\s+/gu, ' ')
        .replace(/[\u2010\u2011]/gu, '-')
        .replace(/[\u2019\u02bc\u00b4]/gu, "'");
      if (whole.has(plain)) return [{ start, end }];
    }
    return [];
  });
}

test('whatever the slow matcher finds is found, or lies in something longer', () => {
  fc.assert(
    fc.property(text, (given) => {
      const found = findCandidates(terms.matcher, given);
      for (const { start, end } of slowly(given)) {
        const cover = found.find((candidate) => candidate.start <= start && start < candidate.end);
        const shown = `"${given.slice(start, end)}" in ${JSON.stringify(given)}`;
        expect(cover, shown).toBeDefined();
        // A candidate that began earlier has the first word; what it leaves is no term's beginning.
        if (cover?.start === start) expect(cover.end, shown).toBeGreaterThanOrEqual(end);
      }
    }),
    budget(800),
  );
});

test('candidates come in order, never overlap, and begin and end with whole words', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 100 })), (given) => {
      let last = 0;
      for (const { start, end, formStart, formEnd } of findCandidates(terms.matcher, given)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(formStart).toBeGreaterThanOrEqual(start);
        expect(formEnd).toBeLessThanOrEqual(end);
        expect(/[\p{L}\p{N}]/u.test(given.charAt(start - 1))).toBe(false);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(given.length);
    }),
    budget(800),
  );
});

test('spaces of any kind and number between words change nothing but the offsets', () => {
  const spaces = fc.array(fc.constantFrom(' ', '\u00a0', '\n', '  ', '\t', '\u2003'), {
    minLength: 1,
    maxLength: 40,
  });
  const found = (given: string) =>
    findCandidates(terms.matcher, given).map(({ start, end }) =>
      given.slice(start, end).replace(/\s+/gu, ' '),
    );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(term, fc.constantFrom('patienten', 'har', 'och')), { maxLength: 10 }),
      spaces,
      (words, gaps) => {
        const given = words.join(' ').split(' ');
        const spread = given.map((one, index) => one + (gaps[index % gaps.length] ?? ' ')).join('');
        expect(found(spread)).toEqual(found(given.join(' ')));
      },
    ),
    budget(300),
  );
});

test('detection never throws and stays in the text, whatever the block says of itself', () => {
  const block = fc.record({
    text: fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 })),
    lang: fc.oneof(fc.constantFrom('sv', 'en', 'da', '', 'SV-se'), fc.string()),
    headings: fc.array(fc.oneof(text, fc.string()), { maxLength: 4 }),
    title: fc.oneof(text, fc.string()),
  });
  fc.assert(
    fc.property(block, (given) => {
      let last = 0;
      for (const { start, end } of detect(terms, given).matches) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(given.text.length);
    }),
    budget(300),
  );
});
