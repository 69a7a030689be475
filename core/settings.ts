/**
 * What a person can set, and the values that hold until they do.
 *
 * Plain data: `extension/settings.ts` validates and stores it, `page/` and
 * `components/` only read it.
 */
import type { ConceptId, Language, ReadingLevel } from './model';

/** How many occurrences are marked; the count of what was found is always of all. */
export const DENSITIES = ['every', 'section', 'page', 'none'] as const;
export type Density = (typeof DENSITIES)[number];

export const MARK_STYLES = ['dotted', 'tint', 'none'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** `auto` follows the page in the card and the system elsewhere. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** `off` marks everywhere but on `offSites`; `only` marks nowhere but on `onlySites`. */
export const SITE_RULES = ['off', 'only'] as const;
export type SiteRule = (typeof SITE_RULES)[number];

export interface Settings {
  density: Density;
  markStyle: MarkStyle;
  /** Of the line, as `#rrggbb`; `auto` is ours, which is seen on any background. */
  markColour: 'auto' | `#${string}`;
  /** Of the line, in CSS pixels, 1–4; a tint's line is one less. */
  markThickness: number;
  /** How long the pointer rests on a mark before the card opens, in milliseconds, 0–1000. */
  delay: number;
  theme: Theme;
  /** Size of the text in card and reader, in per cent, 80–200. */
  textSize: number;
  /** Language of buttons and labels; `auto` is that of the browser, else Swedish. */
  interfaceLanguage: Language | 'auto';
  /** Language of the articles in search and library; `auto` is that of the interface. */
  contentLanguage: Language | 'auto';
  readingLevel: ReadingLevel;
  /** Tells screen readers once how many concepts a page holds. */
  speakCount: boolean;
  /** Concepts that are never marked. */
  muted: ConceptId[];
  /** Concepts that are not marked on one site: `{ site: 'example.se', concept: 'stress' }`. */
  mutedOn: { site: string; concept: ConceptId }[];
  siteRule: SiteRule;
  /** Host names (`example.se`, and all under it) where nothing is marked. */
  offSites: string[];
  /** Host names outside of which nothing is marked, under the rule `only`. */
  onlySites: string[];
  /** Whether passages and questions may be kept for a visit to health care. */
  visit: boolean;
}

export const DELAY = { min: 0, max: 1000, step: 50 } as const;
export const THICKNESS = { min: 1, max: 4, step: 1 } as const;
export const TEXT_SIZE = { min: 80, max: 200, step: 10 } as const;

/** Pixels of the line under a mark: a tint is seen by itself, and its line is one thinner. */
export function lineThickness(style: MarkStyle, thickness: number): number {
  return style === 'tint' ? Math.max(1, thickness - 1) : thickness;
}

export const DEFAULT_SETTINGS: Settings = {
  density: 'section',
  markStyle: 'dotted',
  markColour: 'auto',
  markThickness: 2,
  delay: 300,
  theme: 'auto',
  textSize: 100,
  interfaceLanguage: 'auto',
  contentLanguage: 'auto',
  readingLevel: 'plain',
  speakCount: false,
  muted: [],
  mutedOn: [],
  siteRule: 'off',
  offSites: [],
  onlySites: [],
  visit: false,
};
