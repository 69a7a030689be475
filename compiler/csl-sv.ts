/**
 * Swedish words for the reference list, laid over the English CSL locale.
 *
 * citation-js brings no Swedish locale, and citeproc needs a whole one. Here are the words that the
 * Vancouver style can print; everything else stays as it is.
 */
const MONTHS = 'jan feb mars apr maj juni juli aug sep okt nov dec'.split(' ');

const WORDS: Record<string, string> = {
  'available at': 'tillgänglig på',
  cited: 'citerad',
  'et-al': 'm.fl.',
  in: 'i',
  internet: 'internet',
  part: 'del',
  'presented at': 'presenterad vid',
  report: 'rapport',
  section: 'avsnitt',
  supplement: 'supplement',
};

/** Labels that stand before a number or after names, the same for one and for many. */
const LABELS: Record<string, string> = {
  page: 's.',
  number: 'nr',
  editor: 'red.',
  translator: 'övers.',
};

/** The style has its order of year, month and day for readers of English only. */
const DATE = [
  '<date form="text" delimiter=" ">',
  '<date-part name="year"/><date-part name="month" form="short"/><date-part name="day"/>',
  '</date>',
].join('');

/** Turns citation-js's English locale (CSL 1.0 XML) into a Swedish one. */
export function swedishLocale(english: string): string {
  const terms = [
    ...Object.entries(WORDS).map(([name, text]) => `<term name="${name}">${text}</term>`),
    ...Object.entries(LABELS).map(
      ([name, text]) =>
        `<term name="${name}" form="short"><single>${text}</single><multiple>${text}</multiple></term>`,
    ),
    ...MONTHS.map((text, index) => {
      const name = `month-${String(index + 1).padStart(2, '0')}`;
      return `<term name="${name}" form="short">${text}</term>`;
    }),
  ];
  // Of two terms with one name the later holds.
  return english
    .replace(/<date form="text">.*?<\/date>/su, DATE)
    .replace('xml:lang="en-US"', 'xml:lang="sv-SE"')
    .replace('</terms>', `${terms.join('')}</terms>`);
}
