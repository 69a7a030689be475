import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MOST_ITEMS,
  moved,
  sameAs,
  textOf,
  type VisitAddition,
  type VisitItem,
  withItem,
  without,
} from '@/core/visit';
import { smallLibrary } from './library';

const section = (article: string, id: string): VisitAddition => ({
  kind: 'passage',
  language: 'sv',
  article,
  section: id,
});
const question = (text: string): VisitAddition => ({ kind: 'question', text });

const many = (count: number): VisitItem[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index),
    kind: 'question',
    text: `Fråga ${index}`,
  }));

describe('what is put aside', () => {
  test('stands last, and once', () => {
    const one = withItem([], section('rygg', 'rorelse'), 'a');
    const two = withItem(one, question('Hjälper det att gå?'), 'b');
    expect(two.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(withItem(two, section('rygg', 'rorelse'), 'c')).toEqual(two);
    expect(withItem(two, question('Hjälper det att gå?'), 'c')).toEqual(two);
  });

  test('is the same explanation whichever article it was read in', () => {
    const item: VisitItem = {
      id: 'a',
      kind: 'passage',
      language: 'sv',
      article: 'rygg',
      section: 'rorelse',
      concept: 'ryggsmarta',
    };
    expect(sameAs(item, { ...item, article: 'annan' })).toBe(true);
    expect(sameAs(item, { ...item, language: 'en' })).toBe(false);
    expect(sameAs(item, section('rygg', 'rorelse'))).toBe(false);
  });

  test('has an end', () => {
    const full = many(MOST_ITEMS);
    expect(withItem(full, question('En till?'), 'x')).toEqual(full);
  });

  test('can be moved as far as there are places, and never gets lost', () => {
    expect(moved(many(3), '2', -1).map(({ id }) => id)).toEqual(['0', '2', '1']);
    fc.assert(
      fc.property(fc.nat(9), fc.nat(12), fc.integer({ min: -20, max: 20 }), (count, id, places) => {
        const items = many(count);
        const after = moved(items, String(id), places);
        expect(after.map((item) => item.id).sort()).toEqual(items.map((item) => item.id).sort());
        const at = after.findIndex((item) => item.id === String(id));
        if (id < count) expect(at).toBe(Math.max(0, Math.min(count - 1, id + places)));
      }),
    );
  });

  test('can be taken away', () => {
    expect(without(many(3), '1').map(({ id }) => id)).toEqual(['0', '2']);
  });
});

describe('a passage reads', () => {
  const library = smallLibrary();
  const base = { id: 'a', kind: 'passage', language: 'sv', article: 'rygg' } as const;

  test('as the beginning of its section, with what that cites', () => {
    const text = textOf(library, { ...base, section: 'rorelse' });
    expect(text).toMatchObject({ heading: 'Rörelse', from: 'Depression och ryggsmärta' });
    expect(text?.blocks).toHaveLength(1);
  });

  test('as the explanation of its concept', () => {
    const text = textOf(library, { ...base, section: 'rorelse', concept: 'ryggsmarta' });
    expect(text?.heading).toBe(library.explanations['ryggsmarta']?.title);
    expect(text?.blocks).toEqual(library.explanations['ryggsmarta']?.levels.plain);
  });

  test('not at all when the texts no longer have it', () => {
    expect(textOf(library, { ...base, section: 'borta' })).toBeNull();
    expect(textOf(library, { ...base, article: 'borta', section: 'rorelse' })).toBeNull();
    expect(textOf(library, { ...base, section: 'x', concept: 'borta' })).toBeNull();
  });
});
