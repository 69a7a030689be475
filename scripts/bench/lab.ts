/** The material and the browser of one run of the bench, and how its rows ask a page. */
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { compile } from '@/compiler/compile';
import { compileTerms } from '@/compiler/terms';
import { findCandidates } from '@/core/match';
import type { Library } from '@/core/model';
import { decodeTerms, readPack } from '@/core/terms';
import type { BrowserName } from '../browser/find';
import { type Site, serve } from '../browser/serve';
import { openSession, type Session } from '../browser/session';
import { ROOT } from '../run';
import { type PageName, pageOf, sentencesOf } from './pages';
import { COUNTS, type Count, type TermList, termList } from './term-lists';
import type { World } from './world/world';
import { buildScripts, type Script } from './worlds';

export interface Lab {
  name: BrowserName;
  browser: Browser;
  session: Session;
  site: Site;
  scripts: Record<Script, string>;
  lists: Record<Count, TermList>;
  material: Material;
  /** Opens one of the pages in a new tab with the world in it, and closes it after the work. */
  inPage<T>(name: PageName, work: (page: Page) => Promise<T>, first?: Script): Promise<T>;
  close(): Promise<void>;
}

/** With them a page's clock has a step of 5 µs instead of 100. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

export interface Material {
  lists: Record<Count, TermList>;
  pages: Record<PageName, string>;
  /** The pack that ships. */
  pack: string;
}

/** Throws when the content has errors. */
export function makeMaterial(): Material {
  const content = join(ROOT, 'content');
  const { packs } = compile(content);
  if (!packs) throw new Error('The content has errors: npm run content names them.');
  const explained = (library: Library) => new Set(Object.keys(library.explanations));
  const { data, forms } = compileTerms(content, {
    sv: explained(packs.libraries.sv),
    en: explained(packs.libraries.en),
  });
  const sentences = sentencesOf(packs.libraries.sv);
  const { matcher } = decodeTerms(data);
  const hasTerm = (sentence: string): boolean => findCandidates(matcher, sentence).length > 0;
  const compiled = readPack(data);
  const lists = COUNTS.map((count) => [count, termList(count, compiled, forms, sentences)]);
  const names: PageName[] = ['A', 'B', 'C', 'O'];
  const pages = names.map((name) => [name, pageOf(name, sentences, hasTerm)]);
  return { lists: Object.fromEntries(lists), pages: Object.fromEntries(pages), pack: data };
}

export function serveMaterial(
  { pages }: Material,
  more: Record<string, string> = {},
): Promise<Site> {
  const paths = Object.entries(pages).map(([name, html]) => [`/${name}`, html]);
  return serve(ROOT, { ...Object.fromEntries(paths), ...more }, ISOLATED);
}

export async function openLab(name: BrowserName, material: Material): Promise<Lab> {
  const scripts = await buildScripts();
  const site = await serveMaterial(material);
  const session = await openSession(name, { extension: null, headless: true });
  return {
    name,
    browser: session.browser,
    session,
    site,
    scripts,
    lists: material.lists,
    material,
    async inPage(page, work, first) {
      const tab = await openTab(session.browser, site.origin + page);
      try {
        if (first) await tab.addScriptTag({ content: scripts[first] });
        await tab.addScriptTag({ content: scripts.world });
        return await work(tab);
      } finally {
        await tab.close();
      }
    },
    async close() {
      await session.close();
      await site.close();
    },
  };
}

/** Milliseconds: ten megabytes of HTML take their time on a busy machine. */
const PATIENCE = 120_000;

/** In front, loaded. */
export async function openTab(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(url, { waitUntil: 'load' });
  await page.bringToFront();
  return page;
}

/** Calls a function of the page's world. */
export async function ask<Name extends keyof World>(
  page: Page,
  name: Name,
  ...args: Parameters<World[Name]>
): Promise<Awaited<ReturnType<World[Name]>>> {
  const answer = await page.evaluate(`world.${name}(...${JSON.stringify(args)})`);
  return answer as Awaited<ReturnType<World[Name]>>;
}

/** Chromium's own counters for a page: seconds of `TaskDuration`, number of `LayoutCount`, … */
export async function watchMetrics(page: Page): Promise<() => Promise<Record<string, number>>> {
  const client: CDPSession = await page.createCDPSession();
  await client.send('Performance.enable');
  return async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map((metric) => [metric.name, metric.value]));
  };
}

/** What one of the counters grew by while something was done. */
export async function growth(
  metrics: () => Promise<Record<string, number>>,
  name: string,
  work: () => Promise<unknown>,
): Promise<number> {
  const before = (await metrics())[name] ?? 0;
  await work();
  return ((await metrics())[name] ?? 0) - before;
}
