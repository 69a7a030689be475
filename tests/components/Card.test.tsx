import { describe, expect, test, vi } from 'vitest';
import { Card, type CardProps } from '@/components/Card';
import { cardTexts } from '@/components/card-texts';
import { CONTENT, draw, press, violations } from './stage';

function show(props: Partial<CardProps> = {}) {
  const calls = { onOpenArticle: vi.fn(), onClose: vi.fn(), onShow: vi.fn() };
  const root = draw(
    <Card content={CONTENT} texts={cardTexts('sv')} level="plain" {...calls} {...props} />,
  );
  return { root, ...calls };
}

const textOf = (root: HTMLElement, selector: string): string =>
  root.querySelector(selector)?.textContent ?? '';

describe('the card', () => {
  test('is a dialog that the term names', () => {
    const { root } = show();
    const dialog = root.querySelector('[role=dialog]');
    const label = dialog?.getAttribute('aria-labelledby') ?? '';
    expect(root.querySelector(`#${label}`)?.textContent).toBe('Ryggsmärta');
    expect(dialog?.hasAttribute('aria-modal')).toBe(false);
  });

  test('says why this passage was chosen', () => {
    const { root } = show();
    expect(root.textContent).toContain('Därför: nämner sjukskriven, jobbet');
  });

  test('numbers the sources in the order in which the passage cites them', () => {
    const { root } = show();
    const numbers = [...root.querySelectorAll('sup button')].map(({ textContent }) => textContent);
    expect(numbers).toEqual(['1', '2']);
    const listed = [...root.querySelectorAll('ol > li')].map(({ textContent }) => textContent);
    expect(listed[0]).toContain('SBU');
    expect(listed[1]).toContain('Currie');
  });

  test('links a DOI through the resolver, and tells the other site nothing', () => {
    const { root } = show();
    const link = root.querySelector('a[href^="https://doi.org"]');
    expect(link?.getAttribute('href')).toBe('https://doi.org/10.1016/j.pain.2003.09.015');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link?.getAttribute('referrerpolicy')).toBe('no-referrer');
  });

  test('links no address that is not https', () => {
    const [reference] = CONTENT.references;
    if (!reference) throw new Error('no reference');
    const { doi: _, ...rest } = reference;
    const hostile = { ...rest, url: 'javascript:alert(1)' };
    const content = { ...CONTENT, references: [hostile] };
    const { root } = show({ content });
    expect(root.querySelector('a[href^="javascript"]')).toBeNull();
  });

  test('shows what is written as text, never as markup', () => {
    const [passage] = CONTENT.passages;
    if (!passage) throw new Error('no passage');
    const text = '<img src=x onerror=alert(1)>';
    const blocks = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] }];
    const { root } = show({ content: { ...CONTENT, passages: [{ ...passage, blocks }] } });
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain(text);
  });

  test('steps through the passages, round and back to the explanation', () => {
    const { root } = show();
    expect(textOf(root, '[role=status]')).toBe('Avsnitt 1 av 2');
    press(root, 'Nästa avsnitt');
    expect(root.textContent).toContain('De flesta får ont i ryggen');
    press(root, 'Föregående avsnitt');
    expect(root.textContent).toContain('Rehabilitering i team');
    press(root, 'Till förklaringen');
    expect(root.textContent).toContain('De flesta får ont i ryggen');
  });

  test('says the same in easy words where it can', () => {
    const { root } = show();
    press(root, 'Nästa avsnitt');
    press(root, 'Lättläst');
    expect(textOf(root, '.passage')).toBe('Många får ont i ryggen.');
    press(root, 'Vanlig');
    expect(textOf(root, '.passage')).toContain('De flesta får ont i ryggen');
  });

  test('leads to the very section, to related concepts, and away', () => {
    const { root, onOpenArticle, onShow, onClose } = show();
    press(root, 'Läs merDepression och ryggsmärta');
    expect(onOpenArticle).toHaveBeenCalledWith('depression-och-ryggsmarta', 'arbete');
    press(root, 'depression');
    expect(onShow).toHaveBeenCalledWith('depression');
    press(root, 'Stäng');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('says who has reviewed the text, or that nobody has yet', () => {
    const { root } = show();
    expect(root.textContent).toContain('granskad av Eva Lind, läkare');
    press(root, 'Till förklaringen');
    expect(root.textContent).toContain('ännu inte granskad av vårdpersonal');
  });

  test('keeps the safety box on every passage, with a number to call', () => {
    const { root } = show();
    expect(root.querySelector('a[href="tel:1177"]')).not.toBeNull();
    press(root, 'Nästa avsnitt');
    expect(root.querySelector('a[href="tel:1177"]')).not.toBeNull();
  });

  test.each(['sv', 'en'] as const)('has nothing that axe objects to, in %s', async (language) => {
    const { root } = show({ texts: cardTexts(language) });
    expect(await violations(root)).toEqual([]);
  });
});
