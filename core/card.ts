/**
 * What the page asks for and the card draws: plain data across the message boundary.
 */
import type { Block, ConceptId, Language, Passage, Reference, SafetyBox } from './model';

/** What the page says about a mark, so that the passage can fit. Never stored, never sent on. */
export interface PassageRequest {
  concept: ConceptId;
  language: Language;
  /** The words as they stand in the page. */
  surface: string;
  sentence: string;
  paragraph: string;
  /** Headings above, outermost first. */
  headings: string[];
  title: string;
  /** Other concepts nearby, nearest first. */
  nearby: ConceptId[];
}

/** Everything the card draws; plain data across the message boundary. */
export interface CardContent {
  concept: ConceptId;
  label: string;
  language: Language;
  /** The chosen passage first, then the others, the lead always among them. */
  passages: CardPassage[];
  references: Reference[];
  safety: SafetyBox[];
  related: { concept: ConceptId; label: string }[];
}

export interface CardPassage {
  passage: Passage;
  /** Heading of the section, or title of the explanation. */
  heading: string;
  /** Label of the broader concept that it is about; absent where it is about the concept itself. */
  broader?: string;
  articleTitle: string;
  blocks: Block[];
  /** Only for a lead: the same at the other reading level. */
  easy?: Block[];
  /** Citekeys in order of first citation; numbers on the card follow it. */
  references: string[];
  reviewed: string;
  reviewer: string | null;
  /** Cues of the context that made this passage win; empty when it is the lead by default. */
  why: string[];
}
