import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doiAddress, isDoi } from '@/core/links';

test.each([
  ['10.1016/j.jpain.2012.01.001', 'https://doi.org/10.1016/j.jpain.2012.01.001'],
  ['10.1002/14651858.CD012345(pub2)', 'https://doi.org/10.1002/14651858.CD012345(pub2)'],
  ['10.1000/a/b;c:d', 'https://doi.org/10.1000/a/b%3Bc%3Ad'],
])('%s is a DOI, with its address', (doi, address) => {
  expect(doiAddress(doi)).toBe(address);
});

test.each([
  '10.1000/../../x',
  '10.1000/a/../../b',
  '10.1000/./x',
  '10.1000/..',
  '11.1000/x',
  '10.1/x',
  '10.1000/',
  '10.1000/a b',
  '10.1000/a?b',
  '10.1000/a#b',
  '10.1000/a%2e%2e/b',
  '10.1000/a\\b',
  'https://doi.org/10.1000/x',
  '10.1000/x\n',
  '10.1000/å',
  '',
])('“%s” is none', (text) => {
  expect(isDoi(text)).toBe(false);
  expect(doiAddress(text)).toBeNull();
});

test('whatever the text, an address leads to doi.org and to the DOI itself', () => {
  const text = fc.oneof(
    fc.string(),
    fc
      .array(fc.constantFrom('10.', '1000', '/', '.', '..', 'a', '%2e', '@', ':', '?', '#', '\\'))
      .map((parts) => parts.join('')),
    fc.stringMatching(/^10\.\d{4,6}\/[-._;()/:A-Za-z0-9]{1,12}$/u),
  );
  fc.assert(
    fc.property(text, (doi) => {
      const address = doiAddress(doi);
      fc.pre(address !== null);
      const { origin, pathname, search, hash, username } = new URL(address ?? '');
      expect([origin, search, hash, username]).toEqual(['https://doi.org', '', '', '']);
      expect(decodeURIComponent(pathname)).toBe(`/${doi}`);
    }),
    { numRuns: 1000 },
  );
});
