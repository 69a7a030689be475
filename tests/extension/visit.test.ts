import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { VisitAddition } from '@/core/visit';
import { saveSettings } from '@/extension/settings';
import { addToVisit, changeVisit, readVisit, watchVisit, wipeVisit } from '@/extension/visit';
import browser, { resetBrowser } from '../fake-browser';

const question: VisitAddition = { kind: 'question', text: 'Vad kan jag göra själv?' };
const passage: VisitAddition = {
  kind: 'passage',
  language: 'sv',
  article: 'depression',
  section: 'symtom',
};

function window(isPrivate: boolean): void {
  Object.assign(browser, { extension: { inIncognitoContext: isPrivate } });
}

beforeEach(async () => {
  resetBrowser();
  vi.restoreAllMocks();
  window(false);
  await saveSettings({ visit: true });
});

test('what is put aside is there the next time', async () => {
  expect(await addToVisit(passage)).toBe(true);
  expect(await addToVisit(question)).toBe(true);
  expect(await readVisit()).toMatchObject([passage, question]);
});

test('two things put aside at once are both kept', async () => {
  await Promise.all([addToVisit(passage), addToVisit(question)]);
  expect(await readVisit()).toHaveLength(2);
});

test('nothing is kept unless the reader asked for it', async () => {
  await saveSettings({ visit: false });
  expect(await addToVisit(question)).toBe(false);
  expect(await browser.storage.local.get('visit')).toEqual({});
});

describe('in a private window', () => {
  test('nothing is kept', async () => {
    window(true);
    expect(await addToVisit(question)).toBe(false);
    expect(await changeVisit((items) => items)).toBe(false);
    expect(await browser.storage.local.get('visit')).toEqual({});
  });

  test('nothing that was kept is shown', async () => {
    await addToVisit(question);
    window(true);
    expect(await readVisit()).toEqual([]);
  });
});

test('one call takes all of it away, even after it was turned off', async () => {
  await addToVisit(question);
  await saveSettings({ visit: false });
  await wipeVisit();
  expect(await browser.storage.local.get('visit')).toEqual({});
});

test('it lies on this computer, never in what the browser synchronises', async () => {
  await addToVisit(question);
  expect(Object.keys(await browser.storage.sync.get(null))).toEqual(['settings']);
});

test('every window hears of a change', async () => {
  const heard = vi.fn();
  const life = new AbortController();
  watchVisit(heard, life.signal);
  await addToVisit(question);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  life.abort();
  await wipeVisit();
  expect(heard).toHaveBeenCalledOnce();
});

test('whatever is stored, what is read are items', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())), async (visit) => {
      await browser.storage.local.set({ visit });
      for (const { kind } of await readVisit()) expect(['passage', 'question']).toContain(kind);
    }),
  );
  await browser.storage.local.set({ visit: [{ ...question, id: 'a' }, 7, { kind: 'x' }] });
  expect(await readVisit()).toEqual([{ ...question, id: 'a' }]);
});
