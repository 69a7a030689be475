/** What a card can be about: a mark, or words that were selected. */
import type { PassageRequest } from '@/core/card';
import type { Terms } from '@/core/terms';
import type { Target } from './card-host';
import { requestFor } from './context';
import { lookUpIn } from './look-up';
import { type Marks, pieceAt } from './marks';
import { holderOf } from './natives';
import type { Outline } from './outline';
import { visibleBoxesOf } from './ranges';

export interface Subject {
  target: Target;
  request: PassageRequest;
}

/** The id under which looked-up words take part in the hover state; marks begin at 1. */
export const LOOKED_UP = 0;

export function createSubjects(
  document: Document,
  terms: () => Terms,
  marks: Marks,
  outline: Outline,
) {
  let lookedUp: Subject | null = null;
  return {
    /** Null for no id, and when the mark has gone. */
    of(id: number | null): Subject | null {
      if (id === LOOKED_UP) return lookedUp;
      const mark = id === null ? undefined : marks.byId(id);
      if (!mark) return null;
      const element = holderOf(pieceAt(mark.run, mark.start)?.node ?? mark.run.block);
      return {
        target: { element: element ?? mark.run.block, boxes: () => visibleBoxesOf(mark) },
        request: requestFor(document, mark, marks, outline),
      };
    },
    /** False when the words hold no term. */
    lookUp(words: string): boolean {
      lookedUp = lookUpIn(document, terms(), words);
      return lookedUp !== null;
    },
  };
}
