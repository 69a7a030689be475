/** Front matter that every text for readers has: who answers for it, and since when. */
import * as v from 'valibot';
import type { VFile } from 'vfile';
import type { Editorial, Language } from '@/core/model';
import { error } from './source';
import type { Read } from './yaml';

const Day = v.pipe(v.string(), v.isoDate('write the day as 2026-11-24'));

export const EditorialSource = {
  author: v.optional(v.string()),
  reviewer: v.optional(v.nullable(v.string()), null),
  reviewed: Day,
  nextReview: Day,
  licence: v.optional(v.string(), 'CC BY 4.0'),
  changes: v.optional(v.array(v.strictObject({ date: Day, what: v.string() })), []),
};
type Source = v.InferOutput<ReturnType<typeof shape>>;

function shape() {
  return v.object(EditorialSource);
}

const AUTHORS: Record<Language, string> = {
  sv: 'Hälsonots redaktion',
  en: 'The Hälsonot editors',
};

export function editorialOf(file: VFile, front: Read<Source>, language: Language): Editorial {
  const { author, reviewer, reviewed, nextReview, licence, changes } = front.value;
  if (nextReview <= reviewed) {
    error(file, '"nextReview" comes after "reviewed"', front.placeOf(['nextReview']));
  }
  return {
    author: author ?? AUTHORS[language],
    reviewer,
    reviewed,
    nextReview,
    licence,
    changes,
  };
}
