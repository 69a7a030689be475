/**
 * A whole content folder in ten lines a file, and what the compiler says when one is changed.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Compiled, compile } from '@/compiler/compile';
import { FACETS } from '@/core/model';

/** The day on which the fixture is compiled. */
const TODAY = '2026-11-24';

const REVIEW = `reviewed: 2026-11-24
nextReview: 2027-11-24`;

function article(title: string, answer: string, heading: string, text: string): string {
  return `---
id: rygg
title: ${title}
answer: ${answer} [@currie2004].
concepts: [ryggsmarta]
safety: [rygg]
${REVIEW}
---

## ${heading}

\`\`\`section
id: samband
facets: [link]
concepts: [ryggsmarta]
\`\`\`

${text} [@currie2004].
`;
}

function explanation(title: string, [easy, plain]: [string, string], text: string): string {
  return `---
concept: ryggsmarta
title: ${title}
article: rygg
section: samband
${REVIEW}
---

## ${easy}

${text} [@currie2004].

## ${plain}

${text} [@currie2004].
`;
}

const CONCEPT = `id: ryggsmarta
group: pain
safety: [rygg]
sv:
  label: ryggsmärta
  terms:
    - forms: [ryggsmärta, ryggsmärtan]
en:
  label: back pain
  terms:
    - forms: [back pain]
`;

const EVIDENCE = {
  label: 'tvärsnittsstudie',
  studied: 'Vuxna i Kanada.',
  shows: 'Att de förekommer ihop.',
  cannotShow: 'Vad som kommer först.',
};

const REFERENCE = {
  id: 'currie2004',
  type: 'article-journal',
  title: 'Chronic back pain and major depression in the general Canadian population',
  author: [
    { family: 'Currie', given: 'Shawn R.' },
    { family: 'Wang', given: 'JianLi' },
  ],
  'container-title': 'Pain',
  volume: '107',
  issue: '1-2',
  page: '54-60',
  issued: { 'date-parts': [[2004]] },
  DOI: '10.1016/j.pain.2003.09.015',
  custom: { evidence: { type: 'cross-sectional', sv: EVIDENCE, en: EVIDENCE } },
};

/** One key a line, so that an error's line can be told in a test. */
export function references(...changes: object[]): string {
  const items = changes.length > 0 ? changes : [{}];
  return JSON.stringify(
    items.map((change) => ({ ...REFERENCE, ...change })),
    null,
    2,
  );
}

const SAFETY = `disclaimer: { sv: Allmän information., en: General information. }
lines:
  vard:
    number: "1177"
    checked: 2026-11-24
    url: https://www.1177.se/
    source: https://www.1177.se/om-1177/
    sv: { name: "1177", hours: dygnet runt }
    en: { name: "1177", hours: day and night }
boxes:
  rygg:
    lines: [vard]
    sv: { title: Sök vård, text: "Ring 112 om du inte kan kissa." }
    en: { title: Get help, text: "Call 112 if you cannot pee." }
`;

function facets(): string {
  const words = { label: 'om', cues: ['ett ord', 'ord*', 'två'] };
  return JSON.stringify(
    Object.fromEntries(FACETS.map((facet) => [facet, { sv: words, en: words }])),
  );
}

function examples(): string {
  const entries = FACETS.map((facet) => `${facet}:\n  - "Så skriver en sida om [ryggsmärta]."`);
  return `${entries.join('\n')}\n`;
}

const CONTENT: Record<string, string> = {
  'articles/sv/rygg.md': article('Ont i ryggen', 'Det hänger ihop', 'Samband', 'De hänger ihop'),
  'articles/en/rygg.md': article('Back pain', 'They go together', 'The link', 'They go together'),
  'explanations/sv/ryggsmarta.md': explanation(
    'Ryggsmärta',
    ['Lättläst', 'Vanlig'],
    'Ont i ryggen är vanligt',
  ),
  'explanations/en/ryggsmarta.md': explanation(
    'Back pain',
    ['Easy read', 'Plain'],
    'Many have a sore back',
  ),
  'concepts/ryggsmarta.yml': CONCEPT,
  'references.json': references(),
  'safety.yml': SAFETY,
  'facets.yml': facets(),
  'examples/sv.yml': examples(),
  'examples/en.yml': examples(),
};

/** Word lists that are the same for all content. */
const WORD_LISTS = ['health-words.yml', 'ache-phrases.yml', 'fields.yml'];
const REAL_CONTENT = join(import.meta.dirname, '../../content');

/** A new text for a file, null for no such file, or `[from, to]` to replace within it. */
export type Changes = Record<string, string | null | readonly [from: string, to: string]>;

/** Compiles the fixture with some of its files changed. Throws when there is nothing to replace. */
export function compileFixture(changes: Changes = {}, today = TODAY): Compiled {
  const folder = mkdtempSync(join(tmpdir(), 'halsonot-content-'));
  try {
    writeFixture(folder, changes);
    return compile(folder, { today });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes the fixture into a folder that is there. */
export function writeFixture(folder: string, changes: Changes = {}): void {
  for (const path of new Set([...Object.keys(CONTENT), ...Object.keys(changes)])) {
    const text = changed(path, changes[path]);
    if (text === null) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const path of WORD_LISTS) {
    const real = join(REAL_CONTENT, path);
    if (existsSync(real)) copyFileSync(real, join(folder, path));
  }
}

/** The text of a file of the fixture with every `from` replaced. */
export function copyOf(path: string, from: string, to: string): string {
  return (CONTENT[path] ?? '').replaceAll(from, to);
}

function changed(path: string, change: Changes[string] | undefined): string | null {
  const original = CONTENT[path];
  if (change === undefined) return original ?? null;
  if (change === null || typeof change === 'string') return change;
  const [from, to] = change;
  if (!original?.includes(from)) throw new Error(`"${from}" is not in ${path} of the fixture`);
  return original.replace(from, to);
}

/** Problems as an editor sees them: `content/file:line:column reason`, warnings with `warning`. */
export function problemsOf({ files }: Compiled): string[] {
  return files.flatMap(({ messages }) =>
    messages.map(({ file, line, column, reason, fatal }) => {
      const kind = fatal ? '' : 'warning: ';
      return `${file}:${line ?? '?'}:${column ?? '?'} ${kind}${reason}`;
    }),
  );
}
