/** Lays theme, text size and language on a page of the extension. */
import type { Language } from '@/core/model';
import type { Settings } from '@/core/settings';

export function dress(document: Document, settings: Settings, language: Language): void {
  const root = document.documentElement;
  root.lang = language;
  if (settings.theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = settings.theme;
  root.style.setProperty('--size', String(settings.textSize / 100));
}
