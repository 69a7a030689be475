import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandTemplate, inflect, inflectPlace } from '@/compiler/paradigms';

describe('Swedish forms', () => {
  test.each<[string, string]>([
    ['smärta -n -or', 'smärta smärtas smärtan smärtans smärtor smärtors smärtorna smärtornas'],
    ['besvär -et =', 'besvär besvärs besväret besvärets besvären besvärens'],
    ['program -met =', 'program programs programmet programmets programmen programmens'],
    ['hämmare -n =', 'hämmare hämmares hämmaren hämmarens hämmarna hämmarnas'],
    ['tanke -n -ar', 'tanke tankes tanken tankens tankar tankars tankarna tankarnas'],
    ['studie -n -r', 'studie studies studien studiens studier studiers studierna studiernas'],
    [
      'beteende -t -n',
      'beteende beteendes beteendet beteendets beteenden beteendens beteendena beteendenas',
    ],
    ['artros -en', 'artros artrosen artrosens'],
    [
      'läkemedel läkemedlet = läkemedlen',
      'läkemedel läkemedels läkemedlet läkemedlets läkemedlen läkemedlens',
    ],
    ['axel -n axlar', 'axel axels axeln axelns axlar axlars axlarna axlarnas'],
    ['kronisk adj', 'kronisk kroniskt kroniska kroniske'],
    ['nedstämd adj', 'nedstämd nedstämt nedstämda nedstämde'],
    ['deprimerad adj', 'deprimerad deprimerat deprimerade'],
    ['smärtfri adj', 'smärtfri smärtfritt smärtfria smärtfrie'],
    ['komorbid adj', 'komorbid komorbitt komorbida komorbide'],
    ['sjukskriven adj', 'sjukskriven sjukskrivet sjukskrivna'],
    ['inflammationsdämpande adj', 'inflammationsdämpande'],
    [
      'meditera verb',
      'meditera mediterar mediterade mediterat mediteras mediterades mediterats mediterande',
    ],
    ['lumbago', 'lumbago lumbagos'],
  ])('%s has the forms of its class', (entry, forms) => {
    expect(inflect(entry, 'sv')).toEqual(forms.split(' '));
  });

  test('adjectives before a noun agree with it', () => {
    expect(inflect('kronisk smärta -n -or', 'sv').filter((form) => !form.endsWith('s'))).toEqual([
      'kronisk smärta',
      'kroniska smärtan',
      'kroniska smärta',
      'kroniska smärtor',
      'kroniska smärtorna',
    ]);
    expect(inflect('posttraumatiskt stressyndrom -et =', 'sv')).toContain(
      'posttraumatiska stressyndromets',
    );
    expect(inflect('generaliserat ångestsyndrom -et =', 'sv')).toContain(
      'generaliserade ångestsyndromet',
    );
  });

  test.each([
    ['akut ryggskott -et =', 'akuta ryggskottet'],
    ['medveten närvaro -n', 'medvetna närvaron'],
  ])('the adjective of %s keeps its stem', (entry, form) => {
    expect(inflect(entry, 'sv')).toContain(form);
  });

  test('a place has no genitive, since nobody has pain in the back’s', () => {
    expect(inflectPlace('axel -n axlar', 'sv')).toEqual(['axel', 'axeln', 'axlar', 'axlarna']);
    expect(inflectPlace('ryggslut', 'sv')).toEqual(['ryggslut']);
  });

  test('an entry without a word is an error', () => {
    expect(() => inflect('-n -or', 'sv')).toThrow('the word itself is missing');
  });
});

describe('templates', () => {
  test('a template stands for all its readings', () => {
    expect(expandTemplate('{ont|värk} i {|hela }ryggen')).toEqual([
      'ont i ryggen',
      'ont i hela ryggen',
      'värk i ryggen',
      'värk i hela ryggen',
    ]);
  });

  test.each([
    ['a {b|c', 'a brace is not closed'],
    ['a b}', 'a brace is not opened'],
  ])('%s is an error', (template, message) => {
    expect(() => expandTemplate(template)).toThrow(message);
  });

  test('text without braces is its own reading', () => {
    const words = fc.array(fc.constantFrom('ont', 'i', 'ryggen', 'värk'), { minLength: 1 });
    fc.assert(
      fc.property(words, (parts) => {
        expect(expandTemplate(parts.join(' '))).toEqual([parts.join(' ')]);
      }),
    );
  });
});
