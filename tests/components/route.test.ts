import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRoute, parseRoute, type Route } from '@/components/route';

const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
const language = fc.constantFrom('sv' as const, 'en' as const);
const article = slug.filter((one) => one !== 'sv' && one !== 'en');
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant({ view: 'home' as const }),
  fc.constant({ view: 'library' as const }),
  fc.constant({ view: 'visit' as const }),
  fc.record(
    { view: fc.constant('search' as const), query: fc.string({ minLength: 1 }), language, article },
    { requiredKeys: ['view', 'query'] },
  ),
  fc.record({ view: fc.constant('concept' as const), language, concept: slug }),
  fc.record({ view: fc.constant('article' as const), language, article: slug }),
  fc.record({ view: fc.constant('article' as const), language, article: slug, section: slug }),
);

describe('a route', () => {
  test('survives the address bar', () => {
    fc.assert(
      fc.property(route, (one) => {
        expect(parseRoute(formatRoute(one))).toEqual(one);
      }),
    );
  });

  test.each([
    '',
    '#',
    '#/',
    '#/artikel',
    '#/artikel/de/x',
    '#/nej/sv/x',
    '#/begrepp/sv',
    '#/%E0%A4%A',
  ])('leads home when it reads %j', (hash) => expect(parseRoute(hash)).toEqual({ view: 'home' }));

  test('never fails on any hash', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(parseRoute(hash).view).toBeTypeOf('string');
      }),
    );
  });
});
