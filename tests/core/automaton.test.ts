import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PackedTrie, packTrie } from '@/compiler/trie';
import { type Automaton, child, classAt, decode, leads, leadsBeyondWord } from '@/core/automaton';

/** Swedish as it comes in terms, few enough letters for words to share beginnings and ends. */
const character = fc.constantFrom(...'aåäösmrtk -');
const form = fc
  .array(character, { minLength: 1, maxLength: 8 })
  .map((characters) => characters.join(''))
  .filter((text) => /^[^ -].*[^ -]$|^[^ -]$/u.test(text));
const forms = fc
  .array(fc.tuple(form, fc.integer({ min: 1, max: 50_000 })), { maxLength: 60 })
  .map((entries) => new Map(entries));

/** All forms can open what is marked, unless told otherwise. */
function pack(packed: ReadonlyMap<string, number>, canOpen = (_: number) => true): PackedTrie {
  return packTrie(packed, canOpen);
}

/** The node that the whole of `text` leads to; 0 for none. */
function nodeFor(automaton: Automaton, text: string): number {
  let node = 0;
  for (let at = 0; at < text.length; at += 1) {
    node = child(automaton, node, classAt(automaton.classes, text, at));
    if (node === 0) return 0;
  }
  return node;
}

/** The value that the whole of `text` leads to; 0 for none. */
function valueFor(automaton: Automaton, text: string): number {
  return automaton.values[nodeFor(automaton, text)] ?? 0;
}

describe('the packed automaton', () => {
  test('holds exactly the forms that were packed, with their values', () => {
    fc.assert(
      fc.property(forms, fc.array(form, { maxLength: 40 }), (packed, others) => {
        const automaton = decode(pack(packed));
        for (const text of [...packed.keys(), ...others]) {
          expect(valueFor(automaton, text)).toBe(packed.get(text) ?? 0);
        }
      }),
    );
  });

  test('holds no beginning of a form, and nothing longer than one', () => {
    const automaton = decode(pack(new Map([['ryggsmärta', 7]])));
    expect(valueFor(automaton, 'ryggsmärta')).toBe(7);
    expect(valueFor(automaton, 'ryggsmärt')).toBe(0);
    expect(valueFor(automaton, 'ryggsmärtan')).toBe(0);
    expect(child(automaton, 0, 63)).toBe(0);
  });

  test('reads upper case, every kind of space, hyphen and apostrophe as one', () => {
    const automaton = decode(pack(new Map([["o'neil-test på ö", 1]])));
    expect(valueFor(automaton, 'O\u2019NEIL\u2011TEST\u00a0PÅ\tÖ')).toBe(1);
  });

  test('takes every white space there is for a space, and nothing else', () => {
    const automaton = decode(pack(new Map([['ont i', 1]])));
    const space = classAt(automaton.classes, ' ', 0);
    for (let unit = 0; unit < 0xe000; unit += 1) {
      const text = String.fromCharCode(unit);
      expect(classAt(automaton.classes, text, 0) === space, unit.toString(16)).toBe(
        /\s/u.test(text),
      );
    }
  });

  test('shares the endings of forms with the same value', () => {
    const endings = ['', 'n', 'ns', 's', 'r', 'rna', 'rnas'];
    const one = new Map(endings.map((ending) => [`ryggsmärta${ending}`, 1]));
    const two = new Map([...one, ...endings.map((ending) => [`nackvärka${ending}`, 1] as const)]);
    const edges = (packed: ReadonlyMap<string, number>) => decode(pack(packed)).values.length;
    expect(edges(two) - edges(one)).toBeLessThanOrEqual('nackvärk'.length);
  });

  test('tells which ways lead to a form that can open a mark, and which of them past a word', () => {
    const words = new Map([
      ['ont i ryggen', 1],
      ['ontologi', 2],
      ['onting', 2],
    ]);
    const automaton = decode(pack(words, (value) => value === 1));
    const at = (text: string) => {
      const node = nodeFor(automaton, text);
      return [leads(automaton, node), leadsBeyondWord(automaton, node)];
    };
    expect(at('on')).toEqual([true, false]);
    expect(at('ont')).toEqual([true, true]);
    expect(at('ont i ryggen')).toEqual([true, false]);
    expect(at('onto')).toEqual([false, false]);
    expect(at('ontologi')).toEqual([false, false]);
  });

  test('leads back over more edges than a cell alone can tell', () => {
    const many = new Map<string, number>();
    for (let number = 0; number < 40_000; number += 1) many.set(number.toString(30), 1);
    for (let number = 0; number < 12_000; number += 1) {
      many.set(`${number.toString(30)}-${(number * 7919).toString(36)}`, (number % 50_000) + 1);
    }
    const packed = pack(many);
    expect(packed.far).not.toBe('');
    const automaton = decode(packed);
    for (const [text, value] of many) expect(valueFor(automaton, text)).toBe(value);
  });

  test('packs nothing into nothing', () => {
    expect(valueFor(decode(pack(new Map())), 'a')).toBe(0);
  });

  test('refuses capitals, more characters than it has classes, and parts that do not fit', () => {
    const many = Array.from({ length: 70 }, (_, index) => String.fromCharCode(0x400 + index));
    expect(() => pack(new Map([[many.join(''), 1]]))).toThrow(RangeError);
    expect(() => pack(new Map([['Sömn', 1]]))).toThrow('capital "S"');
    const packed = pack(
      new Map([
        ['sömn', 1],
        ['dröm', 2],
        ['drömn', 1],
      ]),
    );
    expect(() => decode({ ...packed, cells: packed.cells.slice(4) })).toThrow(RangeError);
    expect(() => decode({ ...packed, values: '' })).toThrow(RangeError);
  });
});
