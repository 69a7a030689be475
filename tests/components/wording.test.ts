import { expect, test } from 'vitest';
import { day } from '@/components/wording';

test.each([
  ['sv', 'sv-SE'],
  ['en', 'en-GB'],
] as const)(
  'a day in %s is written as the browser itself would, in every month',
  (language, locale) => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const iso = `2026-${String(month).padStart(2, '0')}-0${(month % 9) + 1}`;
      expect(day(iso, language)).toBe(format.format(new Date(`${iso}T12:00:00Z`)));
    }
  },
);

test('what is no day stays as it is', () => {
  expect(day('', 'sv')).toBe('');
  expect(day('2026-13-01', 'sv')).toBe('2026-13-01');
  expect(day('snart', 'en')).toBe('snart');
});
