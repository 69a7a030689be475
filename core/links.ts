/** Addresses built from data, checked again where they are shown. */

const DOI = /^10\.\d{4,9}\/[-._;()/:A-Za-z0-9]+$/u;
const DOT_SEGMENT = /(?:^|\/)\.{1,2}(?:\/|$)/u;

/** A bare DOI: `10.1234/abc`. Dot segments would normalise away to another DOI. */
export function isDoi(doi: string): boolean {
  return DOI.test(doi) && !DOT_SEGMENT.test(doi);
}

/** The resolver's address of a DOI, or null for what is none. */
export function doiAddress(doi: string): string | null {
  if (!isDoi(doi)) return null;
  return `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;
}
