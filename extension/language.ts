/** Which language buttons and labels are in, and articles. */
import browser from 'webextension-polyfill';
import type { Language } from '@/core/model';
import type { Settings } from '@/core/settings';

/**
 * What was set; else Swedish for those who read it, which many do in an English browser: it is
 * the browser's own language or among those that they told it they read. Else English.
 */
export function interfaceLanguage({ interfaceLanguage: chosen }: Settings): Language {
  if (chosen !== 'auto') return chosen;
  const read = [browser.i18n.getUILanguage(), ...navigator.languages];
  return read.some((language) => language.toLowerCase().startsWith('sv')) ? 'sv' : 'en';
}

/** Of the articles in search and library; that of the buttons until another was set. */
export function contentLanguage(settings: Settings): Language {
  const { contentLanguage: chosen } = settings;
  return chosen === 'auto' ? interfaceLanguage(settings) : chosen;
}
