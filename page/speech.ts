/**
 * Reading aloud with the voices of this device. Voices that send text to a server are never used;
 * without a local one there is nothing here.
 */
import type { Speech } from '@/components/Card';
import { localVoice } from '@/components/speech';
import type { Language } from '@/core/model';

/** Undefined where no local voice speaks the language. `signal` ends the voice. */
export function speechIn(language: Language, signal: AbortSignal): Speech | undefined {
  const { speechSynthesis: synthesis } = window;
  // Some browsers list their voices only after having been asked once.
  const voice = synthesis ? localVoice(synthesis, language) : null;
  if (!voice) return undefined;
  let mine: SpeechSynthesisUtterance | null = null;
  const stop = () => {
    if (mine) synthesis.cancel();
    mine = null;
  };
  signal.addEventListener('abort', stop);
  return {
    speak(text, spoken, onEnd) {
      stop();
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang || spoken;
      const end = () => {
        if (mine === utterance) mine = null;
        onEnd();
      };
      utterance.onend = end;
      utterance.onerror = end;
      mine = utterance;
      synthesis.speak(utterance);
    },
    stop,
  };
}
