/**
 * Where in the popup one is, as the hash of its address: links, Back and "open in a tab" need
 * nothing more. What cannot be read leads home.
 */
import type { Language } from '@/core/model';

export type Route =
  | { view: 'home' }
  | { view: 'library' }
  | { view: 'visit' }
  | { view: 'search'; query: string; language?: Language; article?: string }
  | { view: 'article'; language: Language; article: string; section?: string }
  | { view: 'concept'; language: Language; concept: string };

export function formatRoute(route: Route): string {
  switch (route.view) {
    case 'home':
      return '#/';
    case 'library':
      return '#/bibliotek';
    case 'visit':
      return '#/besok';
    case 'search': {
      const { query, language = '', article = '' } = route;
      const filters = [...(language ? [language] : []), ...(article ? [article] : [])];
      const tail = filters.map((filter) => `?${encodeURIComponent(filter)}`).join('');
      return `#/sok/${encodeURIComponent(query)}${tail}`;
    }
    case 'article': {
      const section = route.section ? `/${encodeURIComponent(route.section)}` : '';
      return `#/artikel/${route.language}/${encodeURIComponent(route.article)}${section}`;
    }
    case 'concept':
      return `#/begrepp/${route.language}/${encodeURIComponent(route.concept)}`;
  }
}

export function parseRoute(hash: string): Route {
  const [path = '', ...filters] = hash.split('?');
  const [, view, ...rest] = path.split('/').map(decoded);
  const [first = '', second = '', third] = rest;
  if (view === 'bibliotek') return { view: 'library' };
  if (view === 'besok') return { view: 'visit' };
  if (view === 'sok' && first !== '') {
    return { view: 'search', query: rest.join('/'), ...filtersFrom(filters.map(decoded)) };
  }
  if (!isLanguage(first)) return { view: 'home' };
  if (view === 'artikel' && second !== '') {
    const section = third ? { section: third } : {};
    return { view: 'article', language: first, article: second, ...section };
  }
  if (view === 'begrepp' && second !== '') {
    return { view: 'concept', language: first, concept: second };
  }
  return { view: 'home' };
}

/** A language comes before an article; no article is called as a language is. */
function filtersFrom(filters: readonly string[]): { language?: Language; article?: string } {
  const [first = '', second = ''] = filters;
  const language = isLanguage(first) ? { language: first } : {};
  const article = isLanguage(first) ? second : first;
  return { ...language, ...(article === '' ? {} : { article }) };
}

function isLanguage(text: string): text is Language {
  return text === 'sv' || text === 'en';
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
