import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/core/settings';
import { dress } from '@/extension/appearance';
import { showCount } from '@/extension/badge';
import { interfaceLanguage } from '@/extension/language';
import { sitesOf } from '@/extension/site';
import browser, { resetBrowser } from '../fake-browser';

beforeEach(() => resetBrowser());

describe('the language of buttons and labels', () => {
  test.each([
    ['sv-SE', 'sv'],
    ['SV', 'sv'],
    ['en-GB', 'en'],
    ['nb-NO', 'en'],
  ])('in a browser in %s is %s until a person chooses', (browserLanguage, expected) => {
    resetBrowser(browserLanguage);
    expect(interfaceLanguage(DEFAULT_SETTINGS)).toBe(expected);
    expect(interfaceLanguage({ ...DEFAULT_SETTINGS, interfaceLanguage: 'en' })).toBe('en');
    expect(interfaceLanguage({ ...DEFAULT_SETTINGS, interfaceLanguage: 'sv' })).toBe('sv');
  });
});

describe('the number on the toolbar button', () => {
  test('is that of the tab, and none when there is nothing', async () => {
    await showCount(7, 12);
    expect(await browser.action.getBadgeText({ tabId: 7 })).toBe('12');
    await showCount(7, 0);
    expect(await browser.action.getBadgeText({ tabId: 7 })).toBe('');
  });
});

describe('the sites of a frame', () => {
  /** As a browser with `ancestorOrigins` shows a frame; without, its top may be out of reach. */
  function frame(hostname: string, above?: string[], top?: object): Window {
    const ancestorOrigins = above && Object.assign([...above], { item: () => null });
    return { location: { hostname, ancestorOrigins }, top } as unknown as Window;
  }

  test('are its own and those of the pages that it lies in', () => {
    expect(
      sitesOf(frame('ads.example', ['https://www.example.se', 'http://localhost:8080'])),
    ).toEqual(['ads.example', 'www.example.se', 'localhost']);
  });

  test('are each named once, and an opaque origin not at all', () => {
    expect(sitesOf(frame('example.se', ['https://example.se', 'null']))).toEqual(['example.se']);
  });

  test('hold the top page where the browser lets us reach it', () => {
    const top = { location: { hostname: 'example.se' } };
    expect(sitesOf(frame('inner.example.se', undefined, top))).toEqual([
      'inner.example.se',
      'example.se',
    ]);
  });

  test('are its own alone where the top page is out of reach', () => {
    const top = {
      get location(): never {
        throw new DOMException('Permission denied', 'SecurityError');
      },
    };
    expect(sitesOf(frame('inner.example', undefined, top))).toEqual(['inner.example']);
  });
});

describe('how a page of the extension is dressed', () => {
  test('in the chosen theme, size and language, or as the system says', () => {
    dress(document, { ...DEFAULT_SETTINGS, theme: 'dark', textSize: 150 }, 'en');
    const root = document.documentElement;
    expect(root.dataset['theme']).toBe('dark');
    expect(root.lang).toBe('en');
    expect(root.style.getPropertyValue('--size')).toBe('1.5');
    dress(document, DEFAULT_SETTINGS, 'sv');
    expect(root.dataset['theme']).toBeUndefined();
    expect(root.lang).toBe('sv');
  });
});
