/** Words that a question is made of and that say nothing of its subject. */
import type { Language } from './model';

const STOP_WORDS: Record<Language, ReadonlySet<string>> = {
  sv: new Set(
    (
      'och att det som är inte jag på för av en ett om har med till den kan ska eller men när från blir ' +
      'måste också efter hos vid de du vi så hur vad var vem varför vilka vilken vilket man sig sin mig ' +
      'min mitt mina din dina får finns gör göra bli mot i ur alla bra bäst mer mest'
    ).split(' '),
  ),
  en: new Set(
    (
      'the and of to is in that it with for was on are as be this have from or by not you at we they ' +
      'their can an a which who has more what when your my me i do does how why about there been if'
    ).split(' '),
  ),
};

export function isStopWord(word: string, language: Language): boolean {
  return STOP_WORDS[language].has(word);
}
