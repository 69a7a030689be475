/** What was put aside for a visit as plain text: numbered sources at the end, as on paper. */
import { doiAddress } from '@/core/links';
import type { Language, Library, Reference } from '@/core/model';
import { plainText } from '@/core/passage-text';
import { textOf, type VisitItem, type VisitText } from '@/core/visit';
import type { AppTexts } from './app-texts';
import type { CardTexts } from './card-texts';

export interface VisitSheet {
  items: { item: VisitItem; text: VisitText | null }[];
  /** Citekeys of all passages together, in order of first citation. */
  references: string[];
  /** By citekey; the first language that has it. */
  known: Record<string, Reference>;
}

/** Puts the passages into words, as they read now. */
export function sheetOf(
  items: readonly VisitItem[],
  libraryOf: (language: Language) => Library,
): VisitSheet {
  const read = items.map((item) => ({
    item,
    text: item.kind === 'passage' ? textOf(libraryOf(item.language), item) : null,
  }));
  const known: Record<string, Reference> = {};
  for (const { item, text } of read) {
    if (item.kind !== 'passage') continue;
    for (const key of text?.references ?? []) {
      const reference = libraryOf(item.language).references[key];
      if (reference) known[key] ??= reference;
    }
  }
  const references = [...new Set(read.flatMap(({ text }) => text?.references ?? []))].filter(
    (key) => known[key],
  );
  return { items: read, references, known };
}

/** The sheet as the text of a file. */
export function sheetText(sheet: VisitSheet, texts: AppTexts, cardTexts: CardTexts): string {
  const parts = sheet.items.map(({ item, text }) => {
    if (item.kind === 'question') return `${texts.question}\n${item.text}`;
    if (!text) return texts.visitGone;
    const numbers = text.references.map((key) => sheet.references.indexOf(key) + 1);
    return `${text.heading}\n${plainText(text.blocks)}\n[${numbers.join(', ')}] ${text.from}`;
  });
  const sources = sheet.references.map((key, index) => {
    const reference = sheet.known[key];
    return `${index + 1}. ${reference ? [reference.text, addressOf(reference)].join(' ').trim() : ''}`;
  });
  const end = sources.length > 0 ? [`${cardTexts.sources}\n${sources.join('\n')}`] : [];
  return `${[texts.visit, ...parts, ...end, cardTexts.general].join('\n\n')}\n`;
}

function addressOf({ doi, url }: Reference): string {
  return (doi && doiAddress(doi)) || url || '';
}
