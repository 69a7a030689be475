/**
 * Stands in for webextension-polyfill: WXT's fake browser, and the parts that it lacks, namely
 * content scripts as senders, ports between a popup and the frames of a tab, and languages.
 */
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Listener = (...args: never[]) => unknown;

/** A `browser.*` event that calls its listeners in order. */
function createEvent<Call extends Listener>() {
  const listeners = new Set<Call>();
  return {
    addListener: (listener: Call) => void listeners.add(listener),
    removeListener: (listener: Call) => void listeners.delete(listener),
    hasListener: (listener: Call) => listeners.has(listener),
    all: () => [...listeners],
    clear: () => listeners.clear(),
  };
}

export interface FakePort {
  name: string;
  sender: { id: string };
  isOpen: boolean;
  onMessage: ReturnType<typeof createEvent<(message: unknown) => void>>;
  onDisconnect: ReturnType<typeof createEvent<() => void>>;
  postMessage(message: unknown): void;
  disconnect(): void;
}

/** Messages are JSON and arrive later, as in a browser; a port that was hung up throws. */
function createPort(name: string, id: string, others: () => FakePort[]): FakePort {
  const port: FakePort = {
    name,
    sender: { id },
    isOpen: true,
    onMessage: createEvent(),
    onDisconnect: createEvent(),
    postMessage(message) {
      if (!port.isOpen) throw new Error('Attempting to use a disconnected port object');
      const text = JSON.stringify(message);
      queueMicrotask(() => {
        for (const other of others()) {
          if (other.isOpen) for (const hear of other.onMessage.all()) hear(JSON.parse(text));
        }
      });
    },
    disconnect() {
      port.isOpen = false;
      queueMicrotask(() => {
        for (const other of others()) {
          other.isOpen = false;
          for (const hear of other.onDisconnect.all()) hear();
        }
      });
    },
  };
  return port;
}

const onConnect = createEvent<(port: FakePort) => void>();

/** One end here, one in every frame that listens; hung up at once when none does. */
export function connect(
  _tabId: number,
  { name }: { name: string },
  id = fakeBrowser.runtime.id,
): FakePort {
  const ends: FakePort[] = [];
  const port = createPort(name, id, () => ends);
  queueMicrotask(() => {
    for (const listener of onConnect.all()) {
      const end = createPort(name, id, () => [port]);
      ends.push(end);
      listener(end);
    }
    if (ends.length === 0) for (const hear of port.onDisconnect.all()) hear();
  });
  return port;
}

/** Who asks, as the browser tells it of a content script. */
export const CONTENT_SCRIPT = {
  id: 'test-extension-id',
  frameId: 0,
  tab: { id: 7 },
  url: 'https://www.example.se/rygg',
};

/** Hands a message to the listeners as if `sender` had sent it; undefined when nobody answers. */
export function send(message: unknown, sender: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const heard = fakeBrowser.runtime.onMessage.trigger(
      message,
      sender as typeof CONTENT_SCRIPT as never,
      resolve,
    );
    heard.then((results) => {
      if (!results.some((result) => (result as unknown) === true)) resolve(undefined);
    }, reject);
  });
}

/** As after a fresh start: no listeners, empty storage, a Swedish browser. */
export function resetBrowser(language = 'sv-SE'): void {
  fakeBrowser.reset();
  onConnect.clear();
  Object.assign(fakeBrowser.runtime, {
    onConnect,
    sendMessage: (message: unknown) => send(message, CONTENT_SCRIPT),
  });
  Object.assign(fakeBrowser.tabs, {
    connect: (tabId: number, info: { name: string }) => connect(tabId, info),
  });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => language });
}

export default fakeBrowser;
