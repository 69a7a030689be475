/**
 * The nouns of Hälsonot: what the compiler writes, the page marks and the card shows.
 *
 * Everything here is JSON: no classes, no DOM, no functions. Offsets are UTF-16
 * code units, start inclusive and end exclusive. Text is never HTML: what a reader
 * sees is a small tagged tree of `Block` and `Inline`.
 */

/** The languages that content and interface exist in. */
export type Language = 'sv' | 'en';

/** Identifies one concept (SKOS) across content, packs and messages. A slug: `ryggsmarta`. */
export type ConceptId = string;

/** What a section is about; the reader's context is matched against its cues. */
export const FACETS = [
  'definition',
  'symptom',
  'seeking-care',
  'link',
  'prevalence',
  'work',
  'biology',
  'who',
  'support',
  'medicines',
  'talking-treatment',
  'activity',
  'relaxation',
  'rehabilitation',
  'trauma',
  'self-blame',
  'deconditioning',
  'sleep',
  'imaging',
  'evidence',
] as const;
export type Facet = (typeof FACETS)[number];

/** How a reference knows what it claims; strongest study designs first, then other kinds. */
export const EVIDENCE_TYPES = [
  'systematic-review',
  'randomised-trial',
  'cohort',
  'twin-study',
  'cross-sectional',
  'register',
  'experiment',
  'animal-study',
  'narrative-review',
  'guideline',
  'statistics',
  'public-information',
  'expert-opinion',
] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

/** Text inside a block. A citation points at references by citekey, in the order cited. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong' | 'emphasis'; children: Inline[] }
  | { type: 'link'; url: string; children: Inline[] }
  | { type: 'citation'; keys: string[] };

/** One block of running text. Figures are data, drawn by a component. */
export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'list'; ordered: boolean; items: Inline[][] }
  | { type: 'table'; header: Inline[][]; rows: Inline[][][] }
  | { type: 'figure'; figure: Figure };

/** A picture made of cited numbers. `alternative` says the same in words. */
export type Figure = { title: string; alternative: string; caption: Inline[] } & (
  | { kind: 'icon-array'; of: number; groups: { label: string; count: number }[] }
  | {
      kind: 'bars';
      unit: string;
      max: number;
      bars: { label: string; value: number; low?: number; high?: number }[];
    }
  | {
      kind: 'loop';
      nodes: { id: string; label: string }[];
      treatments: { label: string; bites: string }[];
    }
);

/** An entry of the reference list, formatted at build time. */
export interface Reference {
  /** Citekey. */
  id: string;
  /** Language of the work itself, as `lang` has it. */
  language: string;
  /** The whole entry in Vancouver style, plain text, without DOI and address. */
  text: string;
  /** Bare DOI (`10.…`), checked by the compiler; the link is built where it is shown. */
  doi?: string;
  /** `https:` only. */
  url?: string;
  evidence: Evidence;
  /** Set when a detail of the entry is missing, or was not seen in the source itself. */
  unchecked?: true;
  bibtex: string;
  ris: string;
}

/** What kind of evidence a reference is, in the language of the library. */
export interface Evidence {
  type: EvidenceType;
  /** Short and plain: "systematisk översikt, 62 studier". */
  label: string;
  /** Who, where, how many. */
  studied: string;
  shows: string;
  cannotShow: string;
}

/** Who answers for a text, and since when. Dates are ISO 8601 days. */
export interface Editorial {
  author: string;
  /** Null until a clinician has read it; the reader is told so. */
  reviewer: string | null;
  reviewed: string;
  nextReview: string;
  licence: string;
  changes: { date: string; what: string }[];
}

/** A part of an article under one heading. Its first paragraph can stand alone as a passage. */
export interface Section {
  id: string;
  heading: string;
  facets: Facet[];
  concepts: ConceptId[];
  cues: string[];
  blocks: Block[];
}

export interface Article extends Editorial {
  id: string;
  language: Language;
  title: string;
  /** The whole article in one sentence, with citations. */
  answer: Inline[];
  /** The text that this article started from, when there is one. */
  startingPoint?: string;
  concepts: ConceptId[];
  related: string[];
  /** Ids of the safety boxes shown at the end. */
  safety: string[];
  sections: Section[];
  /** Citekeys in the order of first citation: number n is `references[n - 1]`. */
  references: string[];
}

export type ReadingLevel = 'easy' | 'plain';

/** The short text about one concept, at each reading level; the lead passage of its card. */
export interface Explanation extends Editorial {
  concept: ConceptId;
  language: Language;
  title: string;
  levels: Record<ReadingLevel, Block[]>;
  /** Where "read more" leads. */
  article: string;
  section: string;
  references: string[];
}

export interface Concept {
  id: ConceptId;
  /** Preferred label in the language of the library. */
  label: string;
  group: string;
  /** Ids of the safety boxes that every card about it shows. */
  safety: string[];
  related: ConceptId[];
  /** What it is a kind of (SKOS `broader`): what is said of those holds for it too. */
  broader: ConceptId[];
}

/** When to seek care, and whom to call. Shown whole, never ranked away. */
export interface SafetyBox {
  id: string;
  title: string;
  blocks: Block[];
  lines: { name: string; number: string; hours: string; url?: string; checked: string }[];
}

/** What lists show of a library: names, and which article tells of a concept. */
export interface Outline {
  language: Language;
  /** Shown once per view: general information, not a diagnosis. */
  disclaimer: string;
  concepts: Record<ConceptId, Pick<Concept, 'id' | 'label'>>;
  explanations: Record<ConceptId, Pick<Explanation, 'article'>>;
  articles: Record<string, Pick<Article, 'id' | 'title'>>;
}

/** Everything that can be read in one language. `.pack/library.<language>.json`. */
export interface Library extends Outline {
  version: 1;
  concepts: Record<ConceptId, Concept>;
  explanations: Record<ConceptId, Explanation>;
  articles: Record<string, Article>;
  references: Record<string, Reference>;
  safety: Record<string, SafetyBox>;
  facets: Record<Facet, FacetWords>;
  examples: ExampleCounts;
  passages: Passage[];
}

/** What a facet is called, and the words of a page that speak for it; see `core/cue-index.ts`. */
export interface FacetWords {
  label: string;
  /** Say plainly that the page is about it. */
  cues: string[];
  /** Say so only where nothing clearer is said. */
  hints: string[];
}

/** How often words stand in the example contexts of each facet; see `core/example-words.ts`. */
export interface ExampleCounts {
  /** How many contexts each facet has, in the order of `FACETS`. A second-best facet has a part. */
  contexts: number[];
  /** By stem: index of a facet in `FACETS`, count there, index of the next, and so on. */
  stems: Record<string, number[]>;
  /** The same by the concept that the example's term means: what its readers usually wonder. */
  concepts: Record<ConceptId, number[]>;
}

/** What a card can show: an explanation (the lead) or the first paragraph of a section. */
export interface Passage {
  /** `concept` for a lead, `article#section` else; unique together with the concept. */
  id: string;
  concept: ConceptId;
  lead: boolean;
  article: string;
  section: string;
  facets: Facet[];
}

/** A term found in a text. */
export interface Match {
  start: number;
  end: number;
  concept: ConceptId;
}

/** A concept as the popup lists it: how often, in text order of its first mark. */
export interface FoundConcept {
  concept: ConceptId;
  count: number;
  language: Language;
}
