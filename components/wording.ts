/** Puts values into texts: names, counts and days, as each language writes them. */
import type { Language } from '@/core/model';

const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

/** Replaces each `{name}` by its value; a name without a value stays as it is. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}

/** The form that fits the number, with the number in it. */
export function counted(
  forms: { one: string; other: string },
  count: number,
  language: Language,
): string {
  const form = new Intl.PluralRules(LOCALES[language]).select(count) === 'one' ? 'one' : 'other';
  return fill(forms[form], { count: number(count, language) });
}

/** `19.8` as `19,8` in Swedish. */
export function number(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}

/** As `Intl` has them; what it takes to load for a page's first date is seen as a late card. */
const MONTHS: Record<Language, string> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  en: 'January February March April May June July August September October November December',
};

/** `2026-11-24` as `24 november 2026`; what is no day is given back as it is. */
export function day(iso: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(iso) ?? [];
  const name = MONTHS[language].split(' ')[Number(month) - 1];
  return name === undefined ? iso : `${Number(date)} ${name} ${year}`;
}

/** With a capital first, as a title. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The language that texts are in. */
export function languageOf({ lang }: { lang: string }): Language {
  return lang === 'en' ? 'en' : 'sv';
}
