import { expect, test } from 'vitest';
import { isFramed } from '@/core/signs';

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
