/** What the test of forms uses of a package without types of its own. */
declare module 'nspell' {
  function nspell(affixes: string, words: string): { correct(word: string): boolean };
  export = nspell;
}
