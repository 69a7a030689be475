/** Matching on a page that has been read before: every engine against the floor, turn about. */
import { floor, textsOf } from './floor';
import { bareMatcher, decodeTerms, fullMatcher, pipeline } from './ours';
import {
  ahoCorasick,
  monyoneAhoCorasick,
  regularExpression,
  setOfWords,
  trieOfObjects,
} from './peers';

const ENGINES = {
  bare: (pack: string) => overNodes(bareMatcher(decodeTerms(pack))),
  matcher: (pack: string) => overNodes(fullMatcher(decodeTerms(pack))),
  pipeline: (pack: string) => {
    const terms = decodeTerms(pack);
    return () => pipeline(terms);
  },
  expression: (_: string, words: string[]) => overNodes(regularExpression(words)),
  set: (_: string, words: string[]) => overNodes(setOfWords(words)),
  trie: (_: string, words: string[]) => overNodes(trieOfObjects(words)),
  ahocorasick: (_: string, words: string[]) => overNodes(ahoCorasick(words)),
  monyone: (_: string, words: string[]) => overNodes(monyoneAhoCorasick(words)),
};
export type Engine = keyof typeof ENGINES;

function overNodes(count: (text: string) => number): () => number {
  return () => {
    let found = 0;
    for (const { data } of textsOf()) found += count(data);
    return found;
  };
}

export interface Warm {
  /** Milliseconds of floor and engine, turn about. */
  pairs: [floor: number, engine: number][];
  found: number;
}

const timed = (work: () => number): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Milliseconds for all rounds of one engine, though the least number of them takes longer. */
const ENOUGH = 10_000;
const LEAST = 3;

/** Two rounds are thrown away before. */
export function warm(engine: Engine, pack: string, words: string[], rounds: number): Warm {
  const run = ENGINES[engine](pack, words);
  const found = run();
  floor();
  run();
  const end = performance.now() + ENOUGH;
  const pairs: [number, number][] = [];
  while (pairs.length < rounds && (pairs.length < LEAST || performance.now() < end)) {
    pairs.push([timed(floor), timed(run)]);
  }
  return { pairs, found };
}
