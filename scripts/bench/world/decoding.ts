/** From inlined text to something that can match: our pack against a set of the same words. */
import { decodeTerms } from './ours';

/** Milliseconds of building a `Set` of the words, and of decoding the pack, once each. */
export function decodings(pack: string, words: string, first: 'set' | 'pack') {
  const timed = (work: () => unknown): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const set = (): number => timed(() => new Set(words.split('\n')).size);
  const decode = (): number => timed(() => decodeTerms(pack).matcher.letters);
  if (first === 'set') {
    const before = set();
    return { set: before, pack: decode() };
  }
  const before = decode();
  return { set: set(), pack: before };
}
