import { expect, test } from 'vitest';
import { annotated, plain } from './annotated';

function table(name: string, cases: readonly string[]): void {
  test.each(cases)(`${name}: %s`, (marked) => {
    expect(annotated(plain(marked), { lang: 'en' })).toBe(marked);
  });
}

table('a list of places belongs to the ache before it', [
  'I have [pain in my back, neck and shoulders|ryggsmarta].',
  'Tell a nurse about [pain in the chest, jaw or left arm|smarta].',
  'She has [pain in her back and in both legs|ryggsmarta] after work.',
  'He has [pain in his back|ryggsmarta], and [neck pain|nackbesvar] too.',
]);

table('an ache after its places is shared by them, but not with the same place again', [
  'Patients report [neck|nackbesvar], [hip|smarta] and [back pain|ryggsmarta].',
  'Seek help for pressure in the chest, or [chest pain|smarta] that lasts.',
]);

table('sore, stiff and bad touch their place', [
  'Symptoms are a [sore throat|smarta] and [aching joints|ledvark].',
  'He has a [bad back|ryggsmarta] and a [stiff neck|nackbesvar].',
  'The painful side effects brought the [pain|smarta] back.',
  'It was not bad at the back of the theatre.',
]);

table('stress on a joint is a load', [
  'Losing weight can reduce stress on weight-bearing joints and ease [pain|smarta].',
  'Too much stress on the knees wears the cartilage down.',
  'Being under a lot of [stress|stress] can bring on an attack of [migraine|huvudvark].',
]);
