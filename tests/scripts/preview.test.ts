import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '@/scripts/browser/until';
import type { PreviewContent } from '@/scripts/preview/content';
import { type RunningPreview, startPreview } from '@/scripts/preview/server';
import { writeFixture } from '../compiler/fixture';

const STARTING = 90_000;
const folder = mkdtempSync(join(tmpdir(), 'halsonot-preview-'));
const article = join(folder, 'articles', 'sv', 'rygg.md');
let preview: RunningPreview | undefined;
let compilations = 0;

beforeAll(async () => {
  writeFixture(folder);
  preview = await startPreview({
    contentDir: folder,
    port: 0,
    onCompiled: () => {
      compilations += 1;
    },
  });
}, STARTING);

afterAll(async () => {
  await preview?.close();
  rmSync(folder, { recursive: true });
});

async function get(path: string): Promise<string> {
  const response = await fetch(new URL(path, preview?.address));
  expect(response.status, path).toBe(200);
  return response.text();
}

async function content(): Promise<PreviewContent> {
  return JSON.parse(await get('content.json')) as PreviewContent;
}

/** Saves the article and gives the content that was compiled after it. */
async function save(text: string): Promise<PreviewContent> {
  const before = compilations;
  writeFileSync(article, text);
  await until('the next compilation', () => Promise.resolve(compilations > before));
  return content();
}

test('serves a page that listens on this machine only, with the texts and the report', async () => {
  expect(preview?.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
  expect(await get('')).toContain('<div id="root">');
  expect(await get('main.tsx')).toContain('Preview.tsx');
  const { libraries, problems, report } = await content();
  expect(problems.filter(({ fatal }) => fatal)).toEqual([]);
  expect(libraries?.sv.articles['rygg']?.title).toBeTruthy();
  expect(report).toContain('Articles (sv)');
});

test(
  'shows a change, keeps the last good texts through an error, and sees it put right',
  async () => {
    const original = readFileSync(article, 'utf8');
    const renamed = await save(original.replace(/^title: .*$/mu, 'title: Ett nytt namn'));
    expect(renamed.libraries?.sv.articles['rygg']?.title).toBe('Ett nytt namn');
    const broken = await save(`${original}\nAv 100 har 6 ont i ryggen.\n`);
    expect(broken.problems).toEqual([
      expect.objectContaining({
        file: join('content', 'articles', 'sv', 'rygg.md'),
        line: original.split('\n').length + 1,
        fatal: true,
        reason: 'a number without a citation: "Av 100 har 6 ont i ryggen."',
      }),
    ]);
    expect(broken.libraries?.sv.articles['rygg']?.title).toBe('Ett nytt namn');
    const mended = await save(original);
    expect(mended.problems.filter(({ fatal }) => fatal)).toEqual([]);
    expect(mended.libraries?.sv.articles['rygg']?.title).not.toBe('Ett nytt namn');
  },
  STARTING,
);
