/**
 * The card's life in a page: holds the hover state, keeps its clock, asks for what it shows.
 *
 * An answer is asked for, and its card prepared, while the pointer dwells; both are shown when the
 * state opens. An answer for another mark, or one that fails, is dropped, and so is its card.
 */
import type { CardContent, PassageRequest } from '@/core/card';
import { delayOf, type HoverEvent, type HoverState, IDLE, next } from '@/core/hover';

export interface ConversationPorts {
  ask(mark: number): PassageRequest | null;
  getCard(request: PassageRequest): Promise<CardContent | null>;
  /** Draws out of sight what may soon be shown. */
  prepare(content: CardContent): unknown;
  /** Forgets what was prepared. */
  drop(): void;
  /** Draws; false when it cannot be shown. */
  show(mark: number, content: CardContent): boolean;
  hide(): void;
  /** Milliseconds. */
  delay(): number;
}

export interface Conversation {
  state(): HoverState;
  send(event: HoverEvent): void;
}

export function createConversation(ports: ConversationPorts, signal: AbortSignal): Conversation {
  let state = IDLE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: { mark: number; answer: Promise<CardContent | null> } | undefined;

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    state = IDLE;
    asked = undefined;
  });

  function send(event: HoverEvent): void {
    if (signal.aborted) return;
    const before = state;
    state = next(state, event);
    if (state === before) return;
    wind();
    prepare();
    if (state.shown !== before.shown) change(state.shown);
  }

  function wind(): void {
    clearTimeout(timer);
    const delay = delayOf(state, ports.delay());
    const { token } = state;
    if (delay !== null) timer = setTimeout(() => send({ kind: 'elapsed', token }), delay);
  }

  /** Asks while the pointer dwells, so that the answer is there when the card opens. */
  function prepare(): void {
    if (state.mark === null) {
      asked = undefined;
      ports.drop();
    } else if (state.phase !== 'leaving') {
      prepareFor(state.mark, state.token).catch(() => undefined);
    }
  }

  async function prepareFor(mark: number, token: number): Promise<void> {
    const content = await answerFor(mark);
    const isDwelling = state.token === token && state.phase === 'dwelling' && state.shown === null;
    if (content && isDwelling && !signal.aborted) ports.prepare(content);
  }

  function change(shown: number | null): void {
    if (shown === null) ports.hide();
    else draw(shown).catch(() => undefined);
  }

  function answerFor(mark: number): Promise<CardContent | null> {
    if (asked?.mark === mark) return asked.answer;
    const request = ports.ask(mark);
    const answer = request
      ? new Promise<CardContent | null>((resolve) => resolve(ports.getCard(request))).catch(
          () => null,
        )
      : Promise.resolve(null);
    asked = { mark, answer };
    return answer;
  }

  async function draw(mark: number): Promise<void> {
    const content = await answerFor(mark);
    if (signal.aborted || state.shown !== mark) return;
    if (!content || !ports.show(mark, content)) send({ kind: 'dismiss' });
  }

  return { state: () => state, send };
}
