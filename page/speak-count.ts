/** Tells screen readers once how many concepts a page holds, for readers who asked for that. */
import { cardTexts } from '@/components/card-texts';
import { counted } from '@/components/wording';
import type { FoundConcept } from '@/core/model';
import type { PageSettings } from './ports';

/** Milliseconds that the words stay to be spoken. */
const SPOKEN = 3000;

/** `say` puts words into a live region; null takes them out. */
export function createCountSpeaker(
  say: (words: string | null) => void,
): (found: readonly FoundConcept[], settings: PageSettings) => void {
  let done = false;
  return ({ length }, { speakCount, interfaceLanguage }) => {
    if (done || !speakCount || length === 0) return;
    done = true;
    say(counted(cardTexts(interfaceLanguage).marksCount, length, interfaceLanguage));
    setTimeout(() => say(null), SPOKEN);
  };
}
