/**
 * `npm run content`: checks the content and prints what an editor wants to know.
 *
 * For each text: words, readability, sentences and how many of them cite nothing; then what
 * concepts still lack, and facets that no section has. Exits with 1 when there are errors.
 */
import { join } from 'node:path';
import { reporter } from 'vfile-reporter';
import { claimsOf, textsOf, wordsOfBlocks } from '@/compiler/claims';
import { compile } from '@/compiler/compile';
import { readability, wordsOf } from '@/compiler/readability';
import { type Article, type Block, FACETS, type Language, type Library } from '@/core/model';
import { ROOT } from './run';

function print(text = ''): void {
  process.stdout.write(`${text}\n`);
}

/** Columns wide enough for what stands in them; numbers to the right. */
function table(rows: readonly (readonly (string | number)[])[]): void {
  const widths = rows.reduce<number[]>(
    (all, row) => row.map((cell, index) => Math.max(all[index] ?? 0, String(cell).length)),
    [],
  );
  for (const row of rows) {
    const cells = row.map((cell, index) =>
      typeof cell === 'number'
        ? String(cell).padStart(widths[index] ?? 0)
        : cell.padEnd(widths[index] ?? 0),
    );
    print(`  ${cells.join('  ').trimEnd()}`);
  }
}

function uncited(blocks: readonly Block[]): { all: number; without: string[] } {
  const claims = blocks.flatMap(textsOf).flatMap(claimsOf);
  return {
    all: claims.length,
    without: claims.filter(({ cited }) => !cited).map(({ text }) => text),
  };
}

function articleRows(articles: readonly Article[], language: Language) {
  return articles.map((article) => {
    const blocks = article.sections.flatMap((section) => section.blocks);
    const text = wordsOfBlocks(blocks);
    const { all, without } = uncited(blocks);
    const { value } = readability(text, language);
    return [
      article.id,
      wordsOf(text).length,
      Number(value.toFixed(1)),
      all,
      without.length,
      article.references.length,
    ];
  });
}

function reportArticles(library: Library): void {
  const measure = library.language === 'sv' ? 'LIX' : 'FK';
  const articles = Object.values(library.articles);
  print(`\nArticles (${library.language})`);
  table([
    ['article', 'words', measure, 'sentences', 'uncited', 'references'],
    ...articleRows(articles, library.language),
  ]);
  for (const article of articles) {
    const { without } = uncited(article.sections.flatMap(({ blocks }) => blocks));
    for (const sentence of without) print(`    uncited in ${article.id}: ${sentence}`);
  }
}

function reportExplanations(library: Library): void {
  const levels = Object.values(library.explanations).map(({ levels: { easy, plain } }) => {
    const measure = (blocks: Block[]) => readability(wordsOfBlocks(blocks), library.language).value;
    return { easy: measure(easy), plain: measure(plain) };
  });
  const worst = (level: 'easy' | 'plain') => Math.max(0, ...levels.map((one) => one[level]));
  const name = readability('', library.language).name;
  print(`\nExplanations (${library.language}): ${levels.length}`);
  print(`  highest ${name}: easy ${worst('easy').toFixed(1)}, plain ${worst('plain').toFixed(1)}`);
}

function reportCoverage(library: Library): void {
  const concepts = Object.keys(library.concepts);
  const passages = (concept: string) =>
    library.passages.filter((passage) => passage.concept === concept).length;
  const unexplained = concepts.filter((concept) => !library.explanations[concept]);
  const alone = concepts.filter((concept) => passages(concept) === 1);
  const used = new Set(library.passages.flatMap(({ facets }) => facets));
  const dead = FACETS.filter((facet) => !used.has(facet));
  print(
    `\nCoverage (${library.language}): ${library.passages.length} passages for ${concepts.length} concepts`,
  );
  print(`  without an explanation: ${unexplained.join(', ') || 'none'}`);
  print(`  with the explanation only: ${alone.join(', ') || 'none'}`);
  print(`  facets that no section has: ${dead.join(', ') || 'none'}`);
}

function main(): number {
  const { packs, files } = compile(join(ROOT, 'content'));
  const problems = files.filter(({ messages }) => messages.length > 0);
  const errors = files.flatMap(({ messages }) => messages).filter(({ fatal }) => fatal).length;
  if (problems.length > 0) print(reporter(problems));
  for (const library of packs ? [packs.libraries.sv, packs.libraries.en] : []) {
    reportArticles(library);
    reportExplanations(library);
    reportCoverage(library);
  }
  const warnings = files.flatMap(({ messages }) => messages).length - errors;
  print(`\n${errors} errors, ${warnings} warnings`);
  return errors === 0 ? 0 : 1;
}

process.exitCode = main();
