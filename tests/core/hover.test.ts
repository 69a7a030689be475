import { expect, test } from 'vitest';
import { delayOf, type HoverEvent, type HoverState, IDLE, next } from '@/core/hover';

/** Sends the events in order; `elapsed` is the state's own timer. */
function after(...events: (HoverEvent | 'elapsed')[]): HoverState {
  return events.reduce<HoverState>(
    (state, event) =>
      next(state, event === 'elapsed' ? { kind: 'elapsed', token: state.token } : event),
    IDLE,
  );
}

const enter = (mark: number): HoverEvent => ({ kind: 'enterMark', mark });
const open = (mark: number): HoverEvent => ({ kind: 'openMark', mark });
const leave: HoverEvent = { kind: 'leave' };
const dismiss: HoverEvent = { kind: 'dismiss' };
const enterCard: HoverEvent = { kind: 'enterCard' };
const hold: HoverEvent = { kind: 'hold' };
const release: HoverEvent = { kind: 'release' };
const press: HoverEvent = { kind: 'press' };
const pin: HoverEvent = { kind: 'pin' };
const unpin: HoverEvent = { kind: 'unpin' };

test.each<[string, (HoverEvent | 'elapsed')[], Partial<HoverState>]>([
  ['rests on a mark before anything opens', [enter(1)], { phase: 'dwelling', shown: null }],
  ['opens once the pointer has rested', [enter(1), 'elapsed'], { phase: 'open', shown: 1 }],
  ['forgets a mark that the pointer only crossed', [enter(1), leave], { phase: 'idle' }],
  ['opens at once by key or tap', [open(3)], { phase: 'open', shown: 3, held: true }],
  ['gives time to come back', [enter(1), 'elapsed', leave], { phase: 'leaving', shown: 1 }],
  ['closes when nobody came back', [enter(1), 'elapsed', leave, 'elapsed'], { phase: 'idle' }],
  [
    'stays when the pointer reaches the card',
    [enter(1), 'elapsed', leave, enterCard],
    { phase: 'open', shown: 1 },
  ],
  [
    'stays when the pointer returns to the mark',
    [enter(1), 'elapsed', leave, enter(1)],
    { phase: 'open', shown: 1 },
  ],
  [
    'keeps the card while resting on another mark',
    [enter(1), 'elapsed', enter(2)],
    { phase: 'dwelling', mark: 2, shown: 1 },
  ],
  [
    'moves on to the other mark',
    [enter(1), 'elapsed', enter(2), 'elapsed'],
    { phase: 'open', mark: 2, shown: 2 },
  ],
  [
    'keeps its card when the other mark was only crossed',
    [enter(1), 'elapsed', enter(2), enterCard],
    { phase: 'open', mark: 1, shown: 1 },
  ],
  [
    'leaves the drawn card after crossing another mark',
    [enter(1), 'elapsed', enter(2), leave],
    { phase: 'leaving', mark: 1, shown: 1 },
  ],
  [
    'is dismissed from any phase',
    [enter(1), 'elapsed', enter(2), dismiss],
    { phase: 'idle', shown: null, mark: null },
  ],
  ['heeds no pointer while held', [open(1), leave, enter(2)], { phase: 'open', shown: 1 }],
  [
    'is held while focus is inside',
    [enter(1), 'elapsed', hold, leave],
    { phase: 'open', held: true },
  ],
  [
    'leaves once focus has gone',
    [enter(1), 'elapsed', hold, release],
    { phase: 'leaving', held: false },
  ],
  [
    'moves by key from one card to another',
    [open(1), open(2)],
    { phase: 'open', shown: 2, held: true },
  ],
  ['closes at a press beside it', [enter(1), 'elapsed', press], { phase: 'idle', shown: null }],
  [
    'stays when pinned, whatever the pointer and focus do',
    [enter(1), 'elapsed', pin, leave, press, hold, release, enter(2)],
    { phase: 'open', shown: 1, pinned: true },
  ],
  [
    'goes by its button also when pinned',
    [enter(1), 'elapsed', pin, dismiss],
    { phase: 'idle', pinned: false },
  ],
  [
    'stays pinned when a key or a tap asks for another mark',
    [open(1), pin, open(2)],
    { phase: 'open', shown: 2, pinned: true },
  ],
  [
    'leaves like any other card once it is let go of and focus has gone',
    [enter(1), 'elapsed', pin, unpin, release],
    { phase: 'leaving', pinned: false },
  ],
  ['pins nothing when nothing is drawn', [enter(1), pin], { phase: 'dwelling', pinned: false }],
  ['holds nothing when nothing is drawn', [enter(1), hold], { phase: 'dwelling', held: false }],
])('%s', (_, events, state) => {
  expect(after(...events)).toMatchObject(state);
});

test('a timer that comes late changes nothing', () => {
  const dwelling = after(enter(1));
  const gone = next(dwelling, leave);
  expect(next(gone, { kind: 'elapsed', token: dwelling.token })).toBe(gone);
});

test('a timer of an earlier mark does not open the next', () => {
  const first = after(enter(1));
  const second = next(first, enter(2));
  expect(next(second, { kind: 'elapsed', token: first.token })).toBe(second);
});

test('every change takes a new token, and nothing else does', () => {
  const dwelling = after(enter(1));
  expect(next(dwelling, enter(1))).toBe(dwelling);
  const opened = next(dwelling, { kind: 'elapsed', token: dwelling.token });
  expect(opened.token).toBeGreaterThan(dwelling.token);
  expect(next(opened, enterCard)).toBe(opened);
});

test('the dwell is the reader’s, and short beside an open card', () => {
  expect(delayOf(after(enter(1)), 300)).toBe(300);
  expect(delayOf(after(enter(1), 'elapsed', enter(2)), 300)).toBe(100);
  expect(delayOf(after(enter(1), 'elapsed', enter(2)), 0)).toBe(0);
  expect(delayOf(after(enter(1), 'elapsed', leave), 0)).toBe(300);
  expect(delayOf(after(enter(1), 'elapsed'), 300)).toBeNull();
  expect(delayOf(IDLE, 300)).toBeNull();
});
