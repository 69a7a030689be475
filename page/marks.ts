/**
 * The marks of a document: matches bound to its text nodes. The only copy; what the browser paints
 * mirrors it and is never read back, since every script of the page can change that.
 *
 * Marks hang on runs; runs are kept in document order, so that "first in its section" is what a
 * reader meets first. Adding is O(1) but where a scope begins (`page/runs.ts`), finding
 * the mark at a text position O(marks in that node), choosing what is shown O(marks), once a batch.
 */
import type { ConceptId, FoundConcept, Language, Match } from '@/core/model';
import type { Density } from '@/core/settings';
import type { Piece } from './line';
import { holderOf, holds, isVisible, rootOf } from './natives';
import { type Cursor, insert, isCurrent, isPresent, isSame } from './runs';
import type { Run, Scope } from './scan';

/** A match bound to live text. Offsets are those of its run. */
export interface Mark extends Match {
  id: number;
  run: MarkedRun;
  /** Rendered when it was last looked at. Hidden text is neither marked nor counted. */
  visible: boolean;
}

export interface MarkedRun extends Run {
  language: Language;
  marks: Mark[];
  /** The heading it stands under; null before the first. */
  section: Element | null;
}

/** What is shown: chosen anew when runs, density or muted concepts change. */
export interface Choice {
  density: Density;
  muted: readonly ConceptId[];
}

export type Marks = ReturnType<typeof createMarks>;

/** Runs by what became of them; one that came and went is in both. */
export interface Journal {
  added: MarkedRun[];
  gone: MarkedRun[];
}

/** Beyond this a page is a word list, not prose; what is found later is left alone. */
const MOST_MARKS = 50_000;

export function createMarks() {
  let runs: MarkedRun[] = [];
  const byNode = new WeakMap<Node, MarkedRun[]>();
  let journal: Journal = { added: [], gone: [] };
  let cursor: Cursor | undefined;
  let shadowed = false;
  const byId = new Map<number, Mark>();
  let chosen: Set<Mark> | undefined;
  let choice: Choice = { density: 'section', muted: [] };
  let lastId = 0;

  function unindex(run: MarkedRun): void {
    for (const mark of run.marks) byId.delete(mark.id);
    for (const { node } of run.pieces) {
      const left = byNode.get(node)?.filter((other) => other !== run) ?? [];
      if (left.length > 0) byNode.set(node, left);
      else byNode.delete(node);
    }
  }

  function remove(gone: ReadonlySet<MarkedRun>): void {
    if (gone.size === 0) return;
    runs = runs.filter((run) => !gone.has(run));
    for (const run of gone) unindex(run);
    journal.gone.push(...gone);
    chosen = undefined;
  }

  function choose(): Set<Mark> {
    const wanted = new Set<Mark>();
    const seen = new Map<Element | null, Set<ConceptId>>();
    for (const mark of visibleMarks(runs, choice.muted)) {
      const scope = choice.density === 'section' ? mark.run.section : null;
      const concepts = seen.get(scope) ?? new Set();
      if (choice.density !== 'every' && concepts.has(mark.concept)) continue;
      seen.set(scope, concepts.add(mark.concept));
      if (choice.density !== 'none') wanted.add(mark);
    }
    return wanted;
  }

  function shown(): ReadonlySet<Mark> {
    chosen ??= choose();
    return chosen;
  }

  return {
    /** Keeps what was found in a run of a scope. The run must have matches. */
    add(
      run: Run,
      language: Language,
      matches: readonly Match[],
      section: Element | null,
      scope: Scope,
    ): MarkedRun | undefined {
      if (byId.size >= MOST_MARKS) return undefined;
      // Lists of just the length: one that grows has room for sixteen more, in each of thousands.
      const kept: MarkedRun = { ...run, pieces: [...run.pieces], language, section, marks: [] };
      kept.marks = matches.map((match) => {
        lastId += 1;
        return { ...match, id: lastId, run: kept, visible: false };
      });
      for (const mark of kept.marks) {
        mark.visible = isRendered(mark);
        byId.set(mark.id, mark);
      }
      for (const { node } of run.pieces) byNode.set(node, [...(byNode.get(node) ?? []), kept]);
      cursor = insert(runs, kept, scope, cursor);
      journal.added.push(kept);
      shadowed ||= rootOf(run.block) instanceof ShadowRoot;
      chosen = undefined;
      return kept;
    },

    /** What is known of this very run: nothing of it needs to be read again. */
    known(run: Run): MarkedRun | undefined {
      const node = run.pieces[0]?.node;
      return node && byNode.get(node)?.find((known) => isSame(known, run));
    },

    /** Forgets what was found in the nodes of a run that is read anew. Answers how many runs. */
    forget(run: Run, keep: ReadonlySet<MarkedRun>): number {
      const gone = new Set<MarkedRun>();
      for (const { node } of run.pieces) {
        for (const old of byNode.get(node) ?? []) if (!keep.has(old)) gone.add(old);
      }
      remove(gone);
      return gone.size;
    },

    /**
     * Forgets runs of rewritten nodes whose text is another, and with `left` also what is no longer
     * in the document. Answers how many runs. O(rewritten), with `left` O(runs).
     */
    sweep(rewritten: ReadonlySet<Node>, left: boolean): number {
      const touched = [...rewritten].flatMap((node) => byNode.get(node) ?? []);
      const other = touched.filter((run) => !isCurrent(run));
      const gone = new Set(left ? [...other, ...runs.filter((run) => !isPresent(run))] : other);
      remove(gone);
      return gone.size;
    },

    /** Forgets what was found inside of an element. Answers how many runs. */
    forgetIn(element: Element): number {
      const gone = new Set(runs.filter((run) => holds(element, run.block)));
      remove(gone);
      return gone.size;
    },

    setChoice(next: Choice): void {
      choice = next;
      chosen = undefined;
    },

    /** Looks whether a run's marks are rendered; true when that has changed. */
    look(run: MarkedRun): boolean {
      let changed = false;
      for (const mark of run.marks) {
        const visible = isRendered(mark);
        changed ||= visible !== mark.visible;
        mark.visible = visible;
      }
      if (changed) chosen = undefined;
      return changed;
    },

    /** The marks to show, by density; in document order. */
    shown,

    /** The marks that can be walked: those shown, or all when none is to be shown. */
    walkable(): Mark[] {
      return choice.density === 'none' ? visibleMarks(runs, choice.muted) : [...shown()];
    },

    /** The runs that came and went since the last call. */
    news(): Journal {
      const news = journal;
      journal = { added: [], gone: [] };
      return news;
    },

    /** Some mark has been in a shadow root. */
    shadowed: (): boolean => shadowed,

    byId: (id: number): Mark | undefined => byId.get(id),

    /** Every mark that covers a position in a text node, shown or not. */
    at(node: Text, offset: number): Mark[] {
      return (byNode.get(node) ?? []).flatMap(({ pieces, marks }) => {
        const piece = pieces.find(
          (candidate) =>
            candidate.node === node &&
            offset >= candidate.from &&
            offset <= candidate.from + candidate.length,
        );
        if (!piece) return [];
        const position = piece.at + offset - piece.from;
        return marks.filter(({ start, end }) => start <= position && position <= end);
      });
    },

    /** The runs in document order. */
    runs: (): readonly MarkedRun[] => runs,

    /** Every visible occurrence of a concept, in document order. */
    of(concept: ConceptId): Mark[] {
      return visibleMarks(runs, []).filter((mark) => mark.concept === concept);
    },

    /** What the page speaks of: the count is of all, whatever is shown. */
    concepts(): FoundConcept[] {
      const found = new Map<ConceptId, FoundConcept>();
      for (const { concept, run } of visibleMarks(runs, [])) {
        const entry = found.get(concept) ?? { concept, count: 0, language: run.language };
        entry.count += 1;
        found.set(concept, entry);
      }
      return [...found.values()];
    },
  };
}

function visibleMarks(runs: readonly MarkedRun[], muted: readonly ConceptId[]): Mark[] {
  return runs.flatMap(({ marks }) =>
    marks.filter(({ visible, concept }) => visible && !muted.includes(concept)),
  );
}

function isRendered({ run, start }: Mark): boolean {
  const node = pieceAt(run, start)?.node;
  return isVisible((node && holderOf(node)) ?? run.block);
}

/** The piece that holds the code unit at `offset` of the run. */
export function pieceAt({ pieces }: Run, offset: number): Piece | undefined {
  return pieces.findLast(({ at, length }) => at <= offset && offset < at + length);
}
