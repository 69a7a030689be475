/** One document's reading, marks and card, from its start to its abort; wiring only. */
import { cardTexts } from '@/components/card-texts';
import { fill } from '@/components/wording';
import type { CardContent } from '@/core/card';
import { isInside } from '@/core/grace';
import type { ConceptId, FoundConcept } from '@/core/model';
import type { Terms } from '@/core/terms';
import { announce } from './announce';
import { createCardHost, type Showing } from './card-host';
import { createConversation } from './conversation';
import { isWriting } from './focus';
import { markAt } from './hit-test';
import { watchKeyboard } from './keyboard';
import { listen } from './listen';
import { createMarks, type Mark } from './marks';
import { observe } from './observe';
import { createOutline } from './outline';
import { createPaint } from './paint';
import { watchPointer } from './pointer';
import type { Page, PageSettings, Ports } from './ports';
import { createReader } from './reader';
import { hasRoom, watchRoom } from './room';
import { isAhead, scrollTo } from './scroll';
import { createCountSpeaker } from './speak-count';
import { createSubjects, LOOKED_UP, type Subject } from './subjects';
import { createTrail } from './trail';

/** Code units of a selection that we have nothing about, as it is told to the reader. */
const LONGEST_NAMED = 40;

export function startSession(
  document: Document,
  terms: () => Terms,
  first: PageSettings,
  ports: Ports,
  restart: () => void,
  signal: AbortSignal,
): Page {
  let settings = first;
  let touched = false;
  let focusNext = false;
  let drawn: { subject: Subject; content: CardContent } | null = null;
  /** Where the walk by keyboard is. */
  let walked: Mark | null = null;
  const revealed = new Map<ConceptId, Mark>();

  const marks = createMarks();
  const outline = createOutline(document);
  const subjects = createSubjects(document, terms, marks, outline);
  const texts = () => cardTexts(settings.interfaceLanguage);
  const concepts = announce(() => marks.concepts(), tell, signal);
  const paint = createPaint(document, marks, concepts.changed, signal);
  const watched = observe(document, (change) => reader.readAgain(change), restart, signal);
  const reader = createReader(
    document,
    terms,
    marks,
    outline,
    {
      onMarks() {
        paint.changed();
        concepts.changed();
        const { shown, pinned } = conversation.state();
        if (shown !== null && !pinned && !subjects.of(shown))
          conversation.send({ kind: 'dismiss' });
      },
      onShadow: watched.watch,
    },
    signal,
  );

  const host = createCardHost(
    document,
    {
      onOpenArticle: ({ language }, article, section) =>
        ports.openArticle(language, article, section),
      onShow: (concept) => trail.show(concept),
      onPin: (pinned) => conversation.send({ kind: pinned ? 'pin' : 'unpin' }),
      onMute(where) {
        const content = drawn?.content;
        close();
        if (content) ports.mute(content.concept, content.label, where);
      },
      onTurnOff() {
        close();
        ports.turnOff();
      },
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
      ask: (mark) => subjects.of(mark)?.request ?? null,
      getCard: ports.getCard,
      prepare: (content) => hasRoom() && host.prepare(content, settings),
      drop: host.drop,
      show(mark, content) {
        const subject = subjects.of(mark);
        if (!subject || !hasRoom()) return false;
        drawn = { subject, content };
        trail.begin(content);
        const { held } = conversation.state();
        return draw({ point: held ? null : pointer.point() }, false);
      },
      hide() {
        host.hide();
        paint.stress(walked);
      },
      delay: () => settings.delay,
    },
    signal,
  );

  const speakCount = createCountSpeaker((words) => {
    if (!walked) host.say(words, null);
  });
  const trail = createTrail({
    getCard: async (concept) =>
      drawn ? ports.getCard({ ...drawn.subject.request, concept }) : null,
    draw(content, onBack) {
      if (!drawn) return;
      drawn.content = content;
      focusNext = true;
      draw({ point: null, onBack }, true);
    },
    owner: () => (signal.aborted || !host.isOpen() ? null : drawn),
  });

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
        const words = mark && subjects.of(mark.id)?.request.surface;
        host.say(words ? `${words}, ${number} / ${total}` : null, mark?.run.block ?? null);
      },
      open: (mark) => open(mark.id, { touch: false, focus: true }),
      isCardOpen: host.isOpen,
      isCardFocused: host.hasFocus,
      closeMenu: host.closeMenu,
      step: () => conversation.send({ kind: 'press' }),
      dismiss: close,
      none: () => ports.notify(texts().noMarks),
    },
    signal,
  );

  function open(id: number, how: { touch: boolean; focus: boolean }): void {
    touched = how.touch;
    focusNext = how.focus;
    conversation.send({ kind: 'openMark', mark: id });
  }

  function close(): void {
    pointer.hush();
    conversation.send({ kind: 'dismiss' });
  }

  function draw(how: Pick<Showing, 'point' | 'onBack'>, keepsPlace: boolean): boolean {
    if (!drawn) return false;
    const focus = focusNext;
    focusNext = false;
    const { subject, content } = drawn;
    const { target } = subject;
    return host.show({ content, target, settings, touch: touched, focus, ...how }, keepsPlace);
  }

  /** In a frame without room: the article itself. */
  function readInstead(mark: Mark): void {
    const request = subjects.of(mark.id)?.request;
    const read = async () => {
      const passage = request && (await ports.getCard(request))?.passages[0]?.passage;
      if (passage) ports.openArticle(request.language, passage.article, passage.section);
    };
    read().catch(() => undefined);
  }

  function tell(found: FoundConcept[]): void {
    ports.onConcepts(found);
    speakCount(found, settings);
  }

  function choose(): void {
    marks.setChoice(hasRoom() ? settings : { ...settings, density: 'none' });
    paint.restyle(settings);
  }

  listen(window, 'pagehide', close, signal);
  watchRoom(choose, signal);
  choose();
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
      if (hasRoom()) open(mark.id, { touch: false, focus: false });
      else readInstead(mark);
      return true;
    },
    walk,
    lookUp(text) {
      if (!subjects.lookUp(text)) {
        const term = text.trim().slice(0, LONGEST_NAMED);
        if (term !== '') ports.notify(fill(texts().nothingFound, { term }));
        return;
      }
      conversation.send({ kind: 'dismiss' });
      open(LOOKED_UP, { touch: false, focus: !isWriting(document) });
    },
    update(next) {
      settings = next;
      choose();
    },
  };
}
