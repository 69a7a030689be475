/**
 * What a value from outside must be, as plain predicates: they are in every page, where a library of
 * schemas would cost more than all that it checks. Our own pages check files and messages with valibot.
 */
import {
  DELAY,
  DENSITIES,
  MARK_STYLES,
  type Settings,
  SITE_RULES,
  TEXT_SIZE,
  THEMES,
  THICKNESS,
} from '@/core/settings';

type Check<Value> = (value: unknown) => value is Value;

/** Also a list, and anything else with fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Text of at most so many code units. */
export function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

/** A record with exactly these fields. */
export function hasOnly(value: unknown, ...names: string[]): value is Record<string, unknown> {
  if (!isRecord(value) || Array.isArray(value)) return false;
  const found = Object.keys(value);
  return found.length === names.length && names.every((name) => found.includes(name));
}

const MAX_LIST = 1000;
const LONGEST_NAME = 253;

const oneOf =
  <Value>(values: readonly Value[]): Check<Value> =>
  (value): value is Value =>
    values.some((one) => one === value);
const between =
  ({ min, max }: { min: number; max: number }): Check<number> =>
  (value): value is number =>
    typeof value === 'number' && value >= min && value <= max;
const listOf =
  <Value>(isItem: Check<Value>): Check<Value[]> =>
  (value): value is Value[] =>
    Array.isArray(value) && value.length <= MAX_LIST && value.every(isItem);
/** `auto`, or `#rrggbb`: it becomes part of a style sheet. */
const isColour = (value: unknown): value is Settings['markColour'] =>
  typeof value === 'string' && /^(?:auto|#[0-9a-f]{6})$/i.test(value);
const isThickness = (value: unknown): value is number =>
  between(THICKNESS)(value) && Number.isInteger(value);
const isBoolean: Check<boolean> = (value) => typeof value === 'boolean';
const isName: Check<string> = (value) => isText(value, LONGEST_NAME);
const isMutedOn = (value: unknown): value is Settings['mutedOn'][number] =>
  hasOnly(value, 'site', 'concept') && isName(value['site']) && isName(value['concept']);

/** By setting: whether a value can be one. */
export const FIELDS: { readonly [Name in keyof Settings]: Check<Settings[Name]> } = {
  density: oneOf(DENSITIES),
  markStyle: oneOf(MARK_STYLES),
  markColour: isColour,
  markThickness: isThickness,
  delay: between(DELAY),
  theme: oneOf(THEMES),
  textSize: between(TEXT_SIZE),
  interfaceLanguage: oneOf(['auto', 'sv', 'en'] as const),
  contentLanguage: oneOf(['auto', 'sv', 'en'] as const),
  readingLevel: oneOf(['easy', 'plain'] as const),
  speakCount: isBoolean,
  muted: listOf(isName),
  mutedOn: listOf(isMutedOn),
  siteRule: oneOf(SITE_RULES),
  offSites: listOf(isName),
  onlySites: listOf(isName),
  visit: isBoolean,
};
