/** Chromium with the extension, over the DevTools protocol. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type CDPSession, type Page, type Protocol } from 'puppeteer-core';
import { findBrowser } from './find';
import type { Ask, Json, Session, SessionOptions, View } from './session';
import { until } from './until';

/** Quiet, and no connection of its own; root needs `--no-sandbox`. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--accept-lang=sv,en',
];

type Node = Protocol.DOM.Node;

function closedRoot(node: Node): Node | undefined {
  for (const root of node.shadowRoots ?? []) {
    if (root.shadowRootType === 'closed') return root;
  }
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = closedRoot(child);
    if (found) return found;
  }
  return node.contentDocument ? closedRoot(node.contentDocument) : undefined;
}

async function askNode(client: CDPSession, node: Node, source: string, args: Json[]) {
  const { object } = await client.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
  if (!object.objectId) return null;
  const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    // The bundlers name nested functions through `__name`, which a page does not have.
    functionDeclaration: `function (...args) { const __name = (f) => f; return (${source})(this, ...args); }`,
    arguments: args.map((value) => ({ value })),
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'asking failed');
  return result.value;
}

function viewOf(page: Page): View {
  return {
    url: async () => page.url(),
    async run(ask, ...args) {
      const source = `(() => { const __name = (f) => f; return (${ask})(document, ...${JSON.stringify(args)}); })()`;
      return (await page.evaluate(source)) as never;
    },
    async inject(source) {
      await page.evaluate(`${source}; null`);
    },
    close: () => page.close(),
  };
}

/** The puppeteer page behind a view of Chromium, for screenshots. */
const PAGES = new WeakMap<View, Page>();

/** Undefined for a view of Firefox, whose popup cannot be photographed. */
export function pageOf(view: View): Page | undefined {
  return PAGES.get(view);
}

function remembered(page: Page): View {
  const view = viewOf(page);
  PAGES.set(view, page);
  return view;
}

export async function openChromium({ extension, headless }: SessionOptions): Promise<Session> {
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1100, height: 800 } : null,
    args: ARGUMENTS,
  });
  const id = extension ? await browser.installExtension(extension) : '';
  const origin = `chrome-extension://${id}/`;
  if (extension) await installed(extension);

  /** Until an extension's worker runs, its content script is not in the pages either. */
  async function installed(folder: string): Promise<void> {
    await browser.waitForTarget(
      (target) => target.type() === 'service_worker' && target.url().startsWith(origin),
    );
    if (existsSync(join(folder, 'welcome.html'))) await closeWelcome();
  }

  /** It opens by itself after installing, and would come in front of what is driven. */
  async function closeWelcome(): Promise<void> {
    const welcome = await browser.waitForTarget((target) =>
      target.url().startsWith(`${origin}welcome.html`),
    );
    await (await welcome.page())?.close();
  }

  return {
    name: 'chromium',
    browser,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      await page.bringToFront();
      return page;
    },
    async inCard<Args extends Json[], Answer>(
      page: Page,
      ask: Ask<ShadowRoot, Args, Answer>,
      ...args: Args
    ) {
      const client = await page.createCDPSession();
      try {
        const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
        const card = closedRoot(root);
        return card ? ((await askNode(client, card, String(ask), args)) as Answer) : null;
      } finally {
        await client.detach();
      }
    },
    async openPopup(page) {
      const found = (await browser.extensions()).get(id);
      if (!found) throw new Error('The extension is not loaded.');
      await page.bringToFront();
      const opened = browser.waitForTarget((target) =>
        target.url().startsWith(`${origin}popup.html`),
      );
      await page.triggerExtensionAction(found);
      return remembered(await (await opened).asPage());
    },
    async extensionTab(part) {
      const page = await until(`a tab with ${part}`, async () => {
        const pages = await browser.pages();
        return pages.find(
          (candidate) => candidate.url().startsWith(origin) && candidate.url().includes(part),
        );
      });
      return remembered(page);
    },
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(origin + path, { waitUntil: 'load' });
      return remembered(page);
    },
    close: () => browser.close(),
  };
}
