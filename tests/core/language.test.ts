import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LanguageReading, readLanguage } from '@/core/language';

test.each<[LanguageReading, string]>([
  ['sv', 'Hon fick ont efter flytten och kunde inte sova.'],
  ['sv', 'Behandling av värk'],
  ['sv', 'Tre av fyra kommuner säger nej.'],
  ['en', 'The pain went away after a few weeks.'],
  ['en', 'Treatment of the spine'],
  ['other', 'Hun fikk vondt etter flyttingen og kunne ikke sove.'],
  ['other', 'Hun fik ondt efter flytningen og kunne ikke sove.'],
  ['other', 'Ho fekk vondt etter flyttinga og kunne ikkje sove.'],
  ['other', 'Die Schmerzen sind nach einigen Wochen verschwunden.'],
  ['other', 'De pijn was na een paar weken verdwenen.'],
  ['other', 'La douleur a disparu après quelques semaines.'],
  ['other', 'Kipu hävisi muutamassa viikossa, mutta se tuli takaisin.'],
  ['other', 'Verkurinn hvarf eftir nokkrar vikur og ég er betri.'],
  ['other', 'El dolor desapareció después de unas semanas.'],
  ['other', 'Боль прошла через несколько недель.'],
  ['unknown', 'Ibuprofen, 400'],
  ['unknown', 'F43.8A, N39.4I'],
  ['unknown', ''],
])('reads %s in "%s"', (reading, text) => {
  expect(readLanguage(text)).toBe(reading);
});

describe('a lang attribute', () => {
  test.each<[string, string, LanguageReading]>([
    ['decides for a text too short to tell', 'Migraine', 'en'],
    ['is believed with its region', 'Diagnoser', 'sv'],
    ['in another language keeps a short text clean', 'Psykolog', 'other'],
  ])('%s', (_, text, reading) => {
    const lang = { en: 'en', sv: 'sv-FI', other: 'da', unknown: '' }[reading];
    expect(readLanguage(text, { lang })).toBe(reading);
  });

  test('that contradicts running text is not believed', () => {
    const text = 'Det är vanligt att få ont när man sitter länge, och det brukar gå över.';
    expect(readLanguage(text, { lang: 'en' })).toBe('sv');
    expect(readLanguage(text, { lang: 'nb-NO' })).toBe('sv');
    expect(readLanguage('Det er vanlig å få vondt når man sitter lenge.', { lang: 'sv' })).toBe(
      'other',
    );
  });

  test.each(['', 'und', 'mul', 'x-default', 'sv_', '<b>'])('written "%s" is no harm', (lang) => {
    expect(readLanguage('Det går över av sig självt.', { lang })).toBe('sv');
  });
});

test('headings and title tell when the text does not, and are asked for only then', () => {
  const around = () => 'Råd om vad du kan göra själv';
  expect(readLanguage('Stress', { around })).toBe('sv');
  const never = () => {
    throw new Error('asked in vain');
  };
  expect(readLanguage('Det går över av sig självt efter en tid.', { around: never })).toBe('sv');
});

test('words that hold no language of ours are not taken for one, however many', () => {
  const basque =
    'Gizon-emakume guztiak aske jaiotzen dira, duintasun eta eskubide berberak dituztela';
  expect(['other', 'unknown']).toContain(readLanguage(basque));
});

test.each(['\uD83D', '\uDE00 och \uD83D', '\u0000', '\u0301\u0301'])(
  'half a character is no harm',
  (text) => {
    expect(['sv', 'unknown']).toContain(readLanguage(text));
  },
);

test('any text has a reading', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, lang) => {
      expect(['sv', 'en', 'other', 'unknown']).toContain(readLanguage(text, { lang }));
    }),
  );
});

test('other evidence is asked for only when it could tip the balance', () => {
  const known = () => ({ sv: 0, en: 2.5 });
  const unasked = () => {
    throw new Error('asked');
  };
  const clear =
    'Det är inte lätt att veta vad som är bäst för den som har ont i ryggen och inte kan gå.';
  expect(readLanguage(clear, { known: unasked, around: unasked })).toBe('sv');
  expect(readLanguage('Stress och burnout', { known })).toBe('en');
});
