import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/core/settings';
import { isOnAt, type SiteSettings, turned } from '@/core/sites';

const off = (...offSites: string[]): SiteSettings => ({ ...DEFAULT_SETTINGS, offSites });
const only = (...onlySites: string[]): SiteSettings => ({
  ...DEFAULT_SETTINGS,
  siteRule: 'only',
  onlySites,
});

describe('a page is marked', () => {
  test.each<[string, SiteSettings, string[], boolean]>([
    ['when nothing was set', off(), ['www.1177.se'], true],
    ['but not on a site that is off', off('www.1177.se'), ['www.1177.se'], false],
    ['nor on a site under it', off('1177.se'), ['www.1177.se'], false],
    ['but on one that only ends alike', off('ska.se'), ['baska.se'], true],
    ['and on the one above', off('www.1177.se'), ['1177.se'], true],
    [
      'not in a frame on a site that is off',
      off('aftonbladet.se'),
      ['x.se', 'aftonbladet.se'],
      false,
    ],
    ['not under "only" when none is listed', only(), ['www.1177.se'], false],
    ['under "only" where it is listed', only('1177.se'), ['www.1177.se'], true],
    [
      'under "only" in a frame of a listed page',
      only('1177.se'),
      ['video.se', 'www.1177.se'],
      true,
    ],
    ['under "only" whatever is off', { ...only('a.se'), offSites: ['a.se'] }, ['a.se'], true],
  ])('%s', (_, settings, sites, expected) => expect(isOnAt(settings, sites)).toBe(expected));
});

const host = fc.domain();
const settings: fc.Arbitrary<SiteSettings> = fc.record({
  siteRule: fc.constantFrom('off' as const, 'only' as const),
  offSites: fc.uniqueArray(host, { maxLength: 5 }),
  onlySites: fc.uniqueArray(host, { maxLength: 5 }),
});

test('what was turned is so, and turned back leaves the list without it', () => {
  fc.assert(
    fc.property(settings, host, fc.boolean(), (before, site, on) => {
      const after = { ...before, ...turned(before, site, on) };
      expect(isOnAt(after, [site])).toBe(on);
      const back = { ...after, ...turned(after, site, !on) };
      expect(isOnAt(back, [site])).toBe(!on);
    }),
  );
});

test('other sites stay as they are, unless they lie under one that is taken off a list', () => {
  const before = off('a.se', 'b.se');
  expect(turned(before, 'c.se', false)).toEqual({ offSites: ['a.se', 'b.se', 'c.se'] });
  expect(turned(before, 'a.se', true)).toEqual({ offSites: ['b.se'] });
  expect(turned(before, 'www.b.se', true)).toEqual({ offSites: ['a.se'] });
});
