import { expect, test } from 'vitest';
import { type Changes, compileFixture, copyOf, problemsOf, references } from './fixture';

const SV = 'articles/sv/rygg.md';
const EASY = 'explanations/sv/ryggsmarta.md';
const EASY_EN = 'explanations/en/ryggsmarta.md';
const TEXT = 'De hänger ihop [@currie2004].';
/** A second concept that claims a form of the first. */
const OTHER = `id: ryggvark
group: pain
sv: { label: ryggvärk, terms: [{ forms: [ryggvärk, Ryggsmärtan] }] }
en: { label: backache, terms: [{ forms: [backache] }] }
`;

function inText(text: string): Changes {
  return { [SV]: [TEXT, text] };
}

/** A concept beside the first, with its explanations. */
function kindOf(broader: string, group = 'pain'): Changes {
  return {
    'concepts/ischias.yml': `id: ischias
group: ${group}
broader: [${broader}]
sv: { label: ischias, terms: [{ forms: [ischias] }] }
en: { label: sciatica, terms: [{ forms: [sciatica] }] }
`,
    'explanations/sv/ischias.md': copyOf(EASY, 'ryggsmarta', 'ischias'),
    'explanations/en/ischias.md': copyOf(EASY_EN, 'ryggsmarta', 'ischias'),
  };
}

test('a concept keeps what it is a kind of', () => {
  const pack = compileFixture(kindOf('ryggsmarta')).packs?.libraries.sv;
  expect(pack?.concepts['ischias']?.broader).toEqual(['ryggsmarta']);
  expect(pack?.concepts['ryggsmarta']?.broader).toEqual([]);
});

test.each<[string, Changes, string]>([
  [
    'a broader concept that there is not',
    kindOf('rygg'),
    'content/concepts/ischias.yml:3:11 "broader" names "rygg", and there is no such concept',
  ],
  [
    'a concept that is a kind of itself',
    kindOf('ryggsmarta, ischias'),
    'content/concepts/ischias.yml:3:23 "broader" names "ischias" itself: name what it is a kind of',
  ],
  [
    'broader concepts that go round',
    {
      ...kindOf('ryggsmarta'),
      'concepts/ryggsmarta.yml': ['safety: [rygg]', 'safety: [rygg]\nbroader: [ischias]'],
    },
    'content/concepts/ischias.yml:3:11 "broader" goes round in a circle: ischias → ryggsmarta → ischias',
  ],
  [
    'a concept of safety that would borrow',
    kindOf('ryggsmarta', 'safety'),
    'content/concepts/ischias.yml:3:11 "broader" of "ischias" is "ryggsmarta": what is about safety is said of itself only',
  ],
  [
    'a concept of safety that would lend',
    { ...kindOf('ryggsmarta'), 'concepts/ryggsmarta.yml': ['group: pain', 'group: safety'] },
    'content/concepts/ischias.yml:3:11 "broader" of "ischias" is "ryggsmarta": what is about safety is said of itself only',
  ],
  [
    'an unknown citekey',
    inText('De hänger ihop [@currie2005].'),
    'content/articles/sv/rygg.md:19:1 unknown citekey "currie2005": add it to content/references.json',
  ],
  [
    'an unknown citekey in the answer',
    { [SV]: ['ihop [@currie2004].\nconcepts', 'ihop [@ingen1999].\nconcepts'] },
    'content/articles/sv/rygg.md:4:9 unknown citekey "ingen1999": add it to content/references.json',
  ],
  [
    'a reference that nobody cites',
    { 'references.json': references({}, { id: 'ingen1999' }) },
    'content/references.json:46:3 "ingen1999" is cited nowhere: cite it or remove it',
  ],
  [
    'a citekey used twice',
    { 'references.json': references({}, {}) },
    'content/references.json:47:11 the citekey "currie2004" is used twice',
  ],
  [
    'two concepts that claim one form',
    {
      'concepts/ryggvark.yml': OTHER,
      'explanations/sv/ryggvark.md': copyOf(EASY, 'ryggsmarta', 'ryggvark'),
      'explanations/en/ryggvark.md': copyOf(EASY_EN, 'ryggsmarta', 'ryggvark'),
    },
    '"Ryggsmärtan" (sv) is already claimed by the concept "ryggsmarta": give it to one of them',
  ],
  [
    'a missing review date',
    { [SV]: ['reviewed: 2026-11-24\n', ''] },
    'content/articles/sv/rygg.md:2:1 "reviewed": Invalid key: Expected "reviewed" but received undefined',
  ],
  [
    'a review date that is no day',
    { [SV]: ['reviewed: 2026-11-24\n', 'reviewed: i går\n'] },
    'content/articles/sv/rygg.md:7:11 "reviewed": write the day as 2026-11-24',
  ],
  [
    'a next review before the last one',
    { [SV]: ['nextReview: 2027-11-24', 'nextReview: 2026-11-24'] },
    'content/articles/sv/rygg.md:8:13 "nextReview" comes after "reviewed"',
  ],
  [
    'an unknown concept of a section',
    { [SV]: ['concepts: [ryggsmarta]\n```', 'concepts: [ryggsmrta]\n```'] },
    'content/articles/sv/rygg.md:11:1 there is no concept "ryggsmrta" in content/concepts',
  ],
  [
    'an unknown related article',
    { [SV]: ['safety: [rygg]', 'safety: [rygg]\nrelated: [nacke]'] },
    'content/articles/sv/rygg.md:7:11 "related" names "nacke", and there is no such article',
  ],
  [
    'an unknown safety box',
    { 'concepts/ryggsmarta.yml': ['safety: [rygg]', 'safety: [nacke]'] },
    'content/concepts/ryggsmarta.yml:3:10 "safety" names "nacke", and content/safety.yml has no such box',
  ],
  [
    'an explanation that leads to no section',
    { [EASY]: ['section: samband', 'section: somn'] },
    'content/explanations/sv/ryggsmarta.md:5:10 "section" names "somn", and rygg has no such section',
  ],
  [
    'an article in one language only',
    { 'articles/en/rygg.md': null },
    'content/articles/sv/rygg.md:2:5 this article is missing in the other language',
  ],
  [
    'an explanation in one language only',
    { 'explanations/en/ryggsmarta.md': null },
    'content/explanations/sv/ryggsmarta.md:2:10 this explanation is missing in the other language',
  ],
  [
    'section ids that differ between the languages',
    { 'articles/en/rygg.md': ['id: samband', 'id: link'] },
    'content/articles/sv/rygg.md:11:1 the section "samband" is missing in the other language',
  ],
  [
    'a DOI with dot segments',
    { 'references.json': references({ DOI: '10.1000/../../ondska' }) },
    'content/references.json:27:12 "0.DOI": write the bare DOI, without dot segments: 10.1234/abc',
  ],
  [
    'a DOI given as an address',
    { 'references.json': references({ DOI: 'https://doi.org/10.1016/j.pain.2003.09.015' }) },
    'content/references.json:27:12 "0.DOI": write the bare DOI',
  ],
  [
    'an address without https',
    { 'references.json': references({ URL: 'http://example.org/' }) },
    'content/references.json:45:12 "0.URL": addresses begin with https://',
  ],
  [
    'an unknown kind of evidence',
    { 'references.json': ['"cross-sectional"', '"hearsay"'] },
    'content/references.json:30:17 "0.custom.evidence.type": Invalid type',
  ],
  [
    'a reading level that is missing',
    { [EASY]: ['## Lättläst', '## Enkel'] },
    'content/explanations/sv/ryggsmarta.md:1:1 the part "## Lättläst" is missing',
  ],
  [
    'a file named for another concept',
    { [EASY]: ['concept: ryggsmarta', 'concept: smarta'] },
    'content/explanations/sv/ryggsmarta.md:2:10 the concept is "smarta": name the file smarta.md',
  ],
  [
    'a file that is missing',
    { 'facets.yml': null },
    'content/facets.yml:1:1 this is empty or missing',
  ],
  [
    'examples that are missing',
    { 'examples/en.yml': null },
    'content/examples/en.yml:1:1 this is empty or missing',
  ],
  [
    'an example without its term',
    { 'examples/sv.yml': ['[ryggsmärta]', 'ryggsmärta'] },
    'content/examples/sv.yml:2:5 "definition.0.text": the term is missing: write it in brackets, or ~ for any term',
  ],
  [
    'a second-best facet that does not exist',
    { 'examples/sv.yml': ['  - "Så skriver', '  - also: health\n    text: "Så skriver'] },
    'content/examples/sv.yml:2:11 "definition.0.also": there is no facet "health"',
  ],
  [
    'YAML that cannot be read',
    { 'safety.yml': ['lines: [vard]', 'lines: [vard'] },
    'content/safety.yml:13:5 ',
  ],
  [
    'a safety box with a crisis line that does not exist',
    { 'safety.yml': ['lines: [vard]', 'lines: [jour]'] },
    'content/safety.yml:12:12 there is no line "jour"',
  ],
  [
    'a crisis line whose number cannot be checked anywhere',
    { 'safety.yml': ['    source: https://www.1177.se/om-1177/\n', ''] },
    'content/safety.yml:4:5 "lines.vard.source": Invalid key: Expected "source"',
  ],
  [
    'a citation in a safety box',
    { 'safety.yml': ['inte kan kissa.', 'inte kan kissa [@currie2004].'] },
    'content/safety.yml:13:34 cite nothing in a safety box',
  ],
])('%s is an error with file, line and column', (_, changes, expected) => {
  const compiled = compileFixture(changes);
  expect(problemsOf(compiled).join('\n')).toContain(expected);
  expect(compiled.packs).toBeNull();
});

test('a crisis line that nobody has checked for 180 days is a warning', () => {
  expect(problemsOf(compileFixture({}, '2027-05-23'))).toEqual([]);
  const late = compileFixture({}, '2027-05-24');
  expect(problemsOf(late)).toEqual([
    'content/safety.yml:5:14 warning: "vard" was last checked on 2026-11-24: check number and hours again at https://www.1177.se/om-1177/',
  ]);
  expect(late.packs).not.toBeNull();
});

test('a text whose next review has passed is a warning', () => {
  expect(problemsOf(compileFixture({}, '2027-11-25'))).toContain(
    'content/articles/sv/rygg.md:8:13 warning: was to be reviewed by 2027-11-24',
  );
});

test('a concept copied whole is told of by a few of its forms, each once', () => {
  const inflected = (id: string) =>
    copyOf('concepts/ryggsmarta.yml', 'id: ryggsmarta', `id: ${id}`).replace(
      'forms: [ryggsmärta, ryggsmärtan]',
      'words: [ryggsmärta -n -or]',
    );
  const compiled = compileFixture({
    'concepts/ryggsmarta.yml': inflected('ryggsmarta'),
    'concepts/ryggvark.yml': inflected('ryggvark'),
    'explanations/sv/ryggvark.md': copyOf(EASY, 'ryggsmarta', 'ryggvark'),
    'explanations/en/ryggvark.md': copyOf(EASY_EN, 'ryggsmarta', 'ryggvark'),
  });
  const told = problemsOf(compiled).filter((problem) => problem.includes('(sv) is already'));
  expect(told).toHaveLength(3);
  expect(new Set(told).size).toBe(3);
});
