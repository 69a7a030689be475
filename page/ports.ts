/** What the page layer needs from outside, and what it offers: it knows nothing of the extension. */
import type { CardContent, PassageRequest } from '@/core/card';
import type { ConceptId, FoundConcept, Language } from '@/core/model';
import type { Settings } from '@/core/settings';

/** What concerns a page; `muted` holds what is muted everywhere and here. */
export type PageSettings = Omit<
  Settings,
  | 'mutedOn'
  | 'siteRule'
  | 'offSites'
  | 'onlySites'
  | 'visit'
  | 'contentLanguage'
  | 'interfaceLanguage'
> & {
  interfaceLanguage: Language;
};

export interface Ports {
  /** What the card shows; null when there is nothing. May reject: then no card is shown. */
  getCard(request: PassageRequest): Promise<CardContent | null>;
  openArticle(language: Language, article: string, section: string): void;
  /** No longer marks a concept: on this site, or anywhere. `label` is what the reader calls it. */
  mute(concept: ConceptId, label: string, where: 'here' | 'everywhere'): void;
  /** No longer marks anything on this site. */
  turnOff(): void;
  /** Tells the reader something in passing. */
  notify(text: string): void;
  /** What the page speaks of has changed. */
  onConcepts(concepts: FoundConcept[]): void;
}

export interface Page {
  listConcepts(): FoundConcept[];
  /** Scrolls to the concept's next occurrence and opens its card; false when there is none. */
  reveal(concept: ConceptId): boolean;
  /** Begins to walk the marks by keyboard. */
  walk(): void;
  /** Opens the card for words that were selected, when they hold a term. */
  lookUp(text: string): void;
  update(settings: PageSettings): void;
}
