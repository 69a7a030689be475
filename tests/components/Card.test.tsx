import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { Card, type CardProps } from '@/components/Card';
import { cardTexts } from '@/components/card-texts';
import { CONTENT, draw, press, violations } from './stage';

function show(props: Partial<CardProps> = {}) {
  const calls = {
    onOpenArticle: vi.fn(),
    onClose: vi.fn(),
    onShow: vi.fn(),
    onPin: vi.fn(),
    onNextCorner: vi.fn(),
    onNudge: vi.fn(),
    onCopy: vi.fn(async (_text: string) => true),
    onMute: vi.fn(),
    onTurnOff: vi.fn(),
  };
  const root = draw(
    <Card
      content={CONTENT}
      texts={cardTexts('sv')}
      level="plain"
      pinned={false}
      {...calls}
      {...props}
    />,
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
    press(root, 'Läs mer Depression och ryggsmärta');
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

  test('says where a passage is about a broader concept, and nothing of it elsewhere', () => {
    const passages = CONTENT.passages.map((one, index) =>
      index === 0 ? { ...one, broader: 'smärta' } : one,
    );
    const { root } = show({ content: { ...CONTENT, passages } });
    expect(textOf(root, '.why')).toBe('Gäller smärta i stort');
    expect(root.querySelector('.why [lang=sv]')?.textContent).toBe('smärta');
    expect(textOf(show().root, '.why')).toContain('Därför');
  });

  test('goes back to the concept before, where there is one', () => {
    const onBack = vi.fn();
    expect(show().root.querySelector('[aria-label="Tillbaka"]')).toBeNull();
    press(show({ onBack }).root, 'Tillbaka');
    expect(onBack).toHaveBeenCalledOnce();
  });

  test('is pinned and let go by its button, and says which it will do', () => {
    const first = show();
    press(first.root, 'Fäst kortet');
    expect(first.onPin).toHaveBeenCalledWith(true);
    const second = show({ pinned: true });
    press(second.root, 'Lossa kortet');
    expect(second.onPin).toHaveBeenCalledWith(false);
  });

  test('moves by arrow keys and by a press when pinned, and not as a sheet', () => {
    const { root, onNudge, onNextCorner } = show({ pinned: true });
    const move = root.querySelector<HTMLElement>('[aria-label^="Flytta kortet"]');
    move?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    move?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
    move?.click();
    expect(onNudge.mock.calls).toEqual([
      [24, 0],
      [0, -24],
    ]);
    expect(onNextCorner).toHaveBeenCalledOnce();
    const sheet = show({ pinned: true, onNudge: undefined }).root;
    expect(sheet.querySelector('[aria-label^="Flytta kortet"]')).toBeNull();
  });

  test('copies the passage with numbered sources, their addresses and the day', async () => {
    const { root, onCopy } = show();
    press(root, 'Kopiera med källor');
    const [text] = onCopy.mock.calls[0] ?? [''];
    expect(text).toMatch(/ \[1, 2\]/u);
    expect(text).toContain('Källor\n1. SBU.');
    expect(text).toContain('https://doi.org/10.1016/j.pain.2003.09.015');
    expect(text).toMatch(/Hälsonot: .+\. Uppdaterad \d+ \p{L}+ \d{4}\.$/u);
    await vi.waitFor(() => expect(textOf(root, '.said')).toBe('Kopierat'));
  });

  test('copies the sources for a reference manager, and says so when it fails', async () => {
    const onCopy = vi.fn(async (_text: string) => false);
    const { root } = show({ onCopy });
    press(root, 'Kopiera källor som BibTeX');
    press(root, 'Kopiera källor som RIS');
    expect(onCopy.mock.calls[0]?.[0]).toContain('@article{currie2004}');
    expect(onCopy.mock.calls[1]?.[0]).toContain('TY  - JOUR');
    await vi.waitFor(() => expect(textOf(root, '.said')).toBe('Det gick inte att kopiera'));
  });

  test('reads the passage aloud without its numbers, and stops', () => {
    const ends: (() => void)[] = [];
    const speech = {
      speak: vi.fn((_text: string, _language: string, onEnd: () => void) => void ends.push(onEnd)),
      stop: vi.fn(() => void act(() => ends[0]?.())),
    };
    const { root } = show({ speech });
    press(root, 'Läs upp');
    expect(speech.speak.mock.calls[0]?.[0]).toMatch(/^Rehabilitering i team[^[\d]*$/u);
    press(root, 'Sluta läsa');
    expect(speech.stop).toHaveBeenCalledOnce();
    press(root, 'Läs upp');
  });

  test('has no button for reading aloud where no local voice is', () => {
    expect(show().root.textContent).not.toContain('Läs upp');
  });

  test('quiets the word here or everywhere, or the site', () => {
    const { root, onMute, onTurnOff } = show();
    press(root, 'Märk inte ordet på den här webbplatsen');
    press(root, 'Märk aldrig det här ordet');
    press(root, 'Stäng av på den här webbplatsen');
    expect(onMute.mock.calls).toEqual([['here'], ['everywhere']]);
    expect(onTurnOff).toHaveBeenCalledOnce();
  });

  test.each(['sv', 'en'] as const)('has nothing that axe objects to, in %s', async (language) => {
    const { root } = show({ texts: cardTexts(language) });
    expect(await violations(root)).toEqual([]);
  });
});
