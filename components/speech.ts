/**
 * Reads texts aloud with the voices that are on this computer. A voice that the browser gets from
 * a server would send the text there, so such ones are never used.
 */
import type { Language } from '@/core/model';

/** The parts of `speechSynthesis` that are used. */
export type Synthesis = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'
>;

export function localVoice(synthesis: Synthesis, language: Language): SpeechSynthesisVoice | null {
  const own = synthesis
    .getVoices()
    .filter(
      ({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/u)[0] === language,
    );
  return own.find((voice) => voice.default) ?? own[0] ?? null;
}

/**
 * Speaks the parts one after another, from `first`. `onPart` hears the number of each as it begins,
 * and null when all have been read. The answer stops it, without a word to `onPart`.
 */
export function speak(
  synthesis: Synthesis,
  voice: SpeechSynthesisVoice,
  parts: readonly string[],
  first: number,
  onPart: (part: number | null) => void,
): () => void {
  let stopped = false;
  const say = (part: number): void => {
    const text = parts[part];
    if (text === undefined) {
      onPart(null);
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    const end = (): void => {
      if (!stopped) say(part + 1);
    };
    utterance.addEventListener('end', end);
    utterance.addEventListener('error', end);
    onPart(part);
    synthesis.speak(utterance);
  };
  synthesis.cancel();
  say(first);
  return () => {
    stopped = true;
    synthesis.cancel();
  };
}
