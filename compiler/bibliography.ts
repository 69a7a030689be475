/**
 * One entry of the reference list, as a reader and as a reference manager want it.
 *
 * Formatting is citation-js's (citeproc underneath), in Vancouver style, at build time only.
 */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { Language } from '@/core/model';
import { swedishLocale } from './csl-sv';

const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-US' };
/** Said of a page that does not tell when it was written, which the style would pass over. */
const UNDATED: Record<Language, string> = { sv: '[Utan årtal.]', en: '[No date.]' };

const { locales } = plugins.config.get('@csl');
locales.add(LOCALES.sv, swedishLocale(locales.get(LOCALES.en)));
// Our own citekeys, and å as å: what reads BibTeX today reads UTF-8.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, asciiOnly: false });

/** An item of CSL-JSON, with the fields that are touched here. */
export interface Work {
  DOI?: string | undefined;
  URL?: string | undefined;
  issued?: { 'date-parts'?: number[][] | undefined } | undefined;
  [field: string]: unknown;
}

/** The entry in Vancouver style, plain text; address and DOI are left to those who link them. */
export function vancouver(work: Work, language: Language): string {
  const { DOI: _doi, URL: _url, accessed: _accessed, ...rest } = work;
  const entry = new Cite(rest, { generateGraph: false })
    .format('bibliography', { format: 'text', template: 'vancouver', lang: LOCALES[language] })
    .replace(/^\s*\d+\.\s*/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return work.issued ? entry : `${entry} ${UNDATED[language]}`;
}

/** BibTeX knows months and no days: citation-js would write `month = {dec 15}`. */
export function bibtex(work: Work): string {
  const parts = work.issued?.['date-parts']?.map((date) => date.slice(0, 2));
  const dated = parts ? { ...work, issued: { 'date-parts': parts } } : work;
  return new Cite(addressed(dated), { generateGraph: false }).format('bibtex').trim();
}

/**
 * RIS. The plugin cuts lines after 70 characters, in the middle of words, which reference managers
 * do not put together again, and writes both pages in one tag; it has no option for either.
 */
export function ris(work: Work): string {
  const lines = new Cite(addressed(work), { generateGraph: false })
    .format('ris')
    .replace(/\n(?![A-Z][A-Z\d] {2}-)/gu, '')
    .replace(/^SP {2}- (\w+)-(\w+)$/mu, 'SP  - $1\nEP  - $2')
    .trim();
  // The space after the last dash is part of the format.
  return lines.replace(/ER {2}-$/u, 'ER  - ');
}

/** A work that has a DOI needs no other address; ours may be the page where its details were seen. */
function addressed({ URL: url, ...work }: Work): Work {
  return work.DOI === undefined && url !== undefined ? { ...work, URL: url } : work;
}
