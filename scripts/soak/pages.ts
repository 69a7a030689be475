/** The page that is soaked: prose with terms, and a feed that never rests. */

export const SENTENCES = [
  'Många som har ryggsmärta får också en depression, och det går att få hjälp.',
  'Läkaren sade att stress och sömnproblem ofta följs åt.',
  'Den som har ont i nacken mår bra av att röra sig.',
  'Tåget till Göteborg gick i tid och solen sken hela vägen.',
];

export const PAGES: Record<string, string> = {
  '/': `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Ont i ryggen</title>
<link rel="icon" href="data:,"></head><body>
<h1>Ryggen och humöret</h1>
<p>Efter ryggskottet kom en ryggsmärta som inte ville ge sig, och efter den en depression.</p>
<p>Här står ingenting om hälsa, men om tåg och bord och stolar.</p>
<main id="feed"></main></body></html>`,
};

/**
 * One change of the feed, as pages make them: a post comes, the oldest goes, a word is rewritten.
 * Runs in the page.
 */
export function change(index: number, sentences: string[]): void {
  const feed = document.getElementById('feed');
  if (!feed) return;
  const post = document.createElement('p');
  post.textContent = `${sentences[index % sentences.length]} (${index})`;
  feed.append(post);
  if (feed.children.length > 20) feed.firstElementChild?.remove();
  const middle = feed.children[10]?.firstChild;
  if (middle) middle.nodeValue = sentences[(index + 1) % sentences.length] ?? '';
}
