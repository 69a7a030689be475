import { expect, test } from 'vitest';
import { readLabelled } from '@/scripts/eval/labelled';

test('a label becomes a span of the text without brackets', () => {
  const [passage] = readLabelled('sv.md', '## nyheter\n- Hon har [[ryggsmarta|ont i ryggen]].');
  expect(passage).toMatchObject({
    id: 'sv.md:2',
    phenomenon: 'nyheter',
    text: 'Hon har ont i ryggen.',
    spans: [{ start: 8, end: 20, concepts: ['ryggsmarta'], kind: 'meant' }],
  });
});

test('a sign before the concept says that the word is not meant, or may be marked', () => {
  const source = '## ord\n- Den [[!depression|stora]] och [[?artros/ledvark|knäna]].';
  const [passage] = readLabelled('sv.md', source);
  expect(passage?.spans).toEqual([
    { start: 4, end: 9, concepts: ['depression'], kind: 'not' },
    { start: 14, end: 19, concepts: ['artros', 'ledvark'], kind: 'optional' },
  ]);
});

test('options after the text give its language, headings and title', () => {
  const source = '## rubriker\n- [[kbt|KBT]] {lang=sv; heading=Vård; heading=Samtal; title=Råd}';
  expect(readLabelled('sv.md', source)[0]).toMatchObject({
    text: 'KBT',
    lang: 'sv',
    headings: ['Vård', 'Samtal'],
    title: 'Råd',
  });
});

test('what cannot be seen is written as an entity, and counts in offsets', () => {
  const source = '## tecken\n- I länd&shy;rygg&br;en\n- &nfd;[[angest|ångest]] nu';
  const [hyphen, decomposed] = readLabelled('sv.md', source);
  expect(hyphen?.text).toBe('I länd\u00ADrygg\nen');
  expect(decomposed?.text).toBe('a\u030Angest nu');
  expect(decomposed?.spans[0]).toMatchObject({ start: 0, end: 7 });
});

test.each([
  ['a passage before any heading', '- Hej', 'sv.md:1: a passage before the first "## " heading'],
  ['a label without a concept', '## a\n- [[Ont|i]]', 'sv.md:2: write a label as [[concept|words]]'],
  ['an option we do not have', '## a\n- Hej {färg=blå}', 'sv.md:2: there is no option "färg"'],
  ['an option without a value', '## a\n- Hej {lang}', 'sv.md:2: "lang" is no option'],
])('%s is an error that names file and line', (_, source, message) => {
  expect(() => readLabelled('sv.md', source)).toThrow(message);
});
