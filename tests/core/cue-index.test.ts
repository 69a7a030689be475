import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText, findIndexed, indexCues } from '@/core/cue-index';

function findCues(cues: readonly string[], text: string): string[] {
  const index = indexCues(cues.map((cue) => ({ cue, source: null })));
  return findIndexed(index, cutText(text)).map(({ surface }) => surface);
}

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
  [
    'what stands between words as it is',
    ['a.b', 'x-ray*'],
    'a.b axb a b, X-rays',
    ['a.b', 'X-rays'],
  ],
  ['any word after an open hyphen', ['mr-*'], 'MR-bilderna och MR', ['MR-bilderna']],
  [
    'straight and curved apostrophes alike',
    ["can't sleep"],
    'I can’t sleep',
    ['I can’t sleep'.slice(2)],
  ],
  ['the longest of those that begin alike', ['söka', 'söka vård'], 'när söka vård', ['söka vård']],
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
