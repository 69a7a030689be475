/**
 * Where in the popup one is, as the hash of its address: links, Back and "open in a tab" need
 * nothing more. What cannot be read leads home.
 */
import type { Language } from '@/core/model';

export type Route =
  | { view: 'home' }
  | { view: 'search'; query: string }
  | { view: 'article'; language: Language; article: string; section?: string }
  | { view: 'concept'; language: Language; concept: string };

export function formatRoute(route: Route): string {
  switch (route.view) {
    case 'home':
      return '#/';
    case 'search':
      return `#/sok/${encodeURIComponent(route.query)}`;
    case 'article': {
      const section = route.section ? `/${encodeURIComponent(route.section)}` : '';
      return `#/artikel/${route.language}/${encodeURIComponent(route.article)}${section}`;
    }
    case 'concept':
      return `#/begrepp/${route.language}/${encodeURIComponent(route.concept)}`;
  }
}

export function parseRoute(hash: string): Route {
  const [, view, ...rest] = hash.split('/').map(decoded);
  const [first = '', second = '', third] = rest;
  if (view === 'sok' && first !== '') return { view: 'search', query: rest.join('/') };
  if (first !== 'sv' && first !== 'en') return { view: 'home' };
  if (view === 'artikel' && second !== '') {
    const section = third ? { section: third } : {};
    return { view: 'article', language: first, article: second, ...section };
  }
  if (view === 'begrepp' && second !== '') {
    return { view: 'concept', language: first, concept: second };
  }
  return { view: 'home' };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
