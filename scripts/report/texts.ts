/** The part of the content report on texts: how long, how hard, and how well supported. */
import { claimsOf, textsOf, wordsOfBlocks } from '@/compiler/claims';
import { readability, wordsOf } from '@/compiler/readability';
import { looksFactual } from '@/compiler/statements';
import type { Article, Block, Explanation, Inline, Language, Library } from '@/core/model';
import { table } from './table';

/** Sentences of blocks; those that state something about health and cite nothing are `bare`. */
export interface Support {
  sentences: number;
  uncited: number;
  /** Citations per sentence. */
  citations: number;
  bare: string[];
}

export function supportOf(blocks: readonly Block[], language: Language): Support {
  const texts = blocks.flatMap(textsOf);
  const claims = texts.flatMap(claimsOf);
  const uncited = claims.filter(({ cited }) => !cited).map(({ text }) => text);
  return {
    sentences: claims.length,
    uncited: uncited.length,
    citations: claims.length === 0 ? 0 : count(texts.flat()) / claims.length,
    bare: uncited.filter((text) => looksFactual(text, language)),
  };
}

/** How many sources are pointed at; one that is cited twice counts twice. */
function count(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => {
    if (inline.type === 'text') return sum;
    return sum + (inline.type === 'citation' ? inline.keys.length : count(inline.children));
  }, 0);
}

/** Words, readability and citations of every article, and its bare sentences word by word. */
export function reportArticles({ articles, language }: Library): string[] {
  const all = Object.values(articles);
  const supports = new Map(
    all.map((article) => [article.id, supportOf(blocksOf(article), language)]),
  );
  const bare = all.flatMap(({ id }) =>
    (supports.get(id)?.bare ?? []).map((sentence) => `    ${id}: ${sentence}`),
  );
  return [
    `Articles (${language})`,
    ...table([
      [
        'article',
        'words',
        measure(language),
        'sentences',
        'citations/sentence',
        'uncited',
        'of these facts',
        'figures',
        'references',
      ],
      ...all.map((article) => rowOf(article, supports.get(article.id))),
    ]),
    `  sentences that look like facts and cite nothing: ${bare.length}`,
    ...bare,
  ];
}

function rowOf(article: Article, support: Support | undefined): (string | number)[] {
  const blocks = blocksOf(article);
  const text = wordsOfBlocks(blocks);
  return [
    article.id,
    wordsOf(text).length,
    Number(readability(text, article.language).value.toFixed(1)),
    support?.sentences ?? 0,
    Number((support?.citations ?? 0).toFixed(1)),
    support?.uncited ?? 0,
    support?.bare.length ?? 0,
    blocks.filter(({ type }) => type === 'figure').length,
    article.references.length,
  ];
}

/** The hardest explanations of each reading level; all are under the bound, or the build fails. */
export function reportExplanations({ explanations, language }: Library): string[] {
  const all = Object.values(explanations);
  const hardest = (level: keyof Explanation['levels']): string => {
    const [worst] = all
      .map(({ concept, levels }) => ({ concept, value: hardnessOf(levels[level], language) }))
      .sort((one, other) => other.value - one.value);
    return worst ? `${worst.value.toFixed(1)} (${worst.concept})` : 'none';
  };
  return [
    `Explanations (${language}): ${all.length}`,
    `  highest ${measure(language)}: easy ${hardest('easy')}, plain ${hardest('plain')}`,
  ];
}

function hardnessOf(blocks: readonly Block[], language: Language): number {
  return readability(wordsOfBlocks(blocks), language).value;
}

function measure(language: Language): string {
  return language === 'sv' ? 'LIX' : 'FK grade';
}

function blocksOf(article: Article): Block[] {
  return article.sections.flatMap(({ blocks }) => blocks);
}
