/** A small library in Swedish, as the compiler would write it. */
import { type Block, FACETS, type Facet, type Library, type Section } from '@/core/model';

const EDITORIAL = {
  author: 'Hälsonots redaktion',
  reviewer: null,
  reviewed: '2026-11-24',
  nextReview: '2027-11-24',
  licence: 'CC BY 4.0',
  changes: [],
};

const CUES: Partial<Record<Facet, string[]>> = {
  definition: ['vad är', 'betyder'],
  link: ['samband*', 'hänger ihop'],
  work: ['sjukskriv*', 'jobb*', 'återgång*'],
  sleep: ['sömn*', 'vaknar'],
  activity: ['promenad*', 'träna*', 'vila*'],
  deconditioning: ['vila*', 'försvag*'],
};

function paragraph(text: string, ...keys: string[]): Block {
  return {
    type: 'paragraph',
    children: [
      { type: 'text', text },
      { type: 'citation', keys },
      { type: 'text', text: '.' },
    ],
  };
}

function section(id: string, heading: string, facets: Facet[], text: string, key: string): Section {
  return {
    id,
    heading,
    facets,
    concepts: ['ryggsmarta'],
    cues: [],
    blocks: [paragraph(text, key)],
  };
}

const SECTIONS = [
  {
    ...section('samband', 'Vad binder dem samman?', ['link'], 'Ryggen och humöret följs åt', 'a'),
    concepts: ['ryggsmarta', 'depression'],
  },
  section('arbete', 'Arbete', ['work'], 'Många blir borta från jobbet en tid', 'b'),
  section('somn', 'Sömn', ['sleep', 'work'], 'Den som har ont sover sämre', 'c'),
  section('rorelse', 'Rörelse', ['activity'], 'Promenader är bättre än sängläge', 'd'),
];

function explanation(concept: string, title: string, text: string) {
  return {
    concept,
    language: 'sv' as const,
    title,
    levels: { easy: [paragraph(`Lätt: ${text}`, 'a')], plain: [paragraph(text, 'b', 'a')] },
    article: 'rygg',
    section: 'samband',
    references: ['b', 'a'],
    ...EDITORIAL,
  };
}

function concept(id: string, label: string, related: string[] = [], broader: string[] = []) {
  return { id, label, group: 'pain', safety: ['rygg'], related, broader };
}

function reference(id: string) {
  const evidence = {
    type: 'cohort' as const,
    label: 'kohort',
    studied: '',
    shows: '',
    cannotShow: '',
  };
  return { id, language: 'sv', text: `Referens ${id}.`, evidence, bibtex: '', ris: '' };
}

export function smallLibrary(): Library {
  const passages = SECTIONS.flatMap(({ id, facets, concepts }) =>
    concepts.map((one) => ({
      id: `rygg#${id}`,
      concept: one,
      lead: false,
      article: 'rygg',
      section: id,
      facets,
    })),
  );
  const leads = ['ryggsmarta', 'depression'].map((id) => ({
    id,
    concept: id,
    lead: true,
    article: 'rygg',
    section: 'samband',
    facets: ['definition' as const],
  }));
  return {
    version: 1,
    language: 'sv',
    disclaimer: 'Allmän information.',
    concepts: {
      ryggsmarta: concept('ryggsmarta', 'ryggsmärta', ['depression', 'stress']),
      depression: concept('depression', 'depression'),
      stress: concept('stress', 'stress'),
      smarta: concept('smarta', 'smärta'),
    },
    explanations: {
      ryggsmarta: explanation('ryggsmarta', 'Ryggsmärta', 'Ont i ryggen får de flesta någon gång'),
      depression: explanation('depression', 'Depression', 'En sjukdom där humöret sjunker'),
    },
    articles: {
      rygg: {
        id: 'rygg',
        language: 'sv',
        title: 'Depression och ryggsmärta',
        answer: [],
        concepts: ['ryggsmarta'],
        related: [],
        safety: ['rygg'],
        sections: SECTIONS,
        references: ['a', 'b', 'c', 'd'],
        ...EDITORIAL,
      },
    },
    references: Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, reference(id)])),
    safety: { rygg: { id: 'rygg', title: 'Sök vård', blocks: [], lines: [] } },
    facets: Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        { label: facet, cues: CUES[facet] ?? [`om ${facet}`], hints: [] as string[] },
      ]),
    ) as Library['facets'],
    examples: { contexts: [], stems: {}, concepts: {} },
    passages: [...leads, ...passages],
  };
}
