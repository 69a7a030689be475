/** The interface in both languages: nothing missing, unused or left untranslated. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appTexts } from '@/components/app-texts';
import { cardTexts } from '@/components/card-texts';
import enMessages from '@/public/_locales/en/messages.json';
import svMessages from '@/public/_locales/sv/messages.json';

const ROOT = join(import.meta.dirname, '../..');

const SOURCE = ['components', 'page', 'entrypoints']
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(ROOT, folder, name)))
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Words that are the same in both languages, and the language's own name. */
const SAME = new Set(['lang', 'publisher', 'milliseconds']);

const SETS = [
  ['card', cardTexts('sv'), cardTexts('en')],
  ['app', appTexts('sv'), appTexts('en')],
] as const;

const placeholders = (text: unknown): string[] =>
  [...JSON.stringify(text).matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? '').sort();

describe.each(SETS)('the %s texts', (_, sv, en) => {
  test('exist in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(sv));
  });

  test('are translated', () => {
    const left = Object.entries(sv).filter(
      ([key, text]) =>
        !SAME.has(key) &&
        JSON.stringify(text) ===
          JSON.stringify(Object.entries(en).find(([other]) => other === key)?.[1]),
    );
    expect(left.map(([key]) => key)).toEqual([]);
  });

  test('name the same values in both languages', () => {
    const english = new Map<string, unknown>(Object.entries(en));
    for (const [key, text] of Object.entries(sv)) {
      expect(placeholders(english.get(key)), key).toEqual(placeholders(text));
    }
  });

  test('are all used', () => {
    const unused = Object.keys(sv).filter((key) => !new RegExp(`\\b${key}\\b`, 'u').test(SOURCE));
    expect(unused).toEqual([]);
  });
});

test('the browser’s own texts about us exist in both languages', () => {
  expect(Object.keys(enMessages)).toEqual(Object.keys(svMessages));
});
