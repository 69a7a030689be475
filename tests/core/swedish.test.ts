import { describe, expect, test } from 'vitest';
import { annotated, plain } from './annotated';

function table(name: string, cases: readonly string[]): void {
  test.each(cases)(`${name}: %s`, (marked) => {
    expect(annotated(plain(marked))).toBe(marked);
  });
}

describe('Swedish words', () => {
  table('every form of a word is found', [
    'Vården av [depressioner|depression] och [depressionernas|depression] orsaker.',
    'Han var [sjukskriven|sjukfranvaro], hon [sjukskrevs|sjukfranvaro], båda är [sjukskrivna|sjukfranvaro].',
    '[Ländryggssmärtornas|landryggssmarta] förlopp hos den som är [nedstämd|nedstamdhet].',
    'Läkaren skrev ut [antidepressiva läkemedel|antidepressiva] och sedan det [antidepressiva läkemedlet|antidepressiva].',
    'Behandlingen är [kognitiv beteendeterapi|kbt]; den [kognitiva beteendeterapin|kbt] tar tolv veckor.',
    'Diagnosen [posttraumatiskt stressyndrom|ptsd], det [posttraumatiska stressyndromets|ptsd] förlopp.',
    'Han har [depressiva symtom|depression] och [generaliserat ångestsyndrom|angest].',
  ]);

  table('a term as the last part makes the whole word a term', [
    'Hon vaknade av [höftsmärtor|smarta] och [axelvärk|smarta].',
    'Patienten har [muskelvärk|smarta], [fotvärken|smarta] och [knäont|ledvark].',
    'Besöket gällde [bröstryggssmärta|ryggsmarta] och [korsryggsvärk|landryggssmarta].',
    'Hon lider av [förlossningsdepression|depression] och [panikångest|angest].',
    'Värst var [spänningshuvudvärken|huvudvark] och [fingerledsvärken|ledvark].',
    'Läkaren beställde [lungröntgen|rontgen] och misstänkte [knäartros|artros].',
    'Efter [långtidssjukskrivningen|sjukfranvaro] kom [arbetsrehabilitering|rehabilitering].',
  ]);

  table('a term as the first part makes the whole word a term', [
    'Sjukhusets [depressionsbehandling|depression] och [ångestproblematik|angest].',
    'Vården ger [smärtlindring|smartstillande] på en [smärtklinik|smartrehabilitering].',
    'Ett [sjukskrivningsintyg|sjukfranvaro] och en [rehabiliteringskoordinator|rehabilitering].',
    'Sjukdomen gav en [ryggmärgsskada|ryggmarg] och [ischiasbesvär|ischias].',
    'Ett [migränanfall|huvudvark] och en [opioidbehandling|opioid] följde.',
  ]);

  table('what only looks like a term stays unmarked', [
    'Det är en nackdel för sömnaden, och hon var trygg men ledsam.',
    'Andningsdepression och benmärgsdepression är biverkningar av läkemedlet.',
    'Patienten fick en ST-depression på EKG under vården.',
    'Priset ligger på smärtgränsen även för vården.',
    'Smärtingen spändes, och röntgenteleskopet är ett instrument för astronomer.',
    'Självmordsbombaren greps på sjukhuset efter självmordsattacken.',
    'Vandringsleden har en ledare och en ledning som gör ett hantverk.',
    'Klimatångesten och söndagsångesten är ord i tiden, säger läkaren.',
    'Horisonten syntes från fronten.',
    'Värkarbetet hade börjat, och förvärkarna kom tätt.',
  ]);

  table('a hyphenated word is marked whole, and so is an ending after a colon', [
    'Hon fick en [PTSD-diagnos|ptsd] och [internet-KBT|kbt].',
    'I [KBT:n|kbt] ingår hemuppgifter, och [PTSD:ns|ptsd] symtom avtar.',
    '[SSRI-behandling|ssri-snri] mot [ångest|angest]-[depression|depression].',
    'Han fick [smärt-lindring|smarta] och [depressions-behandling|depression].',
    'En [MR-undersökning|magnetkamera] och en [DT-undersökning|datortomografi] av ryggen.',
  ]);

  table('one word written as two is found', [
    'Jag har [rygg smärta|ryggsmarta] och [sömn problem|somn] sen i våras.',
    'Nån mer som har [nack spärr|nackbesvar] och [huvud värk|huvudvark] av skärmen?',
    'Min [sjuk gymnast|fysioterapeut] sa att jag har [disk bråck|diskbrack].',
    'Har haft [rygg ont|ryggsmarta] och [mag ont|magbesvar] hela veckan.',
    'Han är [sjuk skriven|sjukfranvaro] för [rygg-smärta|ryggsmarta].',
  ]);

  table('a short word after a term stays its own', [
    'Ha inte [stress|stress] en gång till, sa läkaren.',
    'De har fått [depression|depression] er vård inte kan lindra.',
  ]);
});

describe('Swedish coordination', () => {
  table('the end that comes with a later word is read into the first', [
    'Kursen är för [rygg-|ryggsmarta] och [bäckensmärta|smarta].',
    'Besvären var [nack-|nackbesvar], [axel-|smarta] och [ryggsmärtor|ryggsmarta].',
    'Hon har [nack-|nackbesvar] och axelbesvär.',
    'Behandling av [sömn-|somn] och koncentrationssvårigheter.',
    'Vi ger [ångest|angest]- och [depressionsbehandling|depression].',
    'Jag har [rygg|ryggsmarta] och [nackvärk|nackbesvar].',
    'Många har [rygg|ryggsmarta]/[nackbesvär|nackbesvar].',
    'Han har [muskel-|smarta] och [ledvärk|ledvark], ibland [led-|ledvark] eller [muskelvärk|smarta].',
    'Läkemedlet är [smärt-|smartstillande] och [ångestlindrande|angest].',
  ]);

  table('a hyphen alone makes no term', [
    'Hon köpte rygg- och axelväskor till barnen.',
    'Hög- och lågtryck avlöser varandra vid kusten.',
  ]);
});

describe('Swedish phrases', () => {
  table('an ache and its place are one mark, whatever stands between', [
    'Jag har [ont i ryggen|ryggsmarta].',
    'Jag har [ont i nedre delen av ryggen|landryggssmarta].',
    'Han har [ont i höger axel|smarta] sedan i maj.',
    '[Smärtan i den övre delen av ryggen|ryggsmarta] kom i går.',
    '[Värk i lederna|ledvark] och [ont i huvudet|huvudvark] är vanligt vid feber.',
    'Hon har [ont framför allt i vänster knä|ledvark] när hon går.',
    'Det [värker i hela kroppen|smarta], säger patienten.',
    '[Problem med ryggen|ryggsmarta] och [besvär från nacken|nackbesvar].',
    '[Ont i magen|magbesvar] i två dagar, ingen feber.',
    '[Stelhet i nacken|nackbesvar] och feber.',
  ]);

  table('a list of places belongs to the ache before it', [
    'Hon har [ont i rygg, nacke och axlar|ryggsmarta] efter flytten.',
    'Läkemedlet kan ge [värk i muskler och leder|smarta].',
    'Symtomen är [ont i magen, huvudet eller halsen|magbesvar] och feber.',
    'Jag har [ont i benen och i höfterna|smarta] när jag går.',
    'Jag har [ont i ryggen|ryggsmarta] och [nacken värker|nackbesvar].',
    'Jag har [ont i ryggen|ryggsmarta], handlar och städar ändå.',
    'Hon har [ont i magen|magbesvar] och [huvudvärk|huvudvark].',
  ]);

  table('in the clinical register the ache may touch its place', [
    '[Ont axel|smarta] vänster sida sedan två veckor.',
    'Patienten har [stel nacke|nackbesvar] och [ömma leder|ledvark].',
    'Söker för [smärta ländrygg|landryggssmarta] och [ont knä|ledvark].',
    'Lider av [dålig rygg|ryggsmarta] och [dålig mage|magbesvar].',
    'En smärt kvinna med smärta ben och det onda ögat.',
  ]);

  table('a line break in the source is white space', [
    'Jag har [ont i\nryggen|ryggsmarta] och [sömn\n    problem|somn].',
    'Behandling med [kognitiv\r\nbeteendeterapi|kbt] mot [rygg-|ryggsmarta]\noch [nacksmärta|nackbesvar].',
  ]);

  table('the place can come first', [
    '[Ryggen värker|ryggsmarta] och [nacken är stel|nackbesvar].',
    '[Ryggen har börjat göra väldigt ont|ryggsmarta].',
    '[Huvudet värker|huvudvark] varje kväll.',
    'Mina [leder värker|ledvark] när det blir kallt.',
  ]);

  table('trouble with sleep is marked, sleep is not', [
    'Jag [sover dåligt|somn] och har [svårt att somna|somn].',
    'Hon [kan inte sova|somn] på grund av oro.',
    'Läkaren frågade om [sömnsvårigheter|somn], [insomni|somn] och [sömnbrist|somn].',
    'Sömnen är viktig för hälsan, och barn sover mer än vuxna.',
    'God sömn hör till god vård.',
  ]);
});

describe('what deserves a mark', () => {
  table('everyday words without a question of health stay unmarked', [
    'Det gör ont när sprutan sticks in, säger barnet.',
    'Vad gör ont? frågade han.',
    'Laget tränade inför matchen.',
    'Det är ont om tid, och ett nödvändigt ont.',
    'Hon vände ryggen till och sköt nacken bakåt.',
    'Jag är ledsen och trött i dag.',
    'I samband med resan besökte vi en vårdcentral.',
  ]);

  table('roles and measures of health care are marked', [
    'Hon träffar en [psykolog|psykolog] och en [fysioterapeut|fysioterapeut].',
    'Min [sjukgymnast|fysioterapeut] bad mig gå till [psykologen|psykolog].',
    '[Rehabiliteringen|rehabilitering] sköts av ett [rehabteam|rehabilitering].',
    '[Fysio|fysioterapeut]- eller arbetsterapeut efter operationen.',
  ]);

  table('the clinical register is read too', [
    'M54.5 [Lumbago|landryggssmarta]. [MR ländrygg|magnetkamera] visar [diskbråck|diskbrack] L5.',
    'Pat har [sänkt stämningsläge|nedstamdhet] och [suicidtankar|sjalvmord].',
    'Recept på [sertralin|ssri-snri] och [paracetamol|paracetamol] vid behov.',
    '[Cervikalgi|nackbesvar], [artralgi|ledvark] och [rizopati|ischias].',
    '[Spinal stenos|diskbrack] med [neuropatisk smärta|central-sensitisering].',
  ]);
});
