/** The bench's own page: everything that the rows ask of it, as functions on `world`. */
import { feed, reads, rescanParents, rewrite } from './changes';
import { decodings } from './decoding';
import { begin, end, known, registered, rest } from './layer';
import { insert, relayout } from './layout';
import { markJs, ourMarks } from './mark-js';
import { hitTests } from './pointer';
import { slices } from './slicing';
import { timeInDocumentOrder, timeToVisible } from './visible';
import { warm } from './warm';

const world = {
  warm,
  decodings,
  markJs,
  ourMarks,
  hitTests,
  slices,
  timeToVisible,
  timeInDocumentOrder,
  begin,
  rest: async () => (await rest()).length,
  known,
  end,
  registered: () => registered().length,
  relayout,
  insert,
  feed,
  rewrite,
  reads,
  rescanParents,
  scrollTo: (part: number) => scrollTo(0, document.documentElement.scrollHeight * part),
};

export type World = typeof world;

Object.assign(globalThis, { world });
