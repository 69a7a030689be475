/** The interface in both languages: nothing missing, unused or left untranslated. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appTexts } from '@/components/app-texts';
import { cardTexts } from '@/components/card-texts';
import { seesTexts } from '@/components/sees-texts';
import enMessages from '@/public/_locales/en/messages.json';
import svMessages from '@/public/_locales/sv/messages.json';

const ROOT = join(import.meta.dirname, '../..');

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => join(folder, name));
}

const FILES = [...filesIn('components'), ...filesIn('page'), ...filesIn('entrypoints')].map(
  (path) => ({
    path,
    text: readFileSync(join(ROOT, path), 'utf8'),
  }),
);
const SOURCE = FILES.map(({ text }) => text).join('\n');

/** Words that are the same in both languages, and the language's own name. */
const SAME = new Set(['lang', 'publisher', 'milliseconds']);

const SETS = [
  ['card', cardTexts('sv'), cardTexts('en')],
  ['app', appTexts('sv'), appTexts('en')],
  ['sees', seesTexts('sv'), seesTexts('en')],
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
    const used = (key: string) => new RegExp(`[tT]exts(?:\\([^)]*\\))?\\.${key}\\b|'${key}'`, 'u');
    const unused = Object.keys(sv).filter((key) => key !== 'lang' && !used(key).test(SOURCE));
    expect(unused).toEqual([]);
  });
});

/** Names that are the same everywhere. */
const NAMES = new Set(['Hälsonot', 'Svenska', 'English', '1177.se', 'hn', 'A']);

test('no words stand in a component outside the texts', () => {
  const found = FILES.filter(({ path }) => path.endsWith('.tsx')).flatMap(({ path, text }) => {
    const between = text.matchAll(/>\s*([^<>{}=;()]*\p{L}[^<>{}=;()]*?)\s*<\//gu);
    const said = text.matchAll(/(?:aria-label|title|placeholder|alt)="([^"]*\p{L}[^"]*)"/gu);
    return [...between, ...said]
      .map(([, words = '']) => words)
      .filter((words) => !NAMES.has(words))
      .map((words) => `${path}: ${words}`);
  });
  expect(found).toEqual([]);
});

test('the browser’s own texts about us exist in both languages', () => {
  expect(Object.keys(enMessages)).toEqual(Object.keys(svMessages));
});
