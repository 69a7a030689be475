/** citation-js ships no types; this is what we use of it. */
declare module '@citation-js/core' {
  export class Cite {
    /** CSL-JSON of what was read. */
    readonly data: { [field: string]: unknown }[];
    constructor(data: object | string, options?: { generateGraph?: boolean });
    format(
      format: 'bibliography' | 'bibtex' | 'ris',
      options?: { format?: 'text'; template?: string; lang?: string },
    ): string;
  }
  export const plugins: {
    config: {
      get(plugin: '@csl'): {
        locales: { get(name: string): string; add(name: string, xml: string): void };
      };
      get(plugin: '@bibtex'): { format: { useIdAsLabel: boolean; asciiOnly: boolean } };
    };
  };
}
declare module '@citation-js/plugin-csl' {}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
