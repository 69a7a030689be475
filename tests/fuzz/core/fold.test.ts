import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '@/core/fold';
import { budget } from '../budget';

/** What nobody sees, by number, since an editor would not show it either. */
const UNSEEN = [0xad, 0x180e, 0x200b, 0x200d, 0x200e, 0x2060, 0xfeff, 0xfe0f];
const MARKS = [0x300, 0x301, 0x308, 0x30a, 0x323, 0x327];
const HALVES = [0xd83d, 0xde00];

const unit = fc.oneof(
  fc.constantFrom(...'aoeAOEåäöÅÄÖrygsmt -1.'),
  fc.constantFrom(...[...UNSEEN, ...MARKS, ...HALVES].map((code) => String.fromCharCode(code))),
  fc.constantFrom('😀', 'é', 'ß', 'ﬁ', '\n'),
);
const text = fc.array(unit, { maxLength: 40 }).map((units) => units.join(''));

/** The obvious way: takes out what nobody sees, composes the rest. */
function slowly(given: string): string {
  let seen = '';
  for (const character of given) {
    if (!UNSEEN.includes(character.codePointAt(0) ?? 0)) seen += character;
  }
  return seen.normalize('NFC');
}

test('folding is taking out what nobody sees and composing the rest', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(fold(given).text).toBe(slowly(given));
    }),
    budget(2_000),
  );
});

test('any stretch of folded text is, where it came from, the same stretch', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (given, one, other) => {
      const folded = fold(given);
      const { length } = folded.text;
      const [from, to] = [one % (length + 1), other % (length + 1)].sort((a, b) => a - b);
      if (from === undefined || to === undefined) return;
      const [start, end] = [folded.origin(from), folded.origin(to)];
      // A composed cluster of several units has one origin: within it there is nothing to cut.
      const isEdge = (at: number) => at === 0 || folded.origin(at - 1) < folded.origin(at);
      fc.pre(isEdge(from) && isEdge(to));
      expect(start).toBeLessThanOrEqual(end);
      expect(fold(given.slice(start, end)).text).toBe(folded.text.slice(from, to));
    }),
    budget(2_000),
  );
});

test('origins begin at the beginning of a character, never fall, and end at the end', () => {
  fc.assert(
    fc.property(text, (given) => {
      const { text: folded, origin } = fold(given);
      let last = 0;
      for (let at = 0; at <= folded.length; at += 1) {
        expect(origin(at)).toBeGreaterThanOrEqual(last);
        last = origin(at);
      }
      expect(last).toBe(given.length);
    }),
    budget(1_000),
  );
});
