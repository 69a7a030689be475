import { expect, test } from 'vitest';
import { countExamples, type Example, withConcepts } from '@/compiler/examples';
import { FACETS } from '@/core/model';
import { decodeTerms } from '@/core/terms';
import { compileFixture } from './fixture';

function example(text: string, term: string | null): Example {
  return { facet: 'work', also: undefined, text, term, headings: [], title: '' };
}

const { packs } = compileFixture();
const terms = decodeTerms(packs?.terms ?? '');

test('an example knows the concept that its term is marked as', () => {
  const examples = [
    example('Chefen vet att min ryggsmärta är tillbaka.', 'ryggsmärta'),
    example('Chefen vet att min tandvärk är tillbaka.', 'tandvärk'),
    example('Chefen vet att den är tillbaka.', null),
  ];
  const found = withConcepts(examples, terms, 'sv');
  expect(found.map(({ concept }) => concept)).toEqual(['ryggsmarta', undefined, undefined]);
});

test('contexts are counted by concept, each once and for its own facet', () => {
  const [one] = withConcepts([example('Chefen vet om min ryggsmärta.', 'ryggsmärta')], terms, 'sv');
  if (!one) throw new Error('an example got lost');
  const { concepts } = countExamples(
    [one, { ...one, also: 'support' }, example('Chefen vet.', null)],
    'sv',
  );
  expect(concepts).toEqual({ ryggsmarta: [FACETS.indexOf('work'), 2] });
});
