/** What only one of the browsers has or does. */
import browser from 'webextension-polyfill';

/** Firefox alone tells its name. */
export function isFirefox(): boolean {
  return 'getBrowserInfo' in browser.runtime && browser.runtime.getBrowserInfo !== undefined;
}
