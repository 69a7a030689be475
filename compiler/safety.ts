/** Reads `content/safety.yml`: when to seek care, whom to call, and when that was checked. */
import { join } from 'node:path';
import * as v from 'valibot';
import type { VFile } from 'vfile';
import type { Block, Language, SafetyBox } from '@/core/model';
import { readBlocks } from './blocks';
import { Slug } from './concept-schema';
import type { TextContext } from './inlines';
import { isWebAddress } from './inlines';
import { parseMarkdown } from './markdown';
import { error, type Place, readSource, warning } from './source';
import { readYaml } from './yaml';

/** Numbers and hours change; older than this, somebody looks again. */
const MAX_AGE_DAYS = 180;
const DAY = 86_400_000;

const Text = v.pipe(v.string(), v.trim(), v.minLength(2));
const WebAddress = v.pipe(v.string(), v.check(isWebAddress, 'addresses begin with https://'));
const Line = v.strictObject({
  number: v.pipe(v.string(), v.regex(/^\+?[\d -]+$/u, 'a phone number')),
  checked: v.pipe(v.string(), v.isoDate('write the day as 2026-11-24')),
  /** Where number and hours can be checked. */
  source: WebAddress,
  /** Where the name leads; none for a number that needs no explaining. */
  url: v.optional(WebAddress),
  sv: v.strictObject({ name: Text, hours: Text }),
  en: v.strictObject({ name: Text, hours: Text }),
});
const Box = v.strictObject({
  lines: v.array(Slug),
  sv: v.strictObject({ title: Text, text: Text }),
  en: v.strictObject({ title: Text, text: Text }),
});

const SafetySource = v.strictObject({
  disclaimer: v.strictObject({ sv: Text, en: Text }),
  lines: v.record(Slug, Line),
  boxes: v.record(Slug, Box),
});

export interface Safety {
  file: VFile;
  disclaimer: Record<Language, string>;
  boxes: Record<Language, Record<string, SafetyBox>>;
}

/** `today` is an ISO day; what was checked long before it gets a warning. */
export function readSafety(contentDir: string, today: string): Safety {
  const file = readSource(contentDir, join(contentDir, 'safety.yml'));
  const safety: Safety = { file, disclaimer: { sv: '', en: '' }, boxes: { sv: {}, en: {} } };
  const read = readYaml(file, SafetySource);
  if (!read) return safety;
  const { disclaimer, lines, boxes } = read.value;
  for (const [id, { checked, source }] of Object.entries(lines)) {
    if (Date.parse(today) - Date.parse(checked) <= MAX_AGE_DAYS * DAY) continue;
    const reason = `"${id}" was last checked on ${checked}: check number and hours again at ${source}`;
    warning(file, reason, read.placeOf(['lines', id, 'checked']));
  }
  const boxOf = (id: string, box: v.InferOutput<typeof Box>, language: Language): SafetyBox => ({
    id,
    title: box[language].title,
    blocks: readText(file, box[language].text, read.placeOf(['boxes', id, language, 'text'])),
    lines: box.lines.flatMap((key) => {
      const line = lines[key];
      if (!line) {
        error(file, `there is no line "${key}"`, read.placeOf(['boxes', id, 'lines']));
        return [];
      }
      const { number, checked, url } = line;
      return [{ ...line[language], number, checked, ...(url ? { url } : {}) }];
    }),
  });
  for (const [id, box] of Object.entries(boxes)) {
    safety.boxes.sv[id] = boxOf(id, box, 'sv');
    safety.boxes.en[id] = boxOf(id, box, 'en');
  }
  return { ...safety, disclaimer };
}

/** What to do in an emergency is no claim, and cites nothing. */
function readText(file: VFile, markdown: string, at: Place): Block[] {
  const context: TextContext = { file, cited: [], at };
  const blocks = readBlocks(context, parseMarkdown(markdown).children);
  for (const { key } of context.cited)
    error(file, `cite nothing in a safety box, as it has no reference list: "${key}"`, at);
  return blocks;
}
