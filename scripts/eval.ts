/**
 * `npm run eval [-- --errors=N] [-- --all]`: scores detection, sense, language, choice of
 * passage and search on the labelled sets in `tests/eval/`, and prints the worst errors.
 *
 * `--errors` is how many errors of each kind are printed (10 when left out); `--all` adds a
 * line for each phenomenon and concept without errors.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language, Library } from '@/core/model';
import { decodeTerms } from '@/core/terms';
import { scoreDetection, scoreOther, scoreSenses } from './eval/detection';
import { scoreExamples, scorePassages } from './eval/passages';
import {
  detectionLines,
  otherLines,
  passageLines,
  type ReportOptions,
  searchLines,
  senseLines,
} from './eval/report';
import { scoreSearch } from './eval/search';
import { detectionSet, exampleSet, searchSet, unseenContexts } from './eval/sets';
import { ROOT } from './run';

const NAMES: Record<Language, string> = { sv: 'Swedish', en: 'English' };
const LANGUAGES = ['sv', 'en'] as const;

const { values } = parseArgs({
  options: { errors: { type: 'string', default: '10' }, all: { type: 'boolean', default: false } },
});
const options: ReportOptions = { errors: Number(values.errors), all: values.all };
if (!Number.isInteger(options.errors) || options.errors < 0) {
  throw new Error(`--errors=${values.errors}: give a whole number, 0 or more`);
}

function pack(name: string): string {
  return readFileSync(join(ROOT, '.pack', name), 'utf8');
}

const terms = decodeTerms(pack('terms.txt'));
const libraries = {
  sv: JSON.parse(pack('library.sv.json')) as Library,
  en: JSON.parse(pack('library.en.json')) as Library,
};
const searches = { sv: pack('search.sv.json'), en: pack('search.en.json') };

const lines = [
  ...LANGUAGES.flatMap((language) =>
    detectionLines(
      NAMES[language],
      scoreDetection(terms, detectionSet(language), language),
      options,
    ),
  ),
  ...LANGUAGES.flatMap((language) =>
    senseLines(NAMES[language], scoreSenses(terms, detectionSet(`senses.${language}`)), options),
  ),
  ...otherLines(scoreOther(terms, detectionSet('other')), options),
  ...LANGUAGES.flatMap((language) =>
    passageLines(
      `examples by cross-validation, ${NAMES[language]}`,
      scoreExamples(terms, libraries[language], exampleSet(language)),
      options,
    ),
  ),
  ...LANGUAGES.flatMap((language) =>
    passageLines(
      `unseen, ${NAMES[language]}`,
      scorePassages(terms, libraries[language], unseenContexts(language)),
      options,
    ),
  ),
  ...searchLines(scoreSearch(libraries, searches, searchSet()), options),
];
process.stdout.write(`${lines.join('\n')}\n`);
