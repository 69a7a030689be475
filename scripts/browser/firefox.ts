/**
 * Firefox with the extension, over WebDriver BiDi.
 *
 * The card's closed root is reached by BiDi's shared references. The toolbar popup is
 * no browsing context of BiDi, so it is opened and asked from the browser's own window,
 * which `--remote-allow-system-access` permits.
 */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from './find';
import type { Ask, Json, Session, SessionOptions, View } from './session';
import { until } from './until';

/** Fixed, so that the addresses of the extension's pages are known. */
const UUID = '8d2f5f0a-6a0e-4d0c-9f0e-3b1a52c7d9e4';
const ORIGIN = `moz-extension://${UUID}/`;
/** Must equal the gecko id in `wxt.config.ts`. */
export const ADDON_ID = 'halsonot@halsonot.se';

interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

interface RemoteNode {
  sharedId: string;
  value: { shadowRoot?: { sharedId: string; value: { mode: string } } | null };
}

interface Evaluated {
  type: 'success' | 'exception';
  result?: { type: string; value?: Json };
  exceptionDetails?: { text: string };
}

interface Context {
  context: string;
  url: string;
}

/** Puppeteer keeps its BiDi connection to itself; extension pages need it. */
export function connectionOf(browser: Browser): Connection {
  return (browser as unknown as { connection: Connection }).connection;
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** Answers travel as JSON text, which spares us BiDi's own value format. */
export async function call(
  connection: Connection,
  context: string,
  declaration: string,
  args: object[] = [],
): Promise<unknown> {
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: declaration,
    awaitPromise: true,
    target: { context },
    arguments: args,
  });
  const { type, result: value, exceptionDetails } = result as Evaluated;
  if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'asking failed');
  const text = value?.value;
  return typeof text === 'string' ? JSON.parse(text) : undefined;
}

/** Source of a function that applies `ask` to its first argument and answers as JSON text. */
function declaration(ask: string, args: Json[], root = 'root'): string {
  return `async (root) => { const __name = (f) => f; return JSON.stringify((await (${ask})(${root}, ...${JSON.stringify(args)})) ?? null); }`;
}

function tabView(connection: Connection, context: string): View {
  return {
    url: async () =>
      (await call(connection, context, 'async () => JSON.stringify(location.href)')) as string,
    run: async (ask, ...args) =>
      (await call(connection, context, declaration(String(ask), args, 'document'))) as never,
    async inject(source) {
      await connection.send('script.evaluate', {
        expression: `${source}; null`,
        awaitPromise: false,
        target: { context },
      });
    },
    close: async () => {
      await connection.send('browsingContext.close', { context });
    },
  };
}

export async function chromeContext(connection: Connection): Promise<string> {
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const windows = (result as { contexts: Context[] }).contexts;
  const main = windows.find(({ url }) => url.includes('browser.xhtml'));
  if (!main) throw new Error('Firefox has no window.');
  return main.context;
}

/** Runs in the browser's window: presses our toolbar button. */
const PRESS = `async () => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = ExtensionParent.GlobalManager.getExtension('${ADDON_ID}');
  await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window);
  return 'true';
}`;

/** Milliseconds after which the popup is asked anew. */
const PATIENCE = 2_000;
const TRIES = 5;
const SILENT = 'The popup did not answer.';

/** Runs in the browser's window: asks the popup's document through a frame script. */
function askPopup(ask: string): string {
  const script = `(async () => {
    let answer;
    try { answer = { value: await (${ask})(content.document) }; }
    catch (error) { answer = { error: String(error) }; }
    sendAsyncMessage('popup-answer', answer);
  })()`;
  return `async () => {
    const popup = document.querySelector('.webextension-popup-browser');
    if (!popup) throw new Error('No popup is open.');
    const answer = await new Promise((resolve, reject) => {
      // A script that was put into a popup still on its way to its own process is never heard of again.
      setTimeout(() => reject(new Error('${SILENT}')), ${PATIENCE});
      const take = ({ data }) => {
        popup.messageManager.removeMessageListener('popup-answer', take);
        resolve(data);
      };
      popup.messageManager.addMessageListener('popup-answer', take);
      popup.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(script)}), false);
    });
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }`;
}

function popupView(connection: Connection, window: string): View {
  return {
    url: async () =>
      (await call(
        connection,
        window,
        askPopup('async (document) => JSON.stringify(document.location.href)'),
      )) as string,
    run: async (ask, ...args) => {
      const source = askPopup(declaration(String(ask), args));
      for (let left = TRIES; ; left -= 1) {
        try {
          return (await call(connection, window, source)) as never;
        } catch (error) {
          if (left === 0 || !String(error).includes(SILENT)) throw error;
        }
      }
    },
    inject: () => Promise.reject(new Error('No script can be put into the popup of Firefox.')),
    close: async () => {
      const hide = `async () => { document.querySelector('.webextension-popup-browser')?.closest('panel')?.hidePopup(); return 'true'; }`;
      await call(connection, window, hide);
    },
  };
}

async function findCard(connection: Connection, context: string): Promise<string | undefined> {
  // The host is a plain <div> without a name: it is whichever has a closed root.
  const { result } = await connection.send('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: 'html > div, dialog > div, :fullscreen > div' },
  });
  const roots = (result as { nodes: RemoteNode[] }).nodes.map((node) => node.value.shadowRoot);
  return roots.find((root) => root?.value.mode === 'closed')?.sharedId;
}

export async function openFirefox({ extension, headless }: SessionOptions): Promise<Session> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless,
    args: ['--remote-allow-system-access'],
    defaultViewport: headless ? { width: 1100, height: 800 } : null,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
      'intl.accept_languages': 'sv,en',
    },
  });
  if (extension) await browser.installExtension(extension);
  const connection = connectionOf(browser);

  async function extensionTab(part: string): Promise<View> {
    const context = await until(`a tab with ${part}`, async () => {
      const { result } = await connection.send('browsingContext.getTree', {});
      const tabs = (result as { contexts: Context[] }).contexts;
      return tabs.find(({ url }) => url.startsWith(ORIGIN) && url.includes(part))?.context;
    });
    return tabView(connection, context);
  }

  // It opens by itself after installing, and would come in front of what is driven.
  if (extension) await (await extensionTab('welcome.html')).close();

  return {
    name: 'firefox',
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
      const context = contextOf(page);
      const sharedId = await findCard(connection, context);
      if (!sharedId) return null;
      const answer = await call(connection, context, declaration(String(ask), args), [
        { sharedId },
      ]);
      return answer as Answer;
    },
    async openPopup(page) {
      await page.bringToFront();
      const window = await chromeContext(connection);
      await call(connection, window, PRESS);
      const view = popupView(connection, window);
      await until('the popup', async () =>
        (await view.url().catch(() => '')).startsWith(`${ORIGIN}popup.html`),
      );
      return view;
    },
    extensionTab,
    async openExtensionPage(path) {
      const { result } = await connection.send('browsingContext.create', { type: 'tab' });
      const { context } = result as { context: string };
      await connection.send('browsingContext.navigate', {
        context,
        url: ORIGIN + path,
        wait: 'none',
      });
      return extensionTab(path);
    },
    close: () => browser.close(),
  };
}
