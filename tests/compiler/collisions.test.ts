import { expect, test } from 'vitest';
import { collisionsOf } from '@/compiler/collisions';
import { compileFixture, copyOf } from './fixture';

/** A second concept, with the words that are given in each language. */
function withOther(sv: string, en: string) {
  return compileFixture({
    'concepts/annat.yml': `id: annat
group: pain
sv: { label: annat, terms: [{ forms: [${sv}] }] }
en: { label: other, terms: [{ forms: [${en}] }] }
`,
    'explanations/sv/annat.md': copyOf('explanations/sv/ryggsmarta.md', 'ryggsmarta', 'annat'),
    'explanations/en/annat.md': copyOf('explanations/en/ryggsmarta.md', 'ryggsmarta', 'annat'),
  }).packs?.terms;
}

test('forms that stand for one concept do not collide', () => {
  expect(collisionsOf(withOther('ont i ryggen', 'backache') ?? '')).toEqual([]);
});

test('a form that is another concept in the other language collides', () => {
  expect(collisionsOf(withOther('back pain', 'backache') ?? '')).toEqual([
    {
      form: 'back pain',
      meanings: [
        { language: 'sv', concept: 'annat' },
        { language: 'en', concept: 'ryggsmarta' },
      ],
    },
  ]);
});

test('the same concept in both languages does not collide with itself', () => {
  expect(collisionsOf(withOther('stress', 'stress') ?? '')).toEqual([]);
});
