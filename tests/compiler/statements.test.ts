import { describe, expect, test } from 'vitest';
import { looksFactual } from '@/compiler/statements';

describe('in Swedish', () => {
  test.each([
    'Smärta och depression påverkar varandra över tid.',
    'Röntgen visar hur kroppen är byggd, inte hur ont det gör.',
    'Så är det hos de flesta.',
    'Odds är inte samma sak som antal människor.',
    'Sökande får vänta länge.',
    'Vitaminer hjälper inte.',
  ])('states something: %s', (sentence) => {
    expect(looksFactual(sentence, 'sv')).toBe(true);
  });

  test.each([
    'Ring 112 om det är akut.',
    'Berätta därför om båda: hur det känns i kroppen och hur du mår.',
    'Sluta aldrig med ett läkemedel på egen hand.',
    'Har du ont i bröstet, ring 112.',
    'Är du osäker kan du ringa 1177.',
    'Figuren visar var olika behandlingar kan bryta ringen.',
    'Därför anger vi inget enda procenttal.',
    'Du behöver inte vara säker på att det är allvarligt nog.',
    'Ja.',
  ])('states nothing about health: %s', (sentence) => {
    expect(looksFactual(sentence, 'sv')).toBe(false);
  });
});

describe('in English', () => {
  test.each([
    'Pain and mood affect each other.',
    'Doctors speak of two kinds.',
    'Starting early may help.',
    'Welfare varies between countries.',
  ])('states something: %s', (sentence) => {
    expect(looksFactual(sentence, 'en')).toBe(true);
  });

  test.each([
    'Call your local emergency number if it is urgent.',
    'So tell about both: how your body feels and how you are.',
    'Never stop a medicine on your own.',
    'If you think of taking your life, do not wait.',
    'That is why we give no single percentage.',
    'Here it is about pain and depression.',
    'The figure shows where treatments can break the ring.',
    'No.',
  ])('states nothing about health: %s', (sentence) => {
    expect(looksFactual(sentence, 'en')).toBe(false);
  });
});
