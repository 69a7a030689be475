/** Which language buttons and labels are in. */
import browser from 'webextension-polyfill';
import type { Language } from '@/core/model';
import type { Settings } from '@/core/settings';

/** What was set, else Swedish in a Swedish browser and English in every other. */
export function interfaceLanguage({ interfaceLanguage: chosen }: Settings): Language {
  if (chosen !== 'auto') return chosen;
  return browser.i18n.getUILanguage().toLowerCase().startsWith('sv') ? 'sv' : 'en';
}
