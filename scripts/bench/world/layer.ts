/** Hälsonot's page layer in the bench's own page: started, watched until it rests, ended. */
import type { MarkStyle } from '@/core/settings';
import { DEFAULT_SETTINGS } from '@/core/settings';
import { annotate } from '@/page/annotate';
import sheetText from '@/page/marks.css?inline';
import type { Page, Ports } from '@/page/ports';
import { decodeTerms } from './ours';

export interface Slice {
  start: number;
  /** Milliseconds. */
  length: number;
}

interface Watched {
  slices: Slice[];
  pending: number;
  /** When the last of them ended. */
  last: number;
}

const watched: Watched = { slices: [], pending: 0, last: 0 };
/** Milliseconds without work after which the layer is at rest. */
const REST = 500;

interface Scheduler {
  postTask(task: () => unknown, options?: object): Promise<unknown>;
}

/** Keeps the length of every task that is posted from now on. */
function watchTasks(): void {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (!scheduler) return;
  const post = scheduler.postTask.bind(scheduler);
  scheduler.postTask = (task, options) => {
    watched.pending += 1;
    const work = () => {
      watched.pending -= 1;
      return timed(task);
    };
    return post(work, options);
  };
}

function timed<T>(work: () => T): T {
  const start = performance.now();
  const answer = work();
  watched.last = performance.now();
  watched.slices.push({ start, length: watched.last - start });
  return answer;
}

watchTasks();

const nothing = () => undefined;
const PORTS: Ports = {
  getCard: async () => null,
  openArticle: nothing,
  mute: nothing,
  turnOff: nothing,
  notify: nothing,
  onConcepts: nothing,
};

let running: { page: Page; end: AbortController } | undefined;

/** The look of marks, which the browser has before the page when it comes with an extension. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(sheetText);
document.adoptedStyleSheets = [sheet];

/** Waits until the page has been styled and painted. */
export async function painted(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

export function begin(data: string, markStyle: MarkStyle = 'dotted'): void {
  const terms = decodeTerms(data);
  const end = new AbortController();
  watched.slices = [];
  const page = timed(() =>
    annotate(
      document,
      () => terms,
      { ...DEFAULT_SETTINGS, interfaceLanguage: 'sv', density: 'every', markStyle },
      PORTS,
      end.signal,
    ),
  );
  running = { page, end };
}

/** Waits until nothing has been done for a while. Answers the slices so far. */
export async function rest(): Promise<Slice[]> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (watched.pending === 0 && performance.now() - watched.last > REST) return watched.slices;
  }
}

/** How many occurrences the layer knows. */
export function known(): number {
  return running?.page.listConcepts().reduce((sum, { count }) => sum + count, 0) ?? 0;
}

export function end(): void {
  running?.end.abort();
  running = undefined;
}

/** The ranges that are registered now. */
export function registered(): StaticRange[] {
  return [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as StaticRange[]);
}
