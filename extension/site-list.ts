/** Lists of sites as people write them and keep them in files: one a line, `#` before a remark. */

/** A list never holds more. */
const MOST = 1000;

export interface SiteList {
  /** Host names as the browser writes them, each once, in the order given. */
  sites: string[];
  /** Lines that name no site, counted from 1. */
  wrong: { line: number; text: string }[];
}

/**
 * The host name in what a person wrote or pasted: an address, or a name such as `Åre.se` or
 * `*.example.se`. Null when it names no site.
 */
export function siteFrom(written: string): string | null {
  const text = written.trim().replace(/^\*\./u, '');
  if (text === '' || /\s/u.test(text)) return null;
  const url = URL.parse(/^https?:\/\//iu.test(text) ? text : `https://${text}`);
  const host = url?.hostname ?? '';
  const isName = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/u.test(host) && !host.includes('..');
  return isName && host.length <= 253 ? host : null;
}

export function parseSites(text: string): SiteList {
  const sites = new Set<string>();
  const wrong: SiteList['wrong'] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const written = line.replace(/#.*$/u, '').trim();
    if (written === '') continue;
    const site = sites.size < MOST ? siteFrom(written) : null;
    if (site) sites.add(site);
    else wrong.push({ line: index + 1, text: written });
  }
  return { sites: [...sites], wrong };
}

export function formatSites(sites: readonly string[]): string {
  return sites.map((site) => `${site}\n`).join('');
}
