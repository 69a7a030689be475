import { afterEach, expect, test } from 'vitest';
import { createOutline } from '@/page/outline';
import { type Run, scan } from '@/page/scan';

afterEach(() => {
  document.body.replaceChildren();
});

function put(html: string): HTMLElement {
  const main = document.createElement('main');
  main.innerHTML = html;
  document.body.append(main);
  return main;
}

function textsOf(root: Node): string[] {
  const shadows: ShadowRoot[] = [];
  const texts = [...scan(document, { roots: [root] }, (found) => shadows.push(found))].map(
    ({ text }) => text.replace(/[ \n]+/g, ' ').trim(),
  );
  return [...texts, ...shadows.flatMap(textsOf)];
}

test.each([
  [
    'across inline elements',
    '<p><b>rygg</b>smärta och <a href="#">depression</a>.</p>',
    ['ryggsmärta och depression.'],
  ],
  ['with a line break as a space', '<p>ont i<br>ryggen</p>', ['ont i ryggen']],
  ['through an optional line break', '<p>rygg<wbr>smärta</p>', ['ryggsmärta']],
  ['through a comment', '<p>rygg<!-- -->smärta</p>', ['ryggsmärta']],
  ['with soft hyphens as they stand', '<p>rygg&shy;smärta</p>', ['rygg\u00ADsmärta']],
  ['block by block', '<div>Ont i<p>ryggen</p>länge</div>', ['Ont i', 'ryggen', 'länge']],
  [
    'cell by cell and item by item',
    '<ul><li>Stress<li>Sömn</ul><table><tr><td>Ja<td>Nej</table>',
    ['Stress', 'Sömn', 'Ja', 'Nej'],
  ],
  ['with an image between words', '<p>rygg<img alt="">smärta</p>', ['rygg\uFFFCsmärta']],
  [
    'with a code element as a thing',
    '<p>Sätt <code>depression = 1</code> nu</p>',
    ['Sätt \uFFFC nu'],
  ],
  [
    'by layout where words would run together',
    '<nav style="display:flex"><a>Depression</a><a>Stress</a></nav>',
    ['Depression', 'Stress'],
  ],
  [
    'as one word when it is laid out as one',
    '<p><span>rygg</span><span>smärta</span></p>',
    ['ryggsmärta'],
  ],
  [
    'in captions and headings',
    '<figure><figcaption>Smärta i ryggen</figcaption></figure><h2>Sömn</h2>',
    ['Smärta i ryggen', 'Sömn'],
  ],
])('reads text %s', (_, html, expected) => {
  expect(textsOf(put(html))).toEqual(expected);
});

test.each([
  '<script>let depression</script>',
  '<style>.depression{}</style>',
  '<noscript>depression</noscript>',
  '<template>depression</template>',
  '<textarea>depression</textarea>',
  '<select><option>depression</select>',
  '<button>depression</button>',
  '<code>depression</code>',
  '<pre>depression</pre>',
  '<kbd>depression</kbd>',
  '<samp>depression</samp>',
  '<math><mi>depression</mi></math>',
  '<svg><text>depression</text></svg>',
  '<div contenteditable>depression</div>',
  '<div contenteditable="plaintext-only">depression</div>',
  '<div role="textbox">depression</div>',
  '<p aria-hidden="true">depression</p>',
  '<p translate="no">depression</p>',
  '<p class="x notranslate">depression</p>',
  '<p data-halsonot="off">depression</p>',
  '<p hidden>depression</p>',
])('leaves %s alone', (html) => {
  expect(textsOf(put(html))).toEqual([]);
});

test('reads open shadow roots', () => {
  const host = put('<p>Utanför</p><div></div>').querySelector('div');
  const root = host?.attachShadow({ mode: 'open' });
  const inside = document.createElement('p');
  inside.textContent = 'Ryggsmärta inuti';
  root?.append(inside);
  expect(textsOf(document.body)).toEqual(['Utanför', 'Ryggsmärta inuti']);
});

test('maps every run back to its text nodes', () => {
  const main = put('<p>Min <i>rygg</i>smärta<br>och <b>sömn</b></p>');
  const [run] = scan(document, { roots: [main] }, () => undefined);
  for (const { node, from, at, length } of run?.pieces ?? []) {
    expect(run?.text.slice(at, at + length)).toBe(node.data.slice(from, from + length));
  }
  expect(run?.pieces.map(({ node }) => node.data)).toEqual([
    'Min ',
    'rygg',
    'smärta',
    'och ',
    'sömn',
  ]);
  expect(run?.block).toBe(main.querySelector('p'));
});

test('cuts a giant text node at spaces, and loses nothing', () => {
  const text = 'Ryggsmärta och depression hänger ihop. '.repeat(2000);
  const main = put('<p></p>');
  main.querySelector('p')?.append(text);
  const runs = [...scan(document, { roots: [main] }, () => undefined)];
  expect(runs.length).toBeGreaterThan(5);
  expect(runs.map((run) => run.text).join('')).toBe(text);
  expect(runs.every((run) => run.text.endsWith(' '))).toBe(true);
});

test('is not misled by a form whose fields have the names of properties', () => {
  put(
    '<form><input name="parentNode"><input name="localName"><input name="getAttribute"><p>Ryggsmärta</p></form>',
  );
  expect(textsOf(document.body)).toEqual(['Ryggsmärta']);
});

test('finds its place again when the document changes under it', () => {
  const main = put('<div><p>Ett</p><p>Två</p></div><p>Tre</p>');
  const runs = scan(document, { roots: [main] }, () => undefined);
  expect(runs.next().value?.text).toBe('Ett');
  main.querySelector('div')?.remove();
  expect(() => [...runs]).not.toThrow();
});

test('changes nothing in the document', () => {
  const main = put('<p>Min <b>rygg</b>smärta</p><textarea>x</textarea>');
  const before = main.outerHTML;
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  textsOf(document.documentElement);
  expect(observer.takeRecords()).toEqual([]);
  expect(main.outerHTML).toBe(before);
});

const SECTIONS = `
  <p>Före alla rubriker</p>
  <h1>Ryggen och <em>måendet</em></h1>
  <div><p>Om ryggen</p><div role="heading" aria-level="2">Sömn</div><ul><li>Att vakna<li>Att somna</ul></div>
  <section><header><h2>Stress</h2></header><p>På <b>jobbet</b></p><table><tr><th>Hemma<td>Ute</table></section>
  <p>Efteråt</p>`;

/** What the run reads, and the words of the heading that the walk says it stands below. */
const belowHeading = ({ text, heading }: Run): [string, string | null | undefined] => [
  text.trim(),
  heading === null ? null : heading?.textContent,
];

test('knows the heading that each run stands below, as a search in the document finds it', () => {
  put(SECTIONS);
  const outline = createOutline(document);
  const runs = [...scan(document, { roots: [document.documentElement] }, () => undefined)];
  expect(runs.map(belowHeading)).toEqual([
    ['Före alla rubriker', null],
    ['Ryggen och måendet', null],
    ['Om ryggen', 'Ryggen och måendet'],
    ['Sömn', 'Ryggen och måendet'],
    ['Att vakna', 'Sömn'],
    ['Att somna', 'Sömn'],
    ['Stress', 'Sömn'],
    ['På jobbet', 'Stress'],
    ['Hemma', 'Stress'],
    ['Ute', 'Stress'],
    ['Efteråt', 'Stress'],
  ]);
  for (const { block, heading } of runs) {
    expect(heading).toBe(outline.above(block).at(-1) ?? null);
    expect(outline.nearest(block)).toBe(heading);
    expect(outline.wordsAbove(block, heading)).toEqual(outline.wordsAbove(block));
  }
  expect(outline.wordsAbove(runs[7]?.block ?? document, runs[7]?.heading)).toEqual([
    'Ryggen och måendet',
    'Stress',
  ]);
});

test('knows no heading where it begins in the midst of a document, until it meets one', () => {
  const main = put(SECTIONS);
  const start = main.querySelector('ul') ?? undefined;
  const runs = [...scan(document, { roots: [main], ...(start && { start }) }, () => undefined)];
  expect(runs.map(belowHeading).slice(0, 4)).toEqual([
    ['Att vakna', undefined],
    ['Att somna', undefined],
    ['Stress', undefined],
    ['På jobbet', 'Stress'],
  ]);
});
