/** What has changed that a reader should know of. */

/** `version` is the first that has it. */
export interface NewsItem {
  version: string;
  sv: string;
  en: string;
}

/** What is newer than a version, oldest first. A version that cannot be read counts as the first. */
export function newsSince(all: readonly NewsItem[], version: string): NewsItem[] {
  return all
    .filter((item) => compare(item.version, version) > 0)
    .sort((a, b) => compare(a.version, b.version));
}

function compare(a: string, b: string): number {
  const [first, second] = [numbersOf(a), numbersOf(b)];
  for (let place = 0; place < Math.max(first.length, second.length); place += 1) {
    const difference = (first[place] ?? 0) - (second[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0);
}
