/** Pages for the stories, in the Swedish and English that people really meet. */

const around = (body: string, head = '', language = 'sv'): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>Om att ha ont i ryggen</title>${head}
<link rel="icon" href="data:,"></head>
<body>${body}</body></html>`;

export const PAGES: Record<string, string> = {
  '/rygg': around(`
    <h1>Ryggen och humöret</h1>
    <p>Efter ryggskottet kom en <b>rygg</b>smärta som inte ville ge sig.</p>
    <p>Läkaren frågade om hon hade haft en depression, och det hade hon.</p>
    <p>Maria blev sjukskriven på deltid från jobbet, och arbetsgivaren fick veta att hennes långvariga smärta
       gjorde att hon inte orkade arbeta.</p>
    <div style="height: 1500px"></div>
    <p>Långt ner på sidan står att artros är vanligt.</p>`),
  '/english': around(
    `<h1>Living with back pain</h1>
     <p>People who live with chronic low back pain are more often depressed than others, and the doctor should ask.</p>`,
    '',
    'en',
  ),
  '/later': around(`
    <h1>Dagens råd</h1><div id="here"><p>Här kommer snart mer.</p></div>
    <button type="button" onclick="document.getElementById('here').innerHTML =
      '<p>Många som har långvarig smärta sover dåligt.</p>'">Visa mer</button>`),
  '/off': around(
    '<p>Min ryggsmärta och min depression hänger ihop.</p>',
    '<meta name="halsonot" content="off">',
  ),
  '/weather': around(
    '<h1>Börsen</h1><p>Den stora depressionen på 1930-talet gav arbetslöshet, recession och deflation.</p>',
  ),
  '/danish': around(
    '<p>Rygsmerter og depression hænger ofte sammen, men det er ikke klart hvorfor, og jeg ved det heller ikke.</p>',
    '',
    'da',
  ),
  '/form': around(
    '<label>Hur mår du? <textarea rows="3">Jag har ryggsmärta och en depression.</textarea></label>' +
      '<p contenteditable="true">Skriv om din ryggsmärta här.</p>',
  ),
};
