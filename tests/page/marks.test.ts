import { expect, test, vi } from 'vitest';
import { marked, markedTexts, markOf, pause, perform, settings, untilMarked } from './stage';

const HEADING = '<h2>Rygg och humör</h2>';
const FIRST = '<p>Många som har ryggsmärta får också en depression, och ryggsmärtan blir kvar.</p>';
const SECOND = '<h2>Vad som hjälper</h2><p>Det finns hjälp mot ryggsmärta och mot depression.</p>';

test('marks terms across inline elements, spaces that do not break, and soft hyphens', async () => {
  perform(
    '<p>Jag har haft ont&nbsp;i <em>ryggen</em> länge, och <b>rygg</b>smärta är inte allt.</p>' +
      '<p>Hon fick en de&shy;pression efter det, och det är vanligt att ha så.</p>',
    { density: 'every' },
  );
  await untilMarked(['ont\u00A0i ryggen', 'ryggsmärta', 'de\u00ADpression']);
});

test.each([
  ['over a line break', 'värk i<br>nacken', 'värk inacken'],
  ['through an optional line break', 'länd<wbr>ryggs<wbr>smärta', 'ländryggssmärta'],
  ['through a comment', 'rygg<!-- och -->smärta', 'ryggsmärta'],
  ['with a drop cap', '<span style="float:left;font-size:3em">R</span>yggsmärta', 'Ryggsmärta'],
  ['in capitals by style', '<b style="text-transform:uppercase">ryggsmärta</b>', 'ryggsmärta'],
  ['in typed capitals', 'RYGGSMÄRTA', 'RYGGSMÄRTA'],
  ['with entities', 'ryggsm&auml;rta', 'ryggsmärta'],
  ['with a decomposed letter', 'ryggsma&#776;rta', 'ryggsma\u0308rta'],
  ['with a zero-width space', 'rygg&#8203;smärta', 'rygg\u200Bsmärta'],
  [
    'in a phrase of several elements',
    '<i>kognitiv</i> <a href="#x">beteende</a>terapi',
    'kognitiv beteendeterapi',
  ],
  ['before a hyphen and its later word', '<b>rygg-</b> och bäckensmärta', 'rygg-'],
])('marks a term %s', async (_, term, text) => {
  perform(`<p>I veckan har hon talat med en läkare om ${term} och om annat som är svårt.</p>`);
  await markOf(text);
});

test('marks English terms in English text and leaves other languages alone', async () => {
  perform(
    '<p lang="en">People with back pain are more often depressed than others are.</p>' +
      '<p lang="da">Han har haft en depression og er ikke rask, og det er ikke let at sige hvorfor.</p>',
  );
  await markOf('back pain');
  expect(markedTexts()).not.toContain('depression');
});

test.each([
  ['every', ['ryggsmärta', 'depression', 'ryggsmärtan', 'ryggsmärta', 'depression']],
  ['section', ['ryggsmärta', 'depression', 'ryggsmärta', 'depression']],
  ['page', ['ryggsmärta', 'depression']],
  ['none', []],
] as const)('density %s shows what it says and counts everything', async (density, shown) => {
  const { page, told } = perform(HEADING + FIRST + SECOND, { density });
  await vi.waitFor(() => expect(told.at(-1)).toBeDefined());
  await untilMarked(shown);
  const counts = page.listConcepts().map(({ concept, count }) => [concept, count]);
  expect(counts).toEqual([
    ['ryggsmarta', 3],
    ['depression', 2],
  ]);
  expect(told.at(-1)).toEqual(page.listConcepts());
});

test('shows no muted concept, and still counts it', async () => {
  const { page } = perform(FIRST, { muted: ['depression'] });
  await untilMarked(['ryggsmärta']);
  expect(page.listConcepts().map(({ concept }) => concept)).toContain('depression');
});

test('follows a change of settings', async () => {
  const { page } = perform(FIRST);
  await untilMarked(['ryggsmärta', 'depression']);
  page.update({ ...settings, density: 'every', markStyle: 'tint' });
  await untilMarked(['ryggsmärta', 'depression', 'ryggsmärtan']);
  expect(marked().map(({ name }) => name)).toEqual(Array(3).fill('term-tint-on-light'));
  page.update({ ...settings, markStyle: 'none' });
  expect(marked()).toEqual([]);
});

test('changes nothing in the document while it reads and marks', async () => {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((list) => records.push(...list));
  perform(HEADING + FIRST + SECOND);
  const before = document.documentElement.outerHTML;
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  await untilMarked(['ryggsmärta', 'depression', 'ryggsmärta', 'depression']);
  expect(records).toEqual([]);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('marks what is added later, and forgets what is taken away', async () => {
  const { page } = perform(FIRST, { density: 'every' });
  await untilMarked(['ryggsmärta', 'depression', 'ryggsmärtan']);
  const later = document.createElement('p');
  later.textContent = 'Också sömnproblem och stress hör till det som man pratar om.';
  document.body.append(later);
  await untilMarked(['ryggsmärta', 'depression', 'ryggsmärtan', 'sömnproblem', 'stress']);
  document.querySelector('p')?.remove();
  await untilMarked(['sömnproblem', 'stress']);
  await vi.waitFor(() => expect(page.listConcepts()).toHaveLength(2));
});

test('marks a word that is put together by a change', async () => {
  perform('<p>Hon har haft rygg<b>ont</b> i många år, och det är inte lätt.</p>');
  await untilMarked(['ryggont']);
  const bold = document.querySelector('b');
  if (bold) bold.textContent = 'smärta';
  await untilMarked(['ryggsmärta']);
});

test('reads a text that changes all the time only now and then', async () => {
  const spy = vi.spyOn(CSS.highlights, 'set');
  perform('<p id="clock">Ryggsmärta 0</p><p>Han har en depression och mår inte bra.</p>');
  await markOf('depression');
  const clock = document.querySelector('#clock');
  for (let tick = 1; tick <= 150; tick += 1) {
    if (clock) clock.textContent = `Hon har ryggsmärta och det är ${tick} dagar sedan`;
    await pause(10);
  }
  await markOf('ryggsmärta');
  expect(spy.mock.calls.length).toBeLessThan(10);
});

test('marks nothing that cannot be seen, until it can', async () => {
  const { page } = perform(
    '<p>Man kan få en depression av det, och det är inte så ovanligt.</p>' +
      '<div id="tab" style="display:none"><p>Många har ryggsmärta och det är vanligt att få det.</p></div>' +
      '<details><summary>Mer</summary><p>Det är också vanligt att ha ont i ryggen.</p></details>' +
      '<p style="visibility:hidden">Hon har haft en huvudvärk som inte går över.</p>' +
      '<p style="position:absolute;width:1px;height:1px;overflow:hidden">Det är inte ovanligt med ångest.</p>',
    { density: 'every' },
  );
  await untilMarked(['depression']);
  await pause(300);
  expect(page.listConcepts().map(({ concept }) => concept)).not.toContain('ryggsmarta');
  const tab = document.querySelector<HTMLElement>('#tab');
  if (tab) tab.style.display = 'block';
  await untilMarked(['depression', 'ryggsmärta']);
  const details = document.querySelector('details');
  if (details) details.open = true;
  await untilMarked(['depression', 'ryggsmärta', 'ont i ryggen']);
});

test('leaves editors alone, also when a page becomes one', async () => {
  perform('<p id="text">Min ryggsmärta är inte som den har varit förut.</p>');
  await untilMarked(['ryggsmärta']);
  document.querySelector('#text')?.setAttribute('contenteditable', 'true');
  await untilMarked([]);
});

test('registers only what is near the viewport', async () => {
  const many = Array.from(
    { length: 400 },
    (_, index) => `<p>Stycke ${index}: hon har haft ryggsmärta, och det är inte lätt.</p>`,
  ).join('');
  const { page } = perform(many, { density: 'every' });
  await vi.waitFor(() => expect(page.listConcepts()[0]?.count).toBe(400));
  await vi.waitFor(() => expect(marked().length).toBeGreaterThan(10));
  expect(marked().length).toBeLessThan(150);
  scrollTo(0, document.documentElement.scrollHeight);
  await vi.waitFor(() =>
    expect(marked().some(({ box }) => box.top > 0 && box.bottom < innerHeight)).toBe(true),
  );
});

test.each([
  ['white', 'term-dotted-on-light'],
  ['#111', 'term-dotted-on-dark'],
  ['#777', 'term-dotted-on-dark'],
  ['color(srgb 0.9 0.9 0.8)', 'term-dotted-on-light'],
])('on %s the mark can be seen', async (background, name) => {
  perform(
    `<div style="background:${background}"><p>Hon har haft ryggsmärta och det är inte lätt.</p></div>`,
  );
  expect((await markOf('ryggsmärta')).name).toBe(name);
});

test('marks text in open shadow roots, where the sheet does not reach by itself', async () => {
  perform('<x-story></x-story>');
  await pause(100);
  const root = document.querySelector('x-story')?.attachShadow({ mode: 'open' });
  const inside = document.createElement('p');
  inside.textContent = 'Hon har haft ryggsmärta och det är inte lätt.';
  root?.append(inside);
  await vi.waitFor(
    () => {
      const all = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      expect(all.some((range) => range.startContainer === inside.firstChild)).toBe(true);
    },
    { timeout: 4000 },
  );
  expect(root?.adoptedStyleSheets).toHaveLength(1);
});

test('puts back what a page takes out of the registry, and does not quarrel for ever', async () => {
  perform(FIRST, { density: 'every' });
  await untilMarked(['ryggsmärta', 'depression', 'ryggsmärtan']);
  CSS.highlights.clear();
  const later = document.createElement('p');
  later.textContent = 'Också sömnproblem är vanliga när man har ont.';
  document.body.append(later);
  await markOf('sömnproblem');
  expect(markedTexts()).toContain('ryggsmärta');
});

test('does nothing on a page that asks for it', async () => {
  const meta = document.createElement('meta');
  meta.name = 'halsonot';
  meta.content = 'off';
  document.head.append(meta);
  const { page } = perform(FIRST);
  await pause(300);
  meta.remove();
  expect(marked()).toEqual([]);
  expect(page.listConcepts()).toEqual([]);
});

test('leaves nothing behind', async () => {
  const { abort } = perform(FIRST);
  await untilMarked(['ryggsmärta', 'depression']);
  abort();
  expect(CSS.highlights.size).toBe(0);
  const later = document.createElement('p');
  later.textContent = 'Också sömnproblem är vanliga när man har ont.';
  document.body.append(later);
  await pause(400);
  expect(CSS.highlights.size).toBe(0);
});
