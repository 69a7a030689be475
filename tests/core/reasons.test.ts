import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '@/core/model';
import { reasonsOf } from '@/core/reasons';
import { words } from '@/core/stem';

test.each<[string, Language, string[], string[]]>([
  [
    'names what stands in the page as it is spelt',
    'sv',
    ['SJUKSKRIVEN', 'jobbet'],
    ['SJUKSKRIVEN', 'jobbet'],
  ],
  ['leaves out what another reason holds', 'sv', ['sömn', 'dålig sömn'], ['dålig sömn']],
  ['leaves out a word within a longer one', 'sv', ['sjuk', 'sjukskriven'], ['sjukskriven']],
  ['names a word once, whatever its case', 'sv', ['Sömn', 'sömn'], ['Sömn']],
  ['leaves out function words, one or several', 'sv', ['får också', 'också', 'hade'], []],
  ['leaves out numbers in digits and letters', 'sv', ['två', '112', '37 procent'], ['37 procent']],
  ['leaves out single letters', 'en', ['l', 'a b', 's1'], []],
  [
    'leaves out English function words',
    'en',
    ['because of', 'also had', 'each other', 'sick leave'],
    ['sick leave'],
  ],
  [
    'keeps at most three, the first ones',
    'en',
    ['office', 'boss', 'sick leave', 'wages'],
    ['office', 'boss', 'sick leave'],
  ],
  ['makes one space of a line break', 'sv', ['ond\n  cirkel'], ['ond cirkel']],
  ['says nothing when there is nothing to say', 'en', [], []],
])('%s', (_, language, cues, expected) => {
  expect(reasonsOf(cues, language)).toEqual(expected);
});

test('of any cues, at most three are named, and none holds another', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (cues) => {
      const reasons = reasonsOf(cues, 'sv').map((cue) => cue.toLowerCase());
      expect(reasons.length).toBeLessThanOrEqual(3);
      for (const reason of reasons) {
        expect(words(reason).some((word) => word.length > 2)).toBe(true);
        expect(reasons.filter((other) => other.includes(reason))).toEqual([reason]);
      }
    }),
  );
});
