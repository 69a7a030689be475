import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCues } from '@/core/cues';

test.each<[string, string[], string, string[]]>([
  ['whole words only', ['jobb'], 'Jobb och jobbet', ['Jobb']],
  [
    'any ending after a star',
    ['sjukskriv*'],
    'Sjukskriven, sjukskrivning',
    ['Sjukskriven', 'sjukskrivning'],
  ],
  ['any beginning before a star', ['*sömn*'], 'Nattsömnen var dålig.', ['Nattsömnen']],
  ['phrases over line breaks', ['ont i magen'], 'Hon hade ont\n i magen.', ['ont\n i magen']],
  [
    'words that begin with å, ä and ö',
    ['ålder', 'ökar', 'äldre'],
    'Äldre: ålder ökar.',
    ['Äldre', 'ålder', 'ökar'],
  ],
  ['letters that mean something in expressions', ['a.b', 'c+'], 'a.b axb c+ cc', ['a.b', 'c+']],
  ['nothing for no cues', [], 'Allt möjligt.', []],
])('finds %s', (_, cues, text, found) => {
  expect(findCues(cues, text)).toEqual(found);
});

test('any list of words finds each of them alone in a text', () => {
  const word = fc.stringMatching(/^[a-zåäö]{1,8}$/u);
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 20 }), (cues) => {
      for (const cue of cues) expect(findCues(cues, `(${cue})`)).toEqual([cue]);
    }),
  );
});
