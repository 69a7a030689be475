/**
 * `npm run --silent passage`: JSON lines `{id, text, target: {start, end}, lang?}` in,
 * `{id, concept, passage, article, section, facet, why}` out: what the card would show for the
 * term at `target` (UTF-16 code units, end exclusive), by the code that runs in the extension. A
 * target that no page would mark is answered as when a reader selects it and looks it up.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { detect, meaningOf } from '@/core/detect';
import type { Language, Library, Match } from '@/core/model';
import { rankPassages } from '@/core/ranking';
import { reasonsOf } from '@/core/reasons';
import { requestFor } from '@/core/request';
import { decodeTerms } from '@/core/terms';
import { answerLines } from './json-lines';
import { matchAt } from './match-at';
import { ROOT } from './run';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Line = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  target: v.object({ start: Offset, end: Offset }),
  lang: v.optional(v.nullable(v.string())),
});

type Target = v.InferOutput<typeof Line>['target'];

const LANGUAGES: readonly Language[] = ['sv', 'en'];
const PACK = join(ROOT, '.pack');
const terms = decodeTerms(readFileSync(join(PACK, 'terms.txt'), 'utf8'));
const libraries = new Map<Language, Library>();

function libraryOf(language: Language): Library {
  const known = libraries.get(language);
  if (known) return known;
  const file = join(PACK, `library.${language}.json`);
  const library = JSON.parse(readFileSync(file, 'utf8')) as Library;
  libraries.set(language, library);
  return library;
}

interface Read {
  language: Language;
  match: Match;
  /** All that is marked in the text. */
  matches: readonly Match[];
}

/** What is marked at the target; else what its words mean by themselves, as when a reader looks them up. */
function readAt(text: string, target: Target, lang: string | undefined): Read | null {
  const { matches, language: read } = detect(terms, { text, ...(lang ? { lang } : {}) });
  const language = read();
  const marked = matchAt(matches, target);
  if (language && marked) return { language, match: marked, matches };
  const words = text.slice(target.start, target.end);
  const declared = LANGUAGES.filter((one) => lang?.toLowerCase().startsWith(one));
  for (const one of new Set([...(language ? [language] : declared), ...LANGUAGES])) {
    const concept = meaningOf(terms, words, one);
    if (concept) return { language: one, match: { ...target, concept }, matches };
  }
  return null;
}

process.exitCode = await answerLines('passage', Line, ({ id, text, target, lang }) => {
  if (target.end <= target.start || target.end > text.length) {
    throw new Error(`"target" is not within the ${text.length} characters of "text"`);
  }
  const read = readAt(text, target, lang ?? undefined);
  if (!read) {
    throw new Error(`"${text.slice(target.start, target.end)}" is no health term that we know`);
  }
  const { language, matches, match } = read;
  const request = requestFor({ text, language, matches, match });
  const [best] = rankPassages(libraryOf(language), request);
  if (!best) throw new Error(`nothing to show for "${match.concept}"`);
  const { passage, facet, why } = best;
  return {
    id,
    concept: match.concept,
    passage: passage.id,
    article: passage.article,
    section: passage.section,
    facet,
    why: passage.lead ? [] : reasonsOf(why, language),
  };
});
