/** What a concept's YAML file may hold; `content/README.md` explains it to editors. */
import * as v from 'valibot';
import { isAnchored } from '@/core/frames';

export const Slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'use lower-case letters a–z, digits and single hyphens'),
);

const Form = v.pipe(v.string(), v.trim(), v.minLength(2, 'a form has at least two characters'));
const Phrase = v.pipe(v.string(), v.trim(), v.minLength(1), v.toLowerCase());

function isExpression(source: string): boolean {
  try {
    return Boolean(new RegExp(source, 'u'));
  } catch {
    return false;
  }
}

const Term = v.pipe(
  v.strictObject({
    /** Words with their endings as a dictionary gives them; see `compiler/paradigms.ts`. */
    words: v.optional(v.array(Form), []),
    /** Templates: `{ont|värk} i {|hela }ryggen`. */
    phrases: v.optional(v.array(Form), []),
    /** Forms as they stand, for what has no rule. */
    forms: v.optional(v.array(Form), []),
    /** How surely the form alone means the concept; at 0.05 only beside another concept. */
    weight: v.optional(v.picklist([1, 0.8, 0.6, 0.3, 0.1, 0.05]), 1),
    /** Only in exactly this spelling, upper and lower case included. */
    exact: v.optional(v.boolean(), false),
  }),
  v.check(
    ({ words, phrases, forms }) => words.length + phrases.length + forms.length > 0,
    'give words, phrases or forms',
  ),
);

const Compounds = v.strictObject({
  /** First parts with their linking letters: `depressions` + anything. */
  first: v.optional(v.array(Form), []),
  /** Base forms of terms above; anything + any of their forms. */
  head: v.optional(v.array(Form), []),
  /** Whole words that end in such a head and mean something else, in base form. */
  not: v.optional(v.array(Form), []),
  /** Beginnings of words that look like such a first part and are none. */
  notFirst: v.optional(v.array(Form), []),
});

/** The words beside a term, which `~` stands for: `{lider|led} av ~`. */
const Frame = v.pipe(
  Phrase,
  v.check((frame) => frame.split('~').length === 2, 'write "~" once, where the term stands'),
  v.check((frame) => frame !== '~', 'a frame needs words beside "~"'),
  v.check((frame) => /^[^{}]*(?:\{[^{}]*\}[^{}]*)*$/u.test(frame), 'a brace is not closed'),
  v.check(
    isAnchored,
    'a frame needs a word that is always there: not only stars and choices that may be left out',
  ),
);

const For = v.strictObject({
  frames: v.optional(v.array(Frame), []),
  words: v.optional(v.array(Phrase), []),
});

const Against = v.strictObject({
  frames: v.optional(v.array(Frame), []),
  phrases: v.optional(v.array(Phrase), []),
  patterns: v.optional(
    v.array(
      v.strictObject({
        pattern: v.pipe(v.string(), v.check(isExpression, 'not a regular expression')),
        /** True when upper and lower case differ. */
        case: v.optional(v.boolean(), false),
      }),
    ),
    [],
  ),
  words: v.optional(v.array(Phrase), []),
  /** Names of `content/fields.yml`: their words near make it doubtful. */
  fields: v.optional(v.array(Slug), []),
});

const InLanguage = v.strictObject({
  label: v.pipe(v.string(), v.minLength(2)),
  terms: v.pipe(v.array(Term), v.minLength(1)),
  /** What people type who look for it, and what is never marked. */
  searched: v.optional(v.array(Form), []),
  /** Where it hurts: `rygg -en`, beside an ache or a complaint of `content/ache-phrases.yml`. */
  places: v.optional(v.array(Form), []),
  /** Places that count beside an ache only. */
  spots: v.optional(v.array(Form), []),
  compounds: v.optional(Compounds, {}),
  for: v.optional(For, {}),
  against: v.optional(Against, {}),
});

export const ConceptSource = v.strictObject({
  id: Slug,
  group: v.picklist(['mood', 'pain', 'concept', 'treatment', 'imaging', 'safety', 'evidence']),
  /** For editors; not shown to readers. */
  note: v.optional(v.string()),
  safety: v.optional(v.array(Slug), []),
  related: v.optional(v.array(Slug), []),
  /** What it is a kind of: a card about it may show what is written about those. */
  broader: v.optional(v.array(Slug), []),
  /** False: never marked in running text, though it has an explanation. */
  marked: v.optional(v.boolean(), true),
  sv: InLanguage,
  en: InLanguage,
});
export type ConceptSource = v.InferOutput<typeof ConceptSource>;

const HealthInLanguage = v.strictObject({
  words: v.array(Phrase),
  frames: v.array(Frame),
  people: v.array(Phrase),
  others: v.optional(v.array(Frame), []),
});
export const HealthWords = v.strictObject({ sv: HealthInLanguage, en: HealthInLanguage });

/** Words of other fields than health: `economy`, `weather`. */
export const Fields = v.record(Slug, v.strictObject({ sv: v.array(Phrase), en: v.array(Phrase) }));

const AcheWords = v.strictObject({
  /** Before a place: `ont` i ryggen. */
  ache: v.array(Form),
  /** After a place: ryggen `värker`. */
  aches: v.array(Form),
  /** Less than hurting, before and after a place: `besvär` från nacken, back `trouble`. */
  complaint: v.array(Form),
  complains: v.array(Form),
  /** What may stand right before a place: `stel` nacke, `bad` back. */
  touching: v.optional(v.array(Form), []),
  /** Between ache and place, one or more of them: ont `långt ner i` ryggen. */
  links: v.array(v.pipe(v.string(), v.trim(), v.minLength(1))),
  /** Between place and ache, none or more of them: ryggen `har börjat` värka. */
  between: v.optional(v.array(v.pipe(v.string(), v.trim(), v.minLength(1))), []),
});

export const AchePhrases = v.strictObject({ sv: AcheWords, en: AcheWords });
