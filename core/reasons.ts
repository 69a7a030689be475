/** Which words of the page a card names when it says why it shows a passage. */
import { isFunctionWord } from './ballots';
import type { Language } from './model';
import { words } from './stem';
import { isStopWord } from './stop-words';

const MOST_REASONS = 3;
const SHORTEST_WORD = 3;

/** They tell facets apart together with others, but a reader who sees them alone learns nothing. */
const VAGUE: Record<Language, ReadonlySet<string>> = {
  sv: new Set(
    (
      'två tre fyra fem sex sju åtta nio tio första andra tredje annars särskilt ungefär nästan ganska ' +
      'verkar visar visade börjar började menar vill gick blivit hittade större mindre snart länge sent ' +
      'stor stort stora liten litet små vanlig vanligt vanliga inför mellan sedan medan fast tror vet finna ' +
      'via tycks bor halv hög låg låt passa klarar märk bland snabbt svårt drar brukar kvar håller ' +
      'samtidigt tillsammans båda bägge ena samma saker sak sätt del delar olika dessutom minst egentligen'
    ).split(' '),
  ),
  en: new Set(
    (
      'one two three four five six seven eight nine ten first second third another about almost quite ' +
      'seems shows showed begins began means want went got found bigger larger smaller soon long late ' +
      'large small little common usual whether though since until think know also both same things thing ' +
      'whenever others harder easier lives tend tends occur occurs development among during per based ' +
      'way part parts different moreover least really someone somebody anyone each whoever make makes made'
    ).split(' '),
  ),
};

/**
 * At most three of `cues`, in their order and the page's own spelling: none that is only function
 * words, numbers or single letters, and none that another one holds (`sömn` beside `dålig sömn`).
 */
export function reasonsOf(cues: readonly string[], language: Language): string[] {
  const telling = cues
    .map((cue) => cue.replaceAll(/\s+/gu, ' ').trim())
    .filter((cue) => words(cue).some((word) => isTelling(word, language)));
  const lower = telling.map((cue) => cue.toLowerCase());
  return telling
    .filter((_, index) =>
      lower.every((other, at) => {
        const own = lower[index] ?? '';
        return other === own ? at >= index : !other.includes(own);
      }),
    )
    .slice(0, MOST_REASONS);
}

function isTelling(word: string, language: Language): boolean {
  return (
    word.length >= SHORTEST_WORD &&
    !/\p{N}/u.test(word) &&
    !isFunctionWord(word, language) &&
    !isStopWord(word, language) &&
    !VAGUE[language].has(word)
  );
}
