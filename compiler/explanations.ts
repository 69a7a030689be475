/** Reads `content/explanations/<language>/<concept>.md`. */
import * as v from 'valibot';
import type { VFile } from 'vfile';
import type { Block, Explanation, Language, ReadingLevel } from '@/core/model';
import { MAX_PASSAGE, type ReadText } from './articles';
import { readBlocks } from './blocks';
import { claimsOf, textsOf, wordsOfBlocks } from './claims';
import { Slug } from './concept-schema';
import { EditorialSource, editorialOf } from './editorial';
import type { TextContext } from './inlines';
import { type Part, readDocument } from './markdown';
import { readability } from './readability';
import { error, listSources, START } from './source';

const Front = v.strictObject({
  concept: Slug,
  title: v.pipe(v.string(), v.minLength(2)),
  /** Where "read more" leads. */
  article: Slug,
  section: Slug,
  ...EditorialSource,
});

const HEADINGS: Record<Language, Record<ReadingLevel, string>> = {
  sv: { easy: 'Lättläst', plain: 'Vanlig' },
  en: { easy: 'Easy read', plain: 'Plain' },
};

/** Upper bounds of LIX for Swedish and of the Flesch–Kincaid grade for English. */
const BOUNDS: Record<Language, Record<ReadingLevel, number>> = {
  sv: { easy: 30, plain: 42 },
  en: { easy: 6, plain: 9 },
};

/** What one takes in while reading something else. */
const MAX_SENTENCES = 4;
const MAX_PARAGRAPHS = 2;

export function readExplanations(
  contentDir: string,
  language: Language,
): { files: VFile[]; explanations: ReadText<Explanation>[] } {
  const files = listSources(contentDir, `explanations/${language}`, '.md');
  const explanations = files.flatMap((file) => readExplanation(file, language) ?? []);
  return { files, explanations };
}

function readExplanation(file: VFile, language: Language): ReadText<Explanation> | null {
  const document = readDocument(file, Front);
  if (!document) return null;
  const { front, parts } = document;
  const { concept, title, article, section } = front.value;
  if (`${concept}.md` !== file.basename) {
    error(
      file,
      `the concept is "${concept}": name the file ${concept}.md`,
      front.placeOf(['concept']),
    );
  }
  const names = Object.values(HEADINGS[language]);
  for (const { heading, place } of parts) {
    if (!names.includes(heading)) {
      error(file, `the headings are ${names.join(' and ')}, not "${heading}"`, place);
    }
  }
  // The plain text is what the card shows first, so its citations get the first numbers.
  const context: TextContext = { file, cited: [] };
  const plain = readLevel(context, parts, language, 'plain');
  const easy = readLevel(context, parts, language, 'easy');
  return {
    file,
    cited: context.cited,
    placeOf: front.placeOf,
    sections: new Map(parts.map(({ heading, place }) => [heading, place])),
    text: {
      concept,
      language,
      title,
      levels: { easy, plain },
      article,
      section,
      references: [...new Set(context.cited.map(({ key }) => key))],
      ...editorialOf(file, front, language),
    },
  };
}

function readLevel(
  context: TextContext,
  parts: readonly Part[],
  language: Language,
  level: ReadingLevel,
): Block[] {
  const heading = HEADINGS[language][level];
  const part = parts.find((candidate) => candidate.heading === heading);
  if (!part) {
    error(context.file, `the part "## ${heading}" is missing`, START);
    return [];
  }
  const blocks = readBlocks(context, part.nodes);
  if (blocks.length > MAX_PARAGRAPHS || blocks.some(({ type }) => type !== 'paragraph')) {
    error(context.file, 'a reading level is one or two paragraphs and nothing else', part.place);
  }
  const claims = blocks.flatMap(textsOf).flatMap(claimsOf);
  if (claims.length > MAX_SENTENCES) {
    error(context.file, `${claims.length} sentences, at most ${MAX_SENTENCES}`, part.place);
  }
  for (const claim of claims) {
    if (claim.cited) continue;
    error(context.file, `a sentence without a citation: "${claim.text}"`, part.place);
  }
  const words = wordsOfBlocks(blocks);
  if (words.length > MAX_PASSAGE) {
    error(context.file, `${words.length} characters, at most ${MAX_PASSAGE} fit`, part.place);
  }
  const { name, value } = readability(words, language);
  const bound = BOUNDS[language][level];
  if (value > bound) {
    const reason = `${name} is ${value.toFixed(1)}, at most ${bound}: shorter sentences and words`;
    error(context.file, reason, part.place);
  }
  return blocks;
}
