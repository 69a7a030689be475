declare module 'ahocorasick' {
  class AhoCorasick {
    constructor(words: string[]);
    /** Pairs: index of the last code unit, and the words that end there. */
    search(text: string): [last: number, words: string[]][];
  }
  export = AhoCorasick;
}
