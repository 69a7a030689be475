/**
 * When the card opens, stays and closes: state and event in, state out. Pure, never throws.
 *
 * The caller owns the clock: when a state has a delay (`delayOf`, milliseconds) it sends `elapsed`
 * with the state's token once that time has passed. Every change of phase or mark takes a new
 * token, so that a timer or an answer which comes late is told apart and ignored. The shape is that
 * of Wikipedia's page previews (mediawiki-extensions-Popups, `src/reducers/preview.js`).
 */

/** `dwelling`: resting on a mark. `leaving`: a card is drawn, the pointer has gone. */
export type Phase = 'idle' | 'dwelling' | 'open' | 'leaving';

export interface HoverState {
  phase: Phase;
  /** The mark rested on or shown; null only while idle. */
  mark: number | null;
  /** The mark whose card is drawn; differs from `mark` only while dwelling beside an open card. */
  shown: number | null;
  /** Opened by key or tap, or focused: the pointer's coming and going changes nothing. */
  held: boolean;
  /** Kept by the reader until they let go of it: held, and a press beside it closes nothing. */
  pinned: boolean;
  token: number;
}

export type HoverEvent =
  /** The pointer came to rest on a mark. */
  | { kind: 'enterMark'; mark: number }
  /** A key or a tap asked for a mark: no dwell. */
  | { kind: 'openMark'; mark: number }
  /** A delay has passed. */
  | { kind: 'elapsed'; token: number }
  /** `hold`, `release`: focus went into the card, or out of it. `press`: beside the card. */
  | { kind: 'enterCard' | 'leave' | 'dismiss' | 'press' | 'hold' | 'release' | 'pin' | 'unpin' };

export const IDLE: HoverState = {
  phase: 'idle',
  mark: null,
  shown: null,
  held: false,
  pinned: false,
  token: 0,
};

/** Milliseconds. A card that is open says that the reader wants cards. */
const DWELL_BESIDE_CARD = 100;
/** Milliseconds to come back in; Page Previews' figure. */
const GRACE = 300;

/** How long this state lasts unless something happens, in milliseconds; null for as long as it likes. */
export function delayOf(state: HoverState, dwell: number): number | null {
  if (state.phase === 'leaving') return GRACE;
  if (state.phase !== 'dwelling') return null;
  return state.shown === null ? dwell : Math.min(dwell, DWELL_BESIDE_CARD);
}

type Step = (state: HoverState) => HoverState;

const stay: Step = (state) => state;
const close: Step = (state) =>
  state.phase === 'idle' ? state : { ...IDLE, token: state.token + 1 };
const show: Step = (state) => changed(state, { phase: 'open', shown: state.mark });
/** Back to the card that is drawn, or to nothing. */
const keep: Step = (state) =>
  state.shown === null ? close(state) : changed(state, { phase: 'open', mark: state.shown });
const leave: Step = (state) => {
  if (state.shown === null) return close(state);
  return state.held ? state : changed(state, { phase: 'leaving', mark: state.shown });
};

type Plain = 'elapsed' | 'enterCard' | 'leave' | 'dismiss';

const NEXT: Record<Phase, Record<Plain, Step>> = {
  idle: { elapsed: stay, enterCard: stay, leave: stay, dismiss: stay },
  dwelling: { elapsed: show, enterCard: keep, leave, dismiss: close },
  open: { elapsed: stay, enterCard: stay, leave, dismiss: close },
  leaving: { elapsed: close, enterCard: keep, leave: stay, dismiss: close },
};

export function next(state: HoverState, event: HoverEvent): HoverState {
  switch (event.kind) {
    case 'enterMark':
      return enter(state, event.mark);
    case 'openMark':
      return changed(state, { phase: 'open', mark: event.mark, shown: event.mark, held: true });
    case 'elapsed':
      return event.token === state.token ? NEXT[state.phase].elapsed(state) : state;
    case 'hold':
      return state.shown === null ? state : { ...keep(state), held: true };
    case 'release':
      return state.held && !state.pinned ? leave({ ...state, held: false }) : state;
    case 'press':
      return state.pinned ? state : close(state);
    case 'pin':
      return state.shown === null ? state : { ...keep(state), held: true, pinned: true };
    case 'unpin':
      return state.pinned ? { ...state, pinned: false } : state;
    default:
      return NEXT[state.phase][event.kind](state);
  }
}

function enter(state: HoverState, mark: number): HoverState {
  if (state.held || (mark === state.mark && state.phase === 'dwelling')) return state;
  if (mark === state.shown) return keep(state);
  return changed(state, { phase: 'dwelling', mark });
}

/** The same state when nothing differs, else the new one with a token of its own. */
function changed(state: HoverState, change: Partial<HoverState>): HoverState {
  const after = { ...state, ...change };
  const same =
    after.phase === state.phase &&
    after.mark === state.mark &&
    after.shown === state.shown &&
    after.held === state.held;
  return same ? state : { ...after, token: state.token + 1 };
}
