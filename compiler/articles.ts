/** Reads `content/articles/<language>/<id>.md`. */
import * as v from 'valibot';
import type { VFile } from 'vfile';
import { type Article, type Block, FACETS, type Language, type Section } from '@/core/model';
import { readBlocks } from './blocks';
import { numberClaimsOf } from './claims';
import { Slug } from './concept-schema';
import { EditorialSource, editorialOf } from './editorial';
import { Cue } from './facets';
import { plainText, readLine, type TextContext } from './inlines';
import { type Part, placeOf, readDocument, readFence } from './markdown';
import { error, listSources, type Place } from './source';
import type { Read } from './yaml';

/** What fits on a card without scrolling; the figure is Wikipedia's for its page previews. */
export const MAX_PASSAGE = 525;

const Front = v.strictObject({
  id: Slug,
  title: v.pipe(v.string(), v.minLength(3)),
  answer: v.pipe(v.string(), v.minLength(20)),
  startingPoint: v.optional(v.string()),
  concepts: v.array(Slug),
  related: v.optional(v.array(Slug), []),
  safety: v.optional(v.array(Slug), []),
  ...EditorialSource,
});

const SectionSource = v.strictObject({
  id: Slug,
  facets: v.pipe(v.array(v.picklist(FACETS)), v.minLength(1)),
  concepts: v.pipe(v.array(Slug), v.minLength(1)),
  cues: v.optional(v.array(Cue), []),
});

/** What was read of one text, and what other files must answer for. */
export interface ReadText<T> {
  file: VFile;
  text: T;
  cited: TextContext['cited'];
  /** Where a value of the front matter stands. */
  placeOf: Read<unknown>['placeOf'];
  /** Where each section begins, by id. */
  sections: ReadonlyMap<string, Place>;
}

export function readArticles(
  contentDir: string,
  language: Language,
): { files: VFile[]; articles: ReadText<Article>[] } {
  const files = listSources(contentDir, `articles/${language}`, '.md');
  const articles = files.flatMap((file) => readArticle(file, language) ?? []);
  return { files, articles };
}

function readArticle(file: VFile, language: Language): ReadText<Article> | null {
  const document = readDocument(file, Front);
  if (!document) return null;
  const { front, parts } = document;
  const { id, title, answer, startingPoint, concepts, related, safety } = front.value;
  if (`${id}.md` !== file.basename) {
    error(file, `the id is "${id}": name the file ${id}.md`, front.placeOf(['id']));
  }
  const context: TextContext = { file, cited: [] };
  const answered = readLine(context, answer, front.placeOf(['answer']));
  checkNumbers(file, [{ type: 'paragraph', children: answered }], [front.placeOf(['answer'])]);
  const sections: Section[] = [];
  const places = new Map<string, Place>();
  for (const part of parts) {
    const section = readSection(context, part);
    if (!section) continue;
    if (places.has(section.id)) error(file, `two sections have the id "${section.id}"`, part.place);
    places.set(section.id, part.place);
    sections.push(section);
  }
  return {
    file,
    cited: context.cited,
    placeOf: front.placeOf,
    sections: places,
    text: {
      id,
      language,
      title,
      answer: answered,
      ...(startingPoint ? { startingPoint } : {}),
      concepts,
      related,
      safety,
      sections,
      references: [...new Set(context.cited.map(({ key }) => key))],
      ...editorialOf(file, front, language),
    },
  };
}

function readSection(context: TextContext, part: Part): Section | null {
  const [fence, ...nodes] = part.nodes;
  if (fence?.type !== 'code' || fence.lang !== 'section') {
    error(context.file, 'put a ```section block right under this heading', part.place);
    return null;
  }
  const source = readFence(context.file, SectionSource, fence);
  if (!source) return null;
  const blocks = readBlocks(context, nodes);
  const places = nodes.map(placeOf);
  checkPassage(context.file, blocks[0], places[0] ?? part.place);
  checkNumbers(context.file, blocks, places);
  return { ...source, heading: part.heading, blocks };
}

function checkPassage(file: VFile, first: Block | undefined, place: Place): void {
  if (first?.type !== 'paragraph') {
    error(file, 'a section begins with a paragraph: it is the passage on the card', place);
    return;
  }
  const { length } = plainText(first.children);
  if (length <= MAX_PASSAGE) return;
  const reason = `the first paragraph has ${length} characters, at most ${MAX_PASSAGE} fit on a card`;
  error(file, reason, place);
}

function checkNumbers(file: VFile, blocks: readonly Block[], places: readonly Place[]): void {
  for (const [index, block] of blocks.entries()) {
    for (const claim of numberClaimsOf(block)) {
      if (!claim.hasNumber || claim.cited) continue;
      error(file, `a number without a citation: "${claim.text}"`, places[index]);
    }
  }
}
