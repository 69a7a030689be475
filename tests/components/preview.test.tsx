import { describe, expect, test, vi } from 'vitest';
import type { PreviewContent } from '@/scripts/preview/content';
import { Preview, type PreviewProps } from '@/scripts/preview/Preview';
import { draw, LIBRARY, violations } from './stage';

const PROBLEM = {
  file: 'content/articles/sv/depression.md',
  line: 12,
  column: 3,
  reason: 'a number without a citation: "Av 100 har 6 ont."',
  fatal: true,
};
const CONTENT: PreviewContent = {
  libraries: { sv: LIBRARY, en: { ...LIBRARY, language: 'en' } },
  problems: [],
  report: 'Articles (sv)\n  depression  596',
};

function show(
  content: Partial<PreviewContent> = {},
  route: PreviewProps['route'] = { view: 'home' },
) {
  return draw(
    <Preview
      content={{ ...CONTENT, ...content }}
      route={route}
      cardStyle=".card { color: inherit }"
      onCopy={vi.fn()}
    />,
  );
}

describe('the preview', () => {
  test('says that nothing is wrong, and shows the report', () => {
    const root = show();
    expect(root.querySelector('[role=status]')?.textContent).toContain('Inga fel.');
    expect(root.querySelector('pre')?.textContent).toBe(CONTENT.report);
  });

  test('shows each problem with file, line and column', () => {
    const root = show({
      problems: [PROBLEM, { ...PROBLEM, line: null, column: null, fatal: false }],
    });
    const items = [...root.querySelectorAll('[role=status] li')].map((item) => item.textContent);
    expect(items).toEqual([
      `fel content/articles/sv/depression.md:12:3 ${PROBLEM.reason}`,
      `varning content/articles/sv/depression.md ${PROBLEM.reason}`,
    ]);
    expect(root.textContent).toContain('2 anmärkningar');
    expect(root.textContent).toContain('från senaste gången');
  });

  test('has only the problems to show when there never was anything without errors', () => {
    const root = show({ libraries: null, problems: [PROBLEM] });
    expect(root.textContent).toContain('Det finns inget att visa');
    expect(root.querySelector('main')?.textContent).toBe('');
  });

  test('shows an article as readers see it, with its figures and sources', () => {
    const article = 'depression-och-ryggsmarta';
    const root = show({}, { view: 'article', language: 'sv', article });
    expect(root.querySelector('h1')?.textContent).toBe('Depression och ryggsmärta');
    expect(root.querySelector('figure')?.textContent).toContain('19,8 av 100');
    expect(root.querySelector('.languages a[lang=en]')?.getAttribute('href')).toBe(
      `#/artikel/en/${article}`,
    );
  });

  test('shows a concept with its card beside it', () => {
    const root = show({}, { view: 'concept', language: 'sv', concept: 'ryggsmarta' });
    const card = root.querySelector('.card-frame')?.shadowRoot?.querySelector('[role=dialog]');
    expect(card?.textContent).toContain('De flesta får ont i ryggen');
  });

  test.each([
    ['the report', { view: 'home' }],
    ['an article', { view: 'article', language: 'en', article: 'depression-och-ryggsmarta' }],
    ['a concept', { view: 'concept', language: 'sv', concept: 'ryggsmarta' }],
  ] as const)('has nothing that axe objects to: %s', async (_, route) => {
    expect(await violations(show({ problems: [PROBLEM] }, route))).toEqual([]);
  });
});
