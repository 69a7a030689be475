/**
 * A browser with the built extension loaded, as tests and `npm start` drive it.
 *
 * What is driven is the production build: its card lies in a closed shadow root,
 * which only the browsers' own debugging protocols can look into.
 */
import type { Browser, Page } from 'puppeteer-core';
import { openChromium } from './chromium';
import type { BrowserName } from './find';
import { openFirefox } from './firefox';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Runs in the browser: sent as source, so it may use its arguments and globals only. */
export type Ask<Root, Args extends Json[], Answer> = (
  root: Root,
  ...args: Args
) => Answer | Promise<Answer>;

/** A page of the extension: the popup, or a tab that shows an article or the settings. */
export interface View {
  /** The address, with its hash. */
  url(): Promise<string>;
  run<Args extends Json[], Answer>(
    ask: Ask<Document, Args, Answer>,
    ...args: Args
  ): Promise<Answer>;
  /** Runs the source of a script in the page, as the browser's own tools can and pages cannot. */
  inject(source: string): Promise<void>;
  close(): Promise<void>;
}

export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Opens an address in a new tab, in front, and waits until it has loaded. */
  open(url: string): Promise<Page>;
  /** Asks the card's shadow root; null when there is none in the page. */
  inCard<Args extends Json[], Answer>(
    page: Page,
    ask: Ask<ShadowRoot, Args, Answer>,
    ...args: Args
  ): Promise<Answer | null>;
  /** Presses the toolbar button while `page` is in front. */
  openPopup(page: Page): Promise<View>;
  /** Waits for a tab with a page of the extension whose address contains `part`. */
  extensionTab(part: string): Promise<View>;
  /** Opens a page of the extension, such as `options.html`, in a new tab. */
  openExtensionPage(path: string): Promise<View>;
  close(): Promise<void>;
}

export interface SessionOptions {
  /** The folder of the unpacked build; null drives the browser without Hälsonot. */
  extension: string | null;
  headless: boolean;
}

/** Starts a browser with a fresh profile. The caller closes it. */
export function openSession(name: BrowserName, options: SessionOptions): Promise<Session> {
  return name === 'chromium' ? openChromium(options) : openFirefox(options);
}
