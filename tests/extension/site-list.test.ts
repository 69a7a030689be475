import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSites, parseSites, siteFrom } from '@/extension/site-list';

describe('a site as a person writes it', () => {
  test.each([
    ['1177.se', '1177.se'],
    [' WWW.1177.se ', 'www.1177.se'],
    ['https://www.1177.se/sjukdomar/rygg?x=1#top', 'www.1177.se'],
    ['http://exempel.se:8080', 'exempel.se'],
    ['exempel.se/sida', 'exempel.se'],
    ['*.exempel.se', 'exempel.se'],
    ['åre.se', 'xn--re-xia.se'],
    ['localhost', 'localhost'],
  ])('%j is %s', (written, site) => expect(siteFrom(written)).toBe(site));

  test.each(['', '   ', 'ont i ryggen', 'https://', 'a..se', 'ex^empel.se', 'javascript:alert(1)'])(
    '%j names no site',
    (written) => expect(siteFrom(written)).toBeNull(),
  );
});

describe('a list of sites', () => {
  test('has one a line, with remarks, and says which lines name none', () => {
    const text = '# mina\r\n1177.se\r\n\r\nhttps://a.se/x  # jobbet\r\ninte en sida\r\n1177.se';
    expect(parseSites(text)).toEqual({
      sites: ['1177.se', 'a.se'],
      wrong: [{ line: 5, text: 'inte en sida' }],
    });
  });

  test('stops at a thousand and says so of the rest', () => {
    const text = Array.from({ length: 1002 }, (_, index) => `s${index}.se`).join('\n');
    const { sites, wrong } = parseSites(text);
    expect(sites).toHaveLength(1000);
    expect(wrong.map(({ line }) => line)).toEqual([1001, 1002]);
  });

  test('survives its file', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.domain()), (given) => {
        const sites = given.map((site) => siteFrom(site)).filter((site) => site !== null);
        expect(parseSites(formatSites(sites))).toEqual({ sites: [...new Set(sites)], wrong: [] });
      }),
    );
  });
});
