/** Search from the address field: `hn` and a space, then what one looks for. */
import browser, { type Omnibox } from 'webextension-polyfill';
import type { Hit } from '@/core/search';
import { isFirefox } from './engine';

export interface OmniboxPorts {
  search(query: string): Promise<Hit[]>;
  /** Addresses within our page, such as `#/sok/rygg`. */
  addressOfHit(hit: Hit): string;
  addressOfQuery(query: string): string;
}

const MOST = 6;
/** Characters; an address field is no place for more. */
const LONGEST = 200;

/** Call at the top of the background, so that the browser can wake it for this. */
export function listenToOmnibox(ports: OmniboxPorts): void {
  const { omnibox } = browser;
  // Firefox for Android has none.
  if (!omnibox) return;
  omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('omnibox') });
  omnibox.onInputChanged.addListener((text, suggest) => {
    const query = text.slice(0, LONGEST);
    void ports.search(query).then(
      (hits) => suggest(hits.slice(0, MOST).map((hit) => suggestionFor(hit, ports))),
      () => suggest([]),
    );
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    const hash = text.startsWith('#/') ? text : ports.addressOfQuery(text.slice(0, LONGEST));
    void open(browser.runtime.getURL(`popup.html${hash}`), disposition);
  });
}

function suggestionFor(hit: Hit, { addressOfHit }: OmniboxPorts): Omnibox.SuggestResult {
  const description = [hit.title, hit.heading].filter((part) => part !== '').join(' – ');
  return {
    content: addressOfHit(hit),
    description: isFirefox() ? description : escaped(description),
  };
}

/** Chromium reads descriptions as XML. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}

async function open(url: string, disposition: string): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
