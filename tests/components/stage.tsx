/** Draws components into the document, and small contents of our own for them. */
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import type { CardContent, CardPassage } from '@/core/card';
import { type Article, FACETS, type Library, type Reference, type SafetyBox } from '@/core/model';

/** The element that holds what was drawn; drawn over by the next call. */
export function draw(child: ComponentChild): HTMLElement {
  document.body.innerHTML = '<div id="root"></div>';
  document.documentElement.lang = 'sv';
  document.title = 'Hälsonot';
  const root = document.getElementById('root');
  if (!root) throw new Error('no root');
  void act(() => render(child, root));
  return root;
}

/** Presses a button by its text or label. */
export function press(root: HTMLElement, name: string): void {
  const button = [...root.querySelectorAll<HTMLElement>('button, a, summary')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim() === name,
  );
  if (!button) throw new Error(`nothing to press called "${name}"`);
  void act(() => button.click());
}

/** What axe finds wrong; contrast and layout need a real browser. */
export async function violations(root: HTMLElement): Promise<string[]> {
  const { violations: found } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const REFERENCES: Record<string, Reference> = {
  currie2004: {
    id: 'currie2004',
    text: 'Currie SR, Wang J. Chronic back pain and major depression. Pain. 2004;107:54–60.',
    doi: '10.1016/j.pain.2003.09.015',
    evidence: {
      type: 'cross-sectional',
      label: 'befolkningsstudie, 118 533 personer',
      studied: 'Vuxna i Kanada.',
      shows: 'Depression var vanligare hos dem med långvarig ryggsmärta.',
      cannotShow: 'Vad som kom först.',
    },
    bibtex: '@article{currie2004}',
    ris: 'TY  - JOUR',
    language: 'en',
  },
  sbu341: {
    id: 'sbu341',
    text: 'SBU. Multimodala behandlingar vid långvarig smärta. 2021.',
    url: 'https://www.sbu.se/341',
    evidence: {
      type: 'systematic-review',
      label: 'systematisk översikt, SBU',
      studied: 'Behandling i team.',
      shows: 'Minst lika bra som enklare vård.',
      cannotShow: 'Om den är värd kostnaden.',
    },
    bibtex: '@report{sbu341}',
    ris: 'TY  - RPRT',
    language: 'sv',
  },
};

const BOX: SafetyBox = {
  id: 'rygg',
  title: 'När behöver ont i ryggen vård direkt?',
  blocks: [{ type: 'paragraph', children: [{ type: 'text', text: 'Ring 112 om …' }] }],
  lines: [{ name: 'råd om vård', number: '1177', hours: 'dygnet runt', checked: '2026-11-23' }],
};

const lead: CardPassage = {
  passage: {
    id: 'ryggsmarta',
    concept: 'ryggsmarta',
    lead: true,
    article: 'depression-och-ryggsmarta',
    section: 'samband',
    facets: ['definition'],
  },
  heading: 'Ryggsmärta',
  articleTitle: 'Depression och ryggsmärta',
  blocks: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'De flesta får ont i ryggen' },
        { type: 'citation', keys: ['currie2004'] },
        { type: 'text', text: '.' },
      ],
    },
  ],
  easy: [{ type: 'paragraph', children: [{ type: 'text', text: 'Många får ont i ryggen.' }] }],
  references: ['currie2004'],
  reviewed: '2026-11-24',
  reviewer: null,
  why: [],
};

const work: CardPassage = {
  ...lead,
  passage: {
    ...lead.passage,
    id: 'depression-och-ryggsmarta#arbete',
    lead: false,
    section: 'arbete',
    facets: ['work'],
  },
  heading: 'Arbete och vardag',
  blocks: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Rehabilitering i team kan hjälpa' },
        { type: 'citation', keys: ['sbu341', 'currie2004'] },
      ],
    },
  ],
  references: ['sbu341', 'currie2004'],
  reviewer: 'Eva Lind, läkare',
  why: ['sjukskriven', 'jobbet'],
};

export const CONTENT: CardContent = {
  concept: 'ryggsmarta',
  label: 'ryggsmärta',
  language: 'sv',
  passages: [work, lead],
  references: Object.values(REFERENCES),
  safety: [BOX],
  related: [{ concept: 'depression', label: 'depression' }],
};

export const ARTICLE: Article = {
  id: 'depression-och-ryggsmarta',
  language: 'sv',
  title: 'Depression och ryggsmärta',
  answer: [
    { type: 'text', text: 'De hänger ofta ihop' },
    { type: 'citation', keys: ['currie2004'] },
  ],
  startingPoint: 'En äldre artikel.',
  concepts: ['ryggsmarta'],
  related: [],
  safety: ['rygg'],
  sections: [
    {
      id: 'samband',
      heading: 'Vad binder dem samman?',
      facets: ['link'],
      concepts: ['ryggsmarta'],
      cues: [],
      blocks: [
        ...lead.blocks,
        { type: 'list', ordered: false, items: [[{ type: 'text', text: 'rörelse' }]] },
        {
          type: 'table',
          header: [[{ type: 'text', text: 'grupp' }], [{ type: 'text', text: 'andel' }]],
          rows: [[[{ type: 'text', text: 'smärta' }], [{ type: 'text', text: '20 av 100' }]]],
        },
        {
          type: 'figure',
          figure: {
            kind: 'bars',
            title: 'Depression bland vuxna i Kanada',
            alternative: '19,8 av 100 mot 5,9 av 100.',
            caption: [{ type: 'citation', keys: ['currie2004'] }],
            unit: 'av 100',
            max: 40,
            bars: [
              { label: 'Med ryggsmärta', value: 19.8, low: 18, high: 21 },
              { label: 'Utan smärta', value: 5.9 },
            ],
          },
        },
      ],
    },
  ],
  references: ['currie2004', 'sbu341'],
  author: 'Hälsonots redaktion',
  reviewer: null,
  reviewed: '2026-11-24',
  nextReview: '2027-11-24',
  licence: 'CC BY 4.0',
  changes: [{ date: '2026-11-24', what: 'Första versionen.' }],
};

export const LIBRARY: Library = {
  version: 1,
  language: 'sv',
  disclaimer: 'Allmän information.',
  concepts: {
    ryggsmarta: {
      id: 'ryggsmarta',
      label: 'ryggsmärta',
      group: 'pain',
      safety: ['rygg'],
      related: [],
      broader: [],
    },
  },
  explanations: {
    ryggsmarta: {
      concept: 'ryggsmarta',
      language: 'sv',
      title: 'Ryggsmärta',
      levels: { easy: lead.easy ?? [], plain: lead.blocks },
      article: ARTICLE.id,
      section: 'samband',
      references: ['currie2004'],
      author: ARTICLE.author,
      reviewer: null,
      reviewed: '2026-11-24',
      nextReview: '2027-11-24',
      licence: 'CC BY 4.0',
      changes: [],
    },
  },
  articles: { [ARTICLE.id]: ARTICLE },
  references: REFERENCES,
  safety: { rygg: BOX },
  facets: Object.fromEntries(
    FACETS.map((facet) => [facet, { label: facet, cues: [], hints: [] }]),
  ) as unknown as Library['facets'],
  examples: { contexts: [], stems: {}, concepts: {} },
  passages: [lead.passage, { ...work.passage, section: 'samband' }],
};
