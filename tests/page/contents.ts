/** Small contents of our own for the cards of a stage. */
import type { CardContent, CardPassage, PassageRequest } from '@/core/card';
import type { Reference } from '@/core/model';

/** A source, which the first passage cites and the second does not. */
const SOURCE: Reference = {
  id: 'currie2004',
  text: 'Currie SR, Wang J. Chronic back pain and major depression. Pain. 2004;107:54–60.',
  doi: '10.1016/j.pain.2003.09.015',
  evidence: {
    type: 'cross-sectional',
    label: 'befolkningsstudie',
    studied: 'Vuxna i Kanada.',
    shows: 'Depression var vanligare hos dem med långvarig ryggsmärta.',
    cannotShow: 'Vad som kom först.',
  },
  bibtex: '@article{currie2004}',
  ris: 'TY  - JOUR',
  language: 'en',
};

/** What a background would answer. */
export function contentFor({ concept, language, surface }: PassageRequest): CardContent {
  const passage = { concept, article: 'landryggssmarta', section: 'vad-det-ar' };
  const common = { articleTitle: 'Ländryggssmärta', reviewed: '2026-11-24', reviewer: null };
  const lead: CardPassage = {
    ...common,
    passage: { ...passage, id: concept, lead: true, facets: ['definition'] },
    heading: surface,
    blocks: [
      { type: 'paragraph', children: [{ type: 'text', text: `Det här är ${surface}.` }] },
      { type: 'paragraph', children: [{ type: 'text', text: `Begreppet är ${concept}.` }] },
    ],
    references: [],
    why: [],
  };
  // Sleep alone has all that a card can have, so that the other cards stay simple.
  if (concept !== 'somn') {
    const related = concept === 'stress' ? [] : [{ concept: 'stress', label: 'stress' }];
    return {
      concept,
      label: surface,
      language,
      passages: [lead],
      references: [],
      safety: [],
      related,
    };
  }
  const cited: CardPassage['blocks'] = [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Sömnen hänger ihop med smärtan ' },
        { type: 'citation', keys: [SOURCE.id] },
        { type: 'text', text: '.' },
      ],
    },
  ];
  const second: CardPassage = {
    ...common,
    passage: { ...passage, id: 'samband', lead: false, facets: ['link'] },
    heading: 'Vad binder dem samman?',
    blocks: cited,
    references: [SOURCE.id],
    why: ['ont'],
  };
  return {
    concept,
    label: surface,
    language,
    passages: [lead, second],
    references: [SOURCE],
    safety: [],
    related: [{ concept: 'stress', label: 'stress' }],
  };
}
