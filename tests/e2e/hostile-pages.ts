/** The pages of `tests/fixtures/hostile`, and what is promised on each. */

export interface HostilePage {
  file: string;
  /** What the page does, to complete the sentence "a page …". */
  does: string;
  /** Texts that must be marked, among others; an empty list: nothing may be marked at all. */
  marks?: readonly string[];
  /**
   * What happens at the first of `marks` when the pointer rests there: the card opens and can be
   * read, it stays closed, or either (the page fights it, and only must not be hurt).
   */
  card?: 'opens' | 'closed' | 'either';
}

const BOTH = ['ryggsmärta', 'depression'] as const;

export const HOSTILE_PAGES: readonly HostilePage[] = [
  {
    file: 'builtins-patched.html',
    does: 'breaks the builtins before us',
    marks: BOTH,
    card: 'opens',
  },
  { file: 'timers-patched.html', does: 'breaks timers and clocks', marks: BOTH, card: 'opens' },
  {
    file: 'prototypes-polluted.html',
    does: 'pollutes Object.prototype',
    marks: BOTH,
    card: 'opens',
  },
  {
    file: 'getters-that-throw.html',
    does: 'throws from window and document',
    marks: BOTH,
    card: 'opens',
  },
  {
    file: 'custom-elements-predefined.html',
    does: 'defines elements that could be ours and watches shadow roots',
    marks: BOTH,
    card: 'opens',
  },
  {
    file: 'dom-clobbering.html',
    does: 'names its fields as the DOM names its methods',
    marks: BOTH,
    card: 'opens',
  },
  { file: 'registry-tampered.html', does: 'tampers with the registry of highlights' },
  {
    file: 'node-removed.html',
    does: 'removes every foreign node at once',
    marks: BOTH,
    card: 'closed',
  },
  {
    file: 'node-restyled.html',
    does: 'restyles every foreign node at once',
    marks: BOTH,
    card: 'opens',
  },
  { file: 'synthetic-events.html', does: 'makes up every event there is', marks: BOTH },
  { file: 'all-unset.html', does: 'unsets every style', marks: BOTH, card: 'opens' },
  {
    file: 'hostile-css.html',
    does: 'hides what is not its own by CSS',
    marks: BOTH,
    card: 'opens',
  },
  { file: 'opacity-clickjacking.html', does: 'makes everything see-through', card: 'closed' },
  { file: 'modal-dialog.html', does: 'has a modal dialog open', marks: BOTH, card: 'opens' },
  {
    file: 'modal-dialog-of-unset.html',
    does: 'has a modal dialog without style',
    marks: BOTH,
    card: 'opens',
  },
  {
    file: 'popover-fights.html',
    does: 'closes every popover again and again',
    marks: BOTH,
    card: 'opens',
  },
  { file: 'focus-trap.html', does: 'traps focus', marks: BOTH, card: 'opens' },
  {
    file: 'strict-policy.html',
    does: 'has the strictest policy and trusted types',
    marks: BOTH,
    card: 'opens',
  },
  {
    file: 'document-open.html',
    does: 'writes itself anew',
    marks: ['depression', 'artros'],
    card: 'opens',
  },
  {
    file: 'document-replaced.html',
    does: 'replaces its root element',
    marks: ['depression', 'artros'],
    card: 'opens',
  },
  { file: 'frameset.html', does: 'is a frameset', marks: [] },
  { file: 'document.xhtml', does: 'is XHTML', marks: BOTH, card: 'opens' },
  { file: 'document.svg', does: 'is a picture', marks: [] },
  { file: 'data.json', does: 'is data', marks: [] },
  { file: 'frames-500.html', does: 'has 500 frames', marks: BOTH, card: 'opens' },
  { file: 'frames-nested.html', does: 'has frames in frames', marks: BOTH, card: 'opens' },
  { file: 'frames-sandboxed.html', does: 'has sandboxed frames', marks: BOTH, card: 'opens' },
  { file: 'nodes-100000.html', does: 'has 100,000 nodes', marks: BOTH, card: 'opens' },
  { file: 'text-10-megabytes.html', does: 'has one text of 10 MB', marks: BOTH, card: 'opens' },
  { file: 'matches-10000.html', does: 'holds 10,000 terms', marks: ['ryggsmärta'], card: 'opens' },
  {
    file: 'text-rewritten.html',
    does: 'rewrites a text thousands of times',
    marks: BOTH,
    card: 'opens',
  },
  { file: 'virtual-list.html', does: 'recycles the rows of a list', marks: ['ryggsmärta'] },
  {
    file: 'split-texts.html',
    does: 'cuts its words into letters',
    marks: ['ryggsmärta'],
    card: 'opens',
  },
  { file: 'adopted-nodes.html', does: 'moves a node between documents', marks: BOTH },
  {
    file: 'deep-nesting.html',
    does: 'nests 1,500 elements',
    // Firefox draws nothing so far in, and Chromium's protocol cannot tell of such a tree.
    marks: BOTH,
  },
  { file: 'editors-and-forms.html', does: 'is all editors and forms', marks: [] },
  { file: 'lone-surrogates.html', does: 'holds halves of characters', marks: [...BOTH, 'artros'] },
  {
    file: 'combining-marks.html',
    does: 'piles marks on its letters',
    marks: ['ryggsma\u0308rta', 'depression'],
  },
  { file: 'bidi-controls.html', does: 'turns its text around', marks: ['depression', 'artros'] },
  {
    file: 'million-letters.html',
    does: 'has a word of a million letters',
    marks: BOTH,
    card: 'opens',
  },
  { file: 'before-unload.html', does: 'listens to its own end', marks: BOTH },
  { file: 'shadow-roots.html', does: 'lives in shadow roots', marks: [...BOTH, 'artros'] },
  { file: 'own-highlights.html', does: 'has highlights of its own' },
  { file: 'records-counted.html', does: 'counts every change of itself', marks: BOTH },
  { file: 'selection-read.html', does: 'reads and copies its selection', marks: BOTH },
  { file: 'hidden-text.html', does: 'hides its words in every way', marks: [] },
  { file: 'base-elsewhere.html', does: 'has its base elsewhere', marks: BOTH, card: 'opens' },
  { file: 'page-off.html', does: 'asks not to be marked', marks: [] },
  { file: 'transformed-root.html', does: 'turns and clips its root', marks: BOTH, card: 'opens' },
  { file: 'zoomed-root.html', does: 'zooms its root', marks: BOTH, card: 'opens' },
  { file: 'vertical-text.html', does: 'writes from top to bottom', marks: BOTH, card: 'opens' },
  { file: 'right-to-left.html', does: 'writes from right to left', marks: BOTH, card: 'opens' },
  {
    file: 'proxied-console.html',
    does: 'listens to console and errors',
    marks: BOTH,
    card: 'opens',
  },
  {
    file: 'messages-heard.html',
    does: 'listens to messages and globals',
    marks: BOTH,
    card: 'opens',
  },
];
