/** What the layer does not do: counted, since timings differ from machine to machine. */
import { afterEach, expect, inject, test, vi } from 'vitest';
import { decodeTerms, type Terms } from '@/core/terms';
import { annotate } from '@/page/annotate';
import { marked, pause, perform, settings, untilMarked } from './stage';

const { data } = Object.getOwnPropertyDescriptors(CharacterData.prototype);
let read: string[] = [];
if (!data.get || !data.set) throw new Error('text nodes have no data');
const getData = data.get;

/** Notes every text that is read, whoever reads it. */
function count(): void {
  read = [];
  Object.defineProperty(CharacterData.prototype, 'data', {
    ...data,
    get(this: CharacterData): string {
      const text = Reflect.apply(getData, this, []) as string;
      read.push(text);
      return text;
    },
  });
}

afterEach(() => {
  vi.restoreAllMocks();
  Object.defineProperty(CharacterData.prototype, 'data', data);
});

const paragraphs = (many: number) =>
  Array.from(
    { length: many },
    (_, index) => `<p>Stycke ${index}: hon har haft ryggsmärta, och det är inte lätt.</p>`,
  ).join('');

function start(terms: () => Terms): AbortController {
  const controller = new AbortController();
  const nothing = () => undefined;
  annotate(
    document,
    terms,
    settings,
    {
      getCard: async () => null,
      openArticle: nothing,
      mute: nothing,
      turnOff: nothing,
      notify: nothing,
      onConcepts: nothing,
    },
    controller.signal,
  );
  return controller;
}

test('decodes no terms for a document without text, and decodes them for the first text', async () => {
  document.body.innerHTML = '<div><img alt=""><canvas></canvas> </div><script>let a</script>';
  const terms = vi.fn(() => decodeTerms(inject('terms')));
  const controller = start(terms);
  await pause(300);
  expect(terms).not.toHaveBeenCalled();
  document.body.append('Hon har haft ryggsmärta länge.');
  await vi.waitFor(() => expect(terms).toHaveBeenCalled());
  controller.abort();
});

test('reads what was added, and not again what stood there before', async () => {
  const { page } = perform(paragraphs(100), { density: 'every' });
  await vi.waitFor(() => expect(page.listConcepts()[0]?.count).toBe(100));
  count();
  const added = document.createElement('p');
  added.textContent = 'Många får också en depression av det hela.';
  document.body.append(added);
  await vi.waitFor(() => expect(page.listConcepts().length).toBe(2), { timeout: 4000 });
  await pause(300);
  expect(read.filter((text) => text.startsWith('Stycke'))).toEqual([]);
});

test('asks once for the heading above all that a feed appends at a time', async () => {
  const { page } = perform(`<h1>Ont i ryggen</h1>${paragraphs(3)}`, { density: 'every' });
  await vi.waitFor(() => expect(page.listConcepts()[0]?.count).toBe(4));
  const walk = vi.spyOn(TreeWalker.prototype, 'previousNode');
  const added = document.createElement('div');
  added.innerHTML = paragraphs(30);
  document.body.append(...added.children);
  await vi.waitFor(() => expect(page.listConcepts()[0]?.count).toBe(34), { timeout: 4000 });
  expect(walk.mock.calls.length).toBeLessThan(30);
});

test('leaves the ranges that stay alone when a mark comes elsewhere', async () => {
  const { page } = perform(paragraphs(3), { density: 'every' });
  await untilMarked(['ryggsmärta', 'ryggsmärta', 'ryggsmärta']);
  const add = vi.spyOn(Highlight.prototype, 'add');
  const others = (['delete', 'clear'] as const).map((name) => vi.spyOn(Highlight.prototype, name));
  const added = document.createElement('p');
  added.textContent = 'Sedan dess har hon ryggsmärta igen, och det är inte lätt.';
  document.body.append(added);
  await vi.waitFor(() => expect(page.listConcepts()[0]?.count).toBe(4), { timeout: 4000 });
  await vi.waitFor(() => expect(marked().length).toBe(4));
  expect(add).toHaveBeenCalledOnce();
  for (const spy of others) expect(spy).not.toHaveBeenCalled();
});

test('reads a text that is rewritten all the time a few times only', async () => {
  perform('<p id="clock">0</p><p>Hon har haft ryggsmärta, och det är inte lätt.</p>');
  await untilMarked(['ryggsmärta']);
  const node = document.querySelector('#clock')?.firstChild as Text;
  count();
  for (let turn = 0; turn < 100; turn += 1) {
    for (let time = 0; time < 5; time += 1) node.data = `Klockan är nu ${turn} och ${time}`;
    await pause(10);
  }
  expect(read.filter((text) => text.startsWith('Klockan')).length).toBeLessThan(20);
  expect(read.filter((text) => text.startsWith('Hon'))).toEqual([]);
});

test('forgets a mark whose text has left or is another, at once', async () => {
  const { page } = perform(
    '<p id="a">Hon har haft ryggsmärta, och det är inte lätt.</p><p id="b">Han har fått en depression av det, och så är det.</p>',
  );
  await untilMarked(['ryggsmärta', 'depression']);
  const text = document.querySelector('#a')?.firstChild as Text;
  text.data = 'Nu står här något annat om vädret i går.';
  document.querySelector('#b')?.remove();
  await vi.waitFor(() => expect(page.listConcepts()).toEqual([]), { timeout: 4000 });
  expect(marked()).toEqual([]);
});

test('asks for the element under the pointer only where marks are in shadow roots', async () => {
  perform('<p>Hon har haft ryggsmärta, och det är inte lätt.</p>');
  await untilMarked(['ryggsmärta']);
  const asked = vi.spyOn(Document.prototype, 'elementFromPoint');
  const box = marked()[0]?.box ?? new DOMRect();
  const { commands } = await import('vitest/browser');
  await commands.moveMouse(box.x + 5, box.y + 5, 4, 20);
  await pause(200);
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});
