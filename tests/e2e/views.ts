/** Reading and pressing the extension's own pages, as a reader does. */
import type { Session, View } from '@/scripts/browser/session';
import { until } from '@/scripts/browser/until';

/** The text of the first element that matches; null when there is none. */
export function textIn(view: View, selector: string): Promise<string | null> {
  return view.run(
    (document, wanted) => document.querySelector(wanted)?.textContent ?? null,
    selector,
  );
}

/** Waits until an element is there whose text has `part` in it, and answers its text. */
export function textWith(view: View, selector: string, part: string | RegExp): Promise<string> {
  return until(`"${part}" in ${selector}`, async () => {
    const text = await textIn(view, selector);
    const isIt = typeof part === 'string' ? text?.includes(part) : part.test(text ?? '');
    return isIt ? text : null;
  });
}

/** Presses what is called so by its text or label, once it is there. */
export async function press(view: View, name: string): Promise<void> {
  await until(`something called "${name}"`, () =>
    view.run((document, wanted) => {
      const controls = document.querySelectorAll<HTMLElement>('button, a, summary, label');
      const control = [...controls].find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim() === wanted,
      );
      control?.click();
      return control !== undefined;
    }, name),
  );
}

/** Writes into a field and says so, as an input method does. */
export async function write(view: View, selector: string, text: string): Promise<void> {
  await until(`the field ${selector}`, () =>
    view.run(
      (document, wanted, value) => {
        const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(wanted);
        const Input = document.defaultView?.Event ?? Event;
        if (!field) return false;
        field.value = value;
        for (const name of ['input', 'change'])
          field.dispatchEvent(new Input(name, { bubbles: true }));
        return true;
      },
      selector,
      text,
    ),
  );
}

/** Gives a text file to a file field. */
export async function give(view: View, selector: string, text: string): Promise<void> {
  await until(`the field ${selector}`, () =>
    view.run(
      (document, wanted, content) => {
        const field = document.querySelector<HTMLInputElement>(wanted);
        if (!field) return false;
        const files = new DataTransfer();
        files.items.add(new File([content], 'fil.txt', { type: 'text/plain' }));
        field.files = files.files;
        return field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      selector,
      text,
    ),
  );
}

/** Opens a page of ours that has drawn its first heading. */
export async function openView(session: Session, path: string): Promise<View> {
  const view = await session.openExtensionPage(path);
  await until(`the heading of ${path}`, () =>
    textIn(view, 'main h1, main .hits').catch(() => null),
  );
  return view;
}

type Item = string | number | boolean | null | Item[] | { [name: string]: Item };

/** What both browsers call so in a page of an extension. */
declare const chrome: {
  storage: Record<
    'sync' | 'local',
    { set(items: object): Promise<void>; get(name: string | null): Promise<object> }
  >;
};

/** Puts an item into storage, as our own pages do. */
export async function store(
  view: View,
  area: 'sync' | 'local',
  name: string,
  item: Item,
): Promise<void> {
  await view.run(
    async (_, where, key, value) => {
      await chrome.storage[where].set({ [key]: value });
      return true;
    },
    area,
    name,
    item,
  );
}

/** Everything in storage, as JSON. */
export function stored(view: View, area: 'sync' | 'local'): Promise<string> {
  return view.run(async (_, where) => JSON.stringify(await chrome.storage[where].get(null)), area);
}

/** Sets settings and nothing else; all others are as at first. */
export function setAll(
  view: View,
  settings: Record<string, string | boolean | number>,
): Promise<void> {
  return store(view, 'sync', 'settings', { version: 1, ...settings });
}
