/**
 * What the words of a text say of its language: votes of function words, of letters and of ways
 * to build words.
 *
 * Offsets are UTF-16 code units. Never throws. A word is judged once and remembered, since a page
 * says the same words again and again; then a vote is a look-up.
 */
import { LETTER, runEnd, runStart } from './letters';
import { once } from './once';

/**
 * Function words by frequency, and of neighbours a few words of health that ours do not have; a word
 * stands under every language that has it.
 */
const WORDS: Record<string, string> = {
  sv: 'och att det som är inte jag på för av en ett om har med till den kan ska skall eller men när från blir blev måste också efter hos vid de du vi så hur vad där här man sig sin sitt sina mycket många under utan finns dig mig i var hade ha få får fick göra gör kom kommer gå går kunde skulle bli vara varit inom mot mellan alla allt andra än nu då bara över upp ut hon han honom henne dem deras vår din ditt min mitt denna detta dessa samt därför eftersom något någon några ingen inga även utav åt själv vilket vilka enligt genom ju redan sedan igen mer mest sådan ofta lite hela säger annan annat aldrig alltid helt nog nya olika flera fler efteråt brukar behöver hennes ert era tog fått gått säga sade tycker långa veckor månader gång gånger ibland varje både egna själva hjälp',
  en: 'the and of to is in that it with for was on are as be this have from or by not you at we they their can an which who has more what when your but about there been a i he she his her its if will would could should may were had do does did how all any some other than then so no up out my me our us into over also only after most these those them because while where such being between through during before without please often many people help get says said need against like new per',
  da: 'og at det som er ikke jeg på for af en et om har med til den kan skal eller men når fra bliver blev også efter hos ved de du vi så hvordan hvad hvor man sig sin sit sine meget mange under uden findes dig mig i var havde have få får fik gøre gør kom kommer gå går kunne skulle blive være været inden mod mellem alle alt andre end nu da kun over op ud hun han ham hende dem deres vores din dit min mit denne dette disse samt derfor fordi noget nogen nogle ingen selv hvilket hvis igennem jo allerede siden igen mere mest sådan ofte lidt hele siger der bør flere hendes os tog hver første både symptomer sygdom sygdomme smerter smerte hovedpine ondt læge lægen arbejde arbejdet unge angst lidelse blodprop begyndere hjælpe',
  no: 'og å det som er ikke jeg på for av en et ei om har med til den kan skal eller men når fra blir ble også etter hos ved de du vi så hvordan hva hvor man seg sin sitt sine mye mange under uten finnes deg meg i var hadde ha få får fikk gjøre gjør kom kommer gå går kunne skulle bli være vært innen mot mellom alle alt andre enn nå da bare over opp ut hun han ham henne dem deres vår din ditt min mitt denne dette disse samt derfor fordi noe noen ingen selv hvilket hvis gjennom jo allerede siden igjen mer mest slik ofte lite litt hele sier annen annet bør flere hennes oss tok hver første både symptomer sykdom sykdommer smerter smerte hodepine vondt gi gir lege legen arbeid arbeidet unge angst lidelse pasienter pasienten hjelper',
  nn: 'og å det som er ikkje eg på for av ein eit ei om har med til den kan skal eller men når frå blir vert vart også etter hos ved dei du vi så korleis kva kvar kor seg sin sitt sine mykje mange under utan finst deg meg i var hadde ha få får fekk gjere gjer kom kjem gå går kunne skulle bli vere vore innan mot mellom alle alt andre enn no då berre over opp ut ho han dykk deira vår din denne dette desse samt difor fordi noko nokon ingen sjølv kven viss gjennom jo allereie sidan igjen meir mest slik ofte lite litt heile seier annan bør fleire hennar oss tok første både sjukdomar smerter vondt gi gir lege legen arbeid arbeidet unge angst treng hjelper',
  de: 'und der die das ist nicht ich zu den mit sich auf für ein eine von dem im des auch als wie bei oder wenn aber nach werden sind haben einer wird kann es in er sie wir war hat an um aus so nur noch mehr durch über was einen einem zum zur vor bis man sein ihre schmerzen symptome behandlung krankheit therapie patienten angst',
  nl: 'de het een en van is niet ik te dat in op met voor zijn aan er ook als om door bij maar naar worden hebben deze wordt kan je of die was heeft uit over meer wat dan nog wel geen kunnen mensen tot hun zich al hij ze we dit pijn klachten behandeling ziekte therapie kinderen tegen',
  fr: 'le la les de des et est pas je un une que qui dans pour sur avec au du par plus il elle ce sont ou mais nous vous être cette se en à a ne son sa ses aux comme ont leur fait peut entre chez très douleur douleurs traitement maladie symptômes travail',
  es: 'el la los las de y es no que en un una por con para se del al lo como más pero su sus este son o también muy a ha entre sin sobre ser puede está cuando todo hay dolor síntomas',
  it: 'il lo la gli di e non che in un una per con del della sono come più ma anche questo alla dei nel si ha i le è da al dal delle può o se tra molto essere ogni tutti deve ad ed questi nella sulla dolore sintomi',
  pt: 'o a os as de e não que em um uma por com para se do da no na ao mais mas como seu sua é são ou também dos das pelo pode ser muito foi à está',
  fi: 'ja on ei se että hän olla joka mutta niin kun kuin ovat myös tai voi oli jos sen tämä ne mitä sekä sitä ole jotka hänen kanssa jo vain voivat usein saa kipu hoito oireet sairaus',
  et: 'ja on ei see et ta mis kui ka oli või aga selle oma kes siis ning võib seda nad mida igal inimesel',
  is: 'og að er ekki ég á í það sem við um með til en var hann hún eru fyrir af frá því þegar eða ekkert hefur verið þess þeim sér sig hafa',
  fo: 'og at er ikki eg í á tað sum við um til men var hann hon eru fyri av frá tá ella hevur verið tí sín ein skal rætt',
  af: "die en van is nie ek te dat in op met vir sy aan ook as om deur by maar na word het hierdie kan jy of 'n wat was uit oor meer",
  pl: 'i w nie na się z do to że jest jak o co po ale od za przez są może lub dla być a które oraz który jego',
  cs: 'a je v se na že to s z do o jako pro za po ale by jsou při nebo který která má od už podle',
  tr: 've bir bu için ile de da çok olarak daha gibi olan ne var en ya kadar sonra değil',
  hu: 'a az és hogy nem is egy ez van de meg már csak vagy mint ha el azt kell volt',
};

/** How words are built: each matching word adds `weight` to its languages. */
const SHAPES: readonly (readonly [pattern: RegExp, weight: number, languages: string])[] = [
  [/[æø]/u, 1, 'da no nn'],
  [/[äö]/u, 0.6, 'sv fi et de'],
  [/å/u, 0.2, 'sv da no nn'],
  [/[ßü]/u, 1, 'de et hu tr'],
  [/[þð]/u, 1.5, 'is fo'],
  [/[áíúý]/u, 0.7, 'is fo es cs pt hu'],
  [/[ñ¿¡ó]/u, 0.7, 'es is pl pt'],
  [/[çèêœàù]/u, 0.7, 'fr pt it'],
  [/[ãõ]/u, 1, 'pt et'],
  [/[ąęłńśźżć]/u, 1, 'pl'],
  [/[ěřůčšž]/u, 1, 'cs'],
  [/[ığş]/u, 1, 'tr'],
  [/[őű]/u, 1, 'hu'],
  [/ck/u, 0.3, 'sv en de'],
  [/(?:ade|tion(?:en|er)?|het(?:en)?|lig[ta]?|ning(?:en|ar)?)$/u, 0.2, 'sv'],
  [/(?:orna|arna|erna)s?$/u, 0.5, 'sv'],
  [/^hv[aeio]/u, 1, 'da no is fo'],
  [/sjon/u, 1, 'no nn'],
  [/(?:hed|heden|heder|ede|erne|else|elsen|dige|lige)s?$/u, 0.5, 'da'],
  [/(?:het|ene|else|elsen|asje|dige|lige)s?$/u, 0.4, 'no'],
  [/(?:leg|skap|ane|ing)$/u, 0.2, 'nn'],
  [/(?:kk|gj|[øo]y|aj)/u, 0.3, 'da no nn'],
  [/(?:sch|ung|keit|lich(?:e[nrs]?)?)/u, 0.6, 'de'],
  [/(?:ij|aa|uu|oei|eeu)/u, 0.4, 'nl af'],
  [/(?:tion|ing|ly|ness|ful|ed)$/u, 0.2, 'en'],
  [/(?:th|wh|gh)/u, 0.3, 'en'],
  [/(?:zion[ei]|ità|tti|lla|gli|cci|sso)/u, 0.4, 'it'],
  [/(?:ción|dad|miento|ños?)/u, 0.5, 'es'],
  [/(?:aa|ii|uu|ää|yy|öö|nen|ssa|ssä|lla|llä)/u, 0.4, 'fi et'],
  [
    /\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Arabic}|\p{Script=Han}|\p{Script=Kana}/u,
    1,
    '?',
  ],
];

const MAX_WORDS = 100;
const STRETCH = 6;
const APOSTROPHE = /['\u2019]/;
const DIGIT = /\d/;

/** A place in tallies for each language. */
const CODES = Object.keys(WORDS);
export const SV = CODES.indexOf('sv');
export const EN = CODES.indexOf('en');
/** Of a language that is only ever declared, or of a script that none of ours is written in. */
const ELSEWHERE = CODES.length;

/** Votes by place. */
export type Tally = Float64Array;

/** All zero. */
export function emptyTally(): Tally {
  return new Float64Array(CODES.length + 1);
}

/** What a word votes: places with their weights, alternately. */
type Ballot = readonly number[];

/** By function word, and how long the longest is; made when a text is first judged, in most pages never. */
const functionWords = once(() => {
  const ballots = new Map<string, number[]>();
  let longest = 0;
  for (let place = 0; place < CODES.length; place += 1) {
    for (const word of (WORDS[CODES[place] ?? ''] ?? '').split(' ')) {
      const ballot = ballots.get(word);
      if (ballot) ballot.push(place, 1);
      else ballots.set(word, [place, 1]);
      if (word.length > longest) longest = word.length;
    }
  }
  return { ballots, longest };
});
const shapeBallots = once(() =>
  SHAPES.map(
    ([pattern, weight, languages]) =>
      [pattern, languages.split(' ').flatMap((code) => [placeOf(code), weight])] as const,
  ),
);

/** Whether a lower-case word is one that any text of the language has, whatever it is about. */
export function isFunctionWord(word: string, language: 'sv' | 'en'): boolean {
  const place = language === 'sv' ? SV : EN;
  return (functionWords().ballots.get(word) ?? []).some((one, at) => at % 2 === 0 && one === place);
}

/** The place in tallies of a language's code. */
export function placeOf(language: string): number {
  const place = CODES.indexOf(language);
  return place < 0 ? ELSEWHERE : place;
}

export function vote(tally: Tally, place: number, weight: number): void {
  tally[place] = (tally[place] ?? 0) + weight;
}

/** Adds the votes of a text's first words; answers how many words there are, up to one too many. */
export function countVotes(tally: Tally, text: string): number {
  let words = 0;
  let start = runStart(text, 0, LETTER);
  while (start < text.length) {
    words += 1;
    if (words > MAX_WORDS) break;
    const end = wordEnd(text, start);
    // The letter of a code is no word: `F43.8A`.
    if (!DIGIT.test(text.charAt(start - 1))) cast(tally, ballotOf(text.slice(start, end)));
    start = runStart(text, end, LETTER);
  }
  return words;
}

/**
 * Adds the votes of the function words alone, those of `STRETCH` words at a time, until `isEnough`
 * of the words so far or the text's first words end; answers whether it was. Several times as fast
 * as judging every word, of which most are new to a page.
 */
export function countFunctionWords(
  tally: Tally,
  text: string,
  isEnough: (words: number) => boolean,
): boolean {
  const { ballots, longest } = functionWords();
  let start = runStart(text, 0, LETTER);
  for (let words = 1; words <= MAX_WORDS && start < text.length; words += 1) {
    const end = runEnd(text, start, LETTER);
    const ballot = end - start > longest ? undefined : ballots.get(text.slice(start, end));
    if (ballot && !DIGIT.test(text.charAt(start - 1))) cast(tally, ballot);
    start = runStart(text, end, LETTER);
    if (words % STRETCH === 0 && isEnough(words)) return true;
  }
  return false;
}

function cast(tally: Tally, ballot: Ballot): void {
  for (let at = 0; at < ballot.length; at += 2) vote(tally, ballot[at] ?? 0, ballot[at + 1] ?? 0);
}

/** Letters, and apostrophes between letters. */
function wordEnd(text: string, start: number): number {
  let end = runEnd(text, start, LETTER);
  while (end + 1 < text.length && APOSTROPHE.test(text.charAt(end))) {
    const next = runEnd(text, end + 1, LETTER);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** What words have voted before, as they stood: a page says the same words again and again. */
const BALLOTS = new Map<string, Ballot>();
const MOST_BALLOTS = 5_000;

function ballotOf(word: string): Ballot {
  const known = BALLOTS.get(word);
  if (known) return known;
  const ballot = judge(word.toLowerCase());
  if (BALLOTS.size >= MOST_BALLOTS) BALLOTS.clear();
  BALLOTS.set(word, ballot);
  return ballot;
}

function judge(word: string): Ballot {
  return (
    functionWords().ballots.get(word) ??
    shapeBallots().flatMap(([pattern, ballot]) => (pattern.test(word) ? ballot : []))
  );
}
