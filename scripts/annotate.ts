/**
 * `npm run --silent annotate`: JSON lines `{id, text, lang?}` in,
 * `{id, lang, spans: [{start, end, concept, surface}]}` out, by the code that runs in the page.
 *
 * Offsets are UTF-16 code units, end exclusive; every occurrence is given. `lang` in the answer
 * is `sv`, `en`, or null for a text in another language.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { detect } from '@/core/detect';
import { decodeTerms } from '@/core/terms';
import { answerLines } from './json-lines';
import { ROOT } from './run';

const Line = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  lang: v.optional(v.nullable(v.string())),
});

const terms = decodeTerms(readFileSync(join(ROOT, '.pack', 'terms.txt'), 'utf8'));

process.exitCode = await answerLines('annotate', Line, ({ id, text, lang }) => {
  const { language, matches } = detect(terms, { text, ...(lang ? { lang } : {}) });
  const spans = matches.map(({ start, end, concept }) => ({
    start,
    end,
    concept,
    surface: text.slice(start, end),
  }));
  return { id, lang: language(), spans };
});
