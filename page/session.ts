/** One document's reading, marks and card, from its start to its abort; wiring only. */
import type { PassageRequest } from '@/core/card';
import { isInside } from '@/core/grace';
import type { ConceptId } from '@/core/model';
import type { Terms } from '@/core/terms';
import { announce } from './announce';
import { createCardHost, type Target } from './card-host';
import { requestFor } from './context';
import { createConversation } from './conversation';
import { markAt } from './hit-test';
import { watchKeyboard } from './keyboard';
import { listen } from './listen';
import { lookUpIn } from './look-up';
import { createMarks, type Mark, pieceAt } from './marks';
import { holderOf } from './natives';
import { observe } from './observe';
import { createOutline } from './outline';
import { createPaint } from './paint';
import { watchPointer } from './pointer';
import type { Page, PageSettings, Ports } from './ports';
import { boxesOf, visibleBoxesOf } from './ranges';
import { createReader } from './reader';

/** What a card can be about: a mark, or words that were selected. */
interface Subject {
  target: Target;
  request: PassageRequest;
}

/** The id under which looked-up words take part in the hover state; marks begin at 1. */
const LOOKED_UP = 0;

export function startSession(
  document: Document,
  terms: Terms,
  first: PageSettings,
  ports: Ports,
  restart: () => void,
  signal: AbortSignal,
): Page {
  let settings = first;
  let touched = false;
  let focusNext = false;
  let lookedUp: Subject | null = null;
  /** Where the walk by keyboard is. */
  let walked: Mark | null = null;
  const revealed = new Map<ConceptId, Mark>();

  const marks = createMarks();
  const outline = createOutline(document);
  const concepts = announce(() => marks.concepts(), ports.onConcepts, signal);
  const paint = createPaint(document, marks, concepts.changed, signal);
  const watched = observe(document, (nodes) => reader.readAgain(nodes), restart, signal);
  const reader = createReader(
    document,
    terms,
    marks,
    outline,
    {
      onMarks() {
        paint.changed();
        concepts.changed();
        const { shown } = conversation.state();
        if (shown !== null && !subjectOf(shown)) conversation.send({ kind: 'dismiss' });
      },
      onShadow: watched.watch,
    },
    signal,
  );

  const host = createCardHost(
    document,
    {
      onOpenArticle: (article, section) => {
        const subject = subjectOf(conversation.state().shown);
        if (subject) ports.openArticle(subject.request.language, article, section);
      },
      onShow: showRelated,
      onClose: close,
      onHold: () => conversation.send({ kind: 'hold' }),
      onRelease() {
        conversation.send({ kind: 'release' });
        const [point, box] = [pointer.point(), host.box()];
        if (point && box && isInside(point, box)) conversation.send({ kind: 'enterCard' });
      },
    },
    signal,
  );

  const conversation = createConversation(
    {
      ask: (mark) => subjectOf(mark)?.request ?? null,
      getCard: ports.getCard,
      show(mark, content) {
        const subject = subjectOf(mark);
        if (!subject) return false;
        const { held } = conversation.state();
        const point = held ? null : pointer.point();
        const shown = host.show({
          content,
          target: subject.target,
          settings,
          point,
          touch: touched,
          focus: focusNext,
        });
        focusNext = false;
        return shown;
      },
      hide() {
        host.hide();
        paint.stress(walked);
      },
      delay: () => settings.delay,
    },
    signal,
  );

  const pointer = watchPointer(
    document,
    {
      markAt: (x, y) => markAt(document, marks, x, y),
      box: host.box,
      holds: host.holds,
      state: conversation.state,
      send: conversation.send,
      tap: (mark) => open(mark.id, { touch: true, focus: false }),
    },
    signal,
  );

  const walk = watchKeyboard(
    document,
    {
      marks: () => marks.walkable(),
      begin: (list) => Math.max(0, list.findIndex(isAhead)),
      visit(mark, number, total) {
        walked = mark;
        paint.stress(mark);
        if (mark) scrollTo(mark);
        const words = mark && subjectOf(mark.id)?.request.surface;
        host.say(words ? `${words}, ${number} / ${total}` : null, mark?.run.block ?? null);
      },
      open: (mark) => open(mark.id, { touch: false, focus: true }),
      isCardOpen: host.isOpen,
      isCardFocused: host.hasFocus,
      dismiss: close,
    },
    signal,
  );

  function subjectOf(id: number | null): Subject | null {
    if (id === LOOKED_UP) return lookedUp;
    const mark = id === null ? undefined : marks.byId(id);
    if (!mark) return null;
    const element = holderOf(pieceAt(mark.run, mark.start)?.node ?? mark.run.block);
    return {
      target: { element: element ?? mark.run.block, boxes: () => visibleBoxesOf(mark) },
      request: requestFor(document, mark, marks, outline),
    };
  }

  function open(id: number, how: { touch: boolean; focus: boolean }): void {
    touched = how.touch;
    focusNext = how.focus;
    conversation.send({ kind: 'openMark', mark: id });
  }

  function close(): void {
    pointer.hush();
    conversation.send({ kind: 'dismiss' });
  }

  /** Another concept in the card that is open. */
  function showRelated(concept: ConceptId): void {
    const { shown } = conversation.state();
    const subject = subjectOf(shown);
    if (!subject) return;
    const draw = async () => {
      const content = await ports.getCard({ ...subject.request, concept });
      const still = !signal.aborted && conversation.state().shown === shown;
      if (!content || !still) return;
      host.show({
        content,
        target: subject.target,
        settings,
        point: null,
        touch: touched,
        focus: true,
      });
    };
    draw().catch(() => undefined);
  }

  listen(window, 'pagehide', close, signal);
  marks.setChoice(settings);
  paint.restyle(settings.markStyle);
  reader.readAll();

  return {
    listConcepts: () => marks.concepts(),
    reveal(concept) {
      const list = marks.of(concept);
      const before = revealed.get(concept);
      const mark = list[(before ? list.indexOf(before) + 1 : 0) % list.length];
      if (!mark) return false;
      revealed.set(concept, mark);
      // A card that is open would see its mark scroll away, and close the new one.
      conversation.send({ kind: 'dismiss' });
      scrollTo(mark);
      // Not every occurrence is shown as a mark.
      paint.stress(mark);
      open(mark.id, { touch: false, focus: false });
      return true;
    },
    walk,
    lookUp(text) {
      lookedUp = lookUpIn(document, terms, text);
      if (!lookedUp) return;
      conversation.send({ kind: 'dismiss' });
      open(LOOKED_UP, { touch: false, focus: false });
    },
    update(next) {
      settings = next;
      marks.setChoice(next);
      paint.restyle(next.markStyle);
    },
  };
}

/** In view or below it: where a walk begins. */
function isAhead(mark: Mark): boolean {
  return boxesOf(mark).some(({ bottom }) => bottom > 0);
}

function scrollTo(mark: Mark): void {
  const isSeen = visibleBoxesOf(mark).some(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
  if (isSeen) return;
  const node = pieceAt(mark.run, mark.start)?.node ?? mark.run.block;
  const element = holderOf(node) ?? mark.run.block;
  Element.prototype.scrollIntoView.call(element, { block: 'center', behavior: 'instant' });
  const [box] = boxesOf(mark);
  // A long paragraph: its middle is in view, the mark may not be.
  if (box && (box.top < 0 || box.bottom > innerHeight)) {
    scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
  }
}
