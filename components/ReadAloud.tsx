/** A button that reads a text aloud; not there without a voice on this computer. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '@/core/model';
import type { AppTexts } from './app-texts';
import { Icon } from './icons';
import { localVoice, speak } from './speech';

export interface ReadAloudProps {
  language: Language;
  texts: AppTexts;
  /** What to read, part by part: paragraphs and headings. */
  parts(): string[];
}

export function ReadAloud({ language, texts, parts }: ReadAloudProps) {
  const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  const voice = useVoice(synthesis, language);
  const [isReading, setReading] = useState(false);
  /** Where to go on. */
  const part = useRef(0);
  const stop = useRef<(() => void) | null>(null);

  useEffect(() => () => stop.current?.(), []);

  if (!synthesis || !voice) return null;
  const begin = (): void => {
    stop.current = speak(synthesis, voice, parts(), part.current, (reached) => {
      part.current = reached ?? 0;
      if (reached === null) setReading(false);
    });
    setReading(true);
  };
  const end = (): void => {
    stop.current?.();
    stop.current = null;
    setReading(false);
  };
  return (
    <button type="button" class="tool" onClick={isReading ? end : begin}>
      <Icon name={isReading ? 'stop' : 'listen'} />
      {isReading ? texts.listenStop : texts.listen}
    </button>
  );
}

/** Voices come when the browser has found them. */
function useVoice(
  synthesis: SpeechSynthesis | undefined,
  language: Language,
): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState(synthesis ? localVoice(synthesis, language) : null);
  useEffect(() => {
    if (!synthesis) return undefined;
    const look = (): void => setVoice(localVoice(synthesis, language));
    look();
    synthesis.addEventListener('voiceschanged', look);
    return () => synthesis.removeEventListener('voiceschanged', look);
  }, [synthesis, language]);
  return voice;
}
