import { expect, test } from 'vitest';
import { type Changes, compileFixture, problemsOf } from './fixture';

const SV = 'articles/sv/rygg.md';
const EASY = 'explanations/sv/ryggsmarta.md';
const TEXT = 'De hänger ihop [@currie2004].';
const LONG = `${'Ryggen värker och humöret sjunker. '.repeat(16)}Så är det [@currie2004].`;

function inText(text: string): Changes {
  return { [SV]: [TEXT, text] };
}

/** A figure in the text, its own fields after the three that all have. */
function inFigure(...fields: string[]): Changes {
  const head = ['title: Hur många', 'alternative: Så många.', 'caption: Kanada [@currie2004].'];
  return inText([TEXT, '', '```figure', ...head, ...fields, '```'].join('\n'));
}

function bars(one: string): string {
  return `bars:\n- ${one}\n- { label: andra, value: 5 }`;
}

test.each<[string, Changes, string]>([
  [
    'a citation that cannot be read',
    inText('De hänger ihop [@currie2004, s. 5].'),
    'content/articles/sv/rygg.md:19:1 this citation cannot be read: write [@key] or [@one; @two]',
  ],
  [
    'a number without a citation in its sentence',
    inText('Av 100 har 6 depression. De hänger ihop [@currie2004].'),
    'content/articles/sv/rygg.md:19:1 a number without a citation: "Av 100 har 6 depression."',
  ],
  [
    'a share in words without a citation',
    inText('Hälften blir bättre. De hänger ihop [@currie2004].'),
    'content/articles/sv/rygg.md:19:1 a number without a citation: "Hälften blir bättre."',
  ],
  [
    'a number in the answer without a citation',
    { [SV]: ['Det hänger ihop [@currie2004].', 'Det hänger ihop för 6 av 100.'] },
    'content/articles/sv/rygg.md:4:9 a number without a citation: "Det hänger ihop för 6 av 100."',
  ],
  [
    'a number in a table whose row cites nothing',
    inText(`${TEXT}\n\n| vad | hur många |\n| --- | --- |\n| depression | 6 |`),
    'content/articles/sv/rygg.md:21:1 a number without a citation: "depression 6"',
  ],
  [
    'a Markdown node that we have no use for',
    inText(`${TEXT}\n\n> Ett citat [@currie2004].`),
    'content/articles/sv/rygg.md:21:1 "blockquote" is not allowed here',
  ],
  [
    'HTML in the text',
    inText('De <b>hänger</b> ihop [@currie2004].'),
    'content/articles/sv/rygg.md:19:4 "html" is not allowed in text',
  ],
  [
    'a list in a list',
    inText(`${TEXT}\n\n- ett [@currie2004]\n  - två [@currie2004]`),
    'content/articles/sv/rygg.md:21:1 a list item is one paragraph',
  ],
  [
    'a code block',
    inText(`${TEXT}\n\n\`\`\`js\nalert(1)\n\`\`\``),
    'content/articles/sv/rygg.md:21:1 a block of "js" is not allowed here',
  ],
  [
    'a heading of another depth',
    inText(`${TEXT}\n\n### Mer`),
    'content/articles/sv/rygg.md:21:1 use ## for every heading',
  ],
  [
    'text before the first heading',
    { [SV]: ['## Samband', 'Förord.\n\n## Samband'] },
    'content/articles/sv/rygg.md:11:1 text before the first ## heading is shown nowhere',
  ],
  [
    'a heading without its section block',
    inText(`${TEXT}\n\n## Mer\n\nDet är allt.`),
    'content/articles/sv/rygg.md:21:1 put a ```section block right under this heading',
  ],
  [
    'an unknown facet',
    { [SV]: ['facets: [link]', 'facets: [lnik]'] },
    'content/articles/sv/rygg.md:15:10 "facets.0": Invalid type: Expected ("definition" | ',
  ],
  [
    'an unknown key',
    { [SV]: ['title:', 'titel: Ryggen\ntitle:'] },
    'content/articles/sv/rygg.md:3:8 "titel": Invalid key: Expected never but received "titel"',
  ],
  [
    'two sections with one id',
    inText(
      `${TEXT}\n\n## Mer\n\n\`\`\`section\nid: samband\nfacets: [link]\nconcepts: [ryggsmarta]\n\`\`\`\n\n${TEXT}`,
    ),
    'content/articles/sv/rygg.md:21:1 two sections have the id "samband"',
  ],
  [
    'a first paragraph that does not fit on a card',
    inText(LONG),
    'content/articles/sv/rygg.md:19:1 the first paragraph has 570 characters, at most 525 fit on a card',
  ],
  [
    'a link that is a script',
    inText('De [hänger ihop](javascript:alert(1)) [@currie2004].'),
    'content/articles/sv/rygg.md:19:4 links begin with https:// (here: javascript:alert(1))',
  ],
  [
    'an easy text that is not easy',
    {
      [EASY]: [
        'Ont i ryggen är vanligt [@currie2004].\n\n## Vanlig',
        'Ländryggsbesvär förekommer erfarenhetsmässigt huvudsakligen tillsammans med psykosociala belastningsfaktorer [@currie2004].\n\n## Vanlig',
      ],
    },
    'content/explanations/sv/ryggsmarta.md:10:1 LIX is 95.5, at most 30: shorter sentences and words',
  ],
  [
    'a sentence in an explanation without a citation',
    {
      [EASY]: [
        'Ont i ryggen är vanligt [@currie2004].\n\n## Vanlig',
        'Ont är vanligt.\n\n## Vanlig',
      ],
    },
    'content/explanations/sv/ryggsmarta.md:10:1 a sentence without a citation: "Ont är vanligt."',
  ],
  [
    'an explanation with more than four sentences',
    {
      [EASY]: [
        'Ont i ryggen är vanligt [@currie2004].\n\n## Vanlig',
        `${'Det gör ont [@currie2004]. '.repeat(5)}\n\n## Vanlig`,
      ],
    },
    'content/explanations/sv/ryggsmarta.md:10:1 5 sentences, at most 4',
  ],
  [
    'an explanation with something else than paragraphs',
    {
      [EASY]: [
        'Ont i ryggen är vanligt [@currie2004].\n\n## Vanlig',
        '| ländryggsbesvär |\n| --- |\n| ont [@currie2004] |\n\n## Vanlig',
      ],
    },
    'content/explanations/sv/ryggsmarta.md:10:1 a reading level is one or two paragraphs and nothing',
  ],
  [
    'a file without front matter',
    { [SV]: '# Ryggen\n' },
    'content/articles/sv/rygg.md:1:1 begin the file with front matter between two lines of ---',
  ],
  [
    'an icon array with more icons than it has',
    inText(
      `${TEXT}\n\n\`\`\`figure\nkind: icon-array\ntitle: Sex av hundra\nalternative: Sex av hundra.\ncaption: Kanada [@currie2004].\nof: 5\ngroups: [{ label: ja, count: 6 }]\n\`\`\``,
    ),
    'content/articles/sv/rygg.md:21:1 the groups hold 6, more than 5',
  ],
  [
    'a figure whose caption cites nothing',
    inText(
      `${TEXT}\n\n\`\`\`figure\nkind: icon-array\ntitle: Sex av hundra\nalternative: Sex av hundra.\ncaption: Kanada.\nof: 100\ngroups: [{ label: ja, count: 6 }]\n\`\`\``,
    ),
    'content/articles/sv/rygg.md:21:1 a number without a citation: "Sex av hundra. Kanada."',
  ],
  [
    'a bar that is longer than its scale',
    inFigure('kind: bars', 'unit: av 100', 'max: 40', bars('{ label: alla, value: 41 }')),
    'content/articles/sv/rygg.md:21:1 the bar "alla" does not fit between 0 and "max" (40)',
  ],
  [
    'an uncertainty that does not hold its value',
    inFigure(
      'kind: bars',
      'unit: av 100',
      'max: 40',
      bars('{ label: alla, value: 9, low: 10, high: 12 }'),
    ),
    'content/articles/sv/rygg.md:29:3 "bars.0": give "low" and "high" around the value, or neither',
  ],
  [
    'an uncertainty with one end',
    inFigure('kind: bars', 'unit: av 100', 'max: 40', bars('{ label: alla, value: 9, low: 8 }')),
    'content/articles/sv/rygg.md:29:3 "bars.0": give "low" and "high" around the value, or neither',
  ],
  [
    'a treatment that bites nowhere in the loop',
    inFigure(
      'kind: loop',
      'nodes: [{ id: ett, label: ett }, { id: tu, label: två }, { id: tre, label: tre }]',
      'treatments:',
      '  - { label: KBT, bites: fyra }',
    ),
    'content/articles/sv/rygg.md:21:1 "KBT" bites at "fyra", which is no node',
  ],
])('%s is an error with file, line and column', (_, changes, expected) => {
  const compiled = compileFixture(changes);
  expect(problemsOf(compiled).join('\n')).toContain(expected);
  expect(compiled.packs).toBeNull();
});

test.each([
  ['a questionnaire', 'PHQ-9 är en enkät. De hänger ihop [@currie2004].'],
  ['a phone number', 'Ring 1177 om du undrar. De hänger ihop [@currie2004].'],
  ['a question', 'Vad händer efter 6 veckor? De hänger ihop [@currie2004].'],
  ['a sentence that cites in its middle', 'Av 100 har 6 depression [@currie2004], och fler oro.'],
])('%s needs no citation of its own', (_, text) => {
  expect(problemsOf(compileFixture(inText(text)))).toEqual([]);
});

test('the groups of a number stay together, and other digits stay as they are', () => {
  const { packs } = compileFixture(
    inText(
      'Av 2 148 tvillingar år 2004 hade 12 500 det [@currie2004]. Ring 08 12 34 [@currie2004].',
    ),
  );
  const [block] = packs?.libraries.sv.articles['rygg']?.sections[0]?.blocks ?? [];
  expect(block).toMatchObject({
    children: [{ text: 'Av 2\u00a0148 tvillingar år 2004 hade 12\u00a0500 det' }, {}, {}, {}, {}],
  });
  expect(JSON.stringify(block)).toContain('Ring 08 12 34');
});
