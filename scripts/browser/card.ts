/** Reading and pressing the card, which lies in a closed shadow root. */
import type { Page } from 'puppeteer-core';
import type { Session } from './session';

/** What the card says, as a reader sees it, with the address of every link; null when closed. */
export function cardText(session: Session, page: Page): Promise<string | null> {
  return session.inCard(page, (root) => {
    const card = root.querySelector<HTMLElement>('[role=dialog]');
    if (!card) return '';
    const links = [...card.querySelectorAll('a[href^="https:"]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not what the card says
    const text = card.innerText.replace(/\n{2,}/g, '\n').trim();
    return [text, '', ...new Set(links)].join('\n').trim();
  });
}

/**
 * Presses the first button or link of the card whose text or label matches, with the real pointer.
 * Throws when there is none.
 */
export async function pressInCard(session: Session, page: Page, label: RegExp): Promise<void> {
  const point = await session.inCard(
    page,
    (root, source, flags) => {
      const wanted = new RegExp(source, flags);
      for (const control of root.querySelectorAll<HTMLElement>('button, a[href], summary')) {
        const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
        if (!wanted.test(name.trim())) continue;
        control.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = control.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return null;
    },
    label.source,
    label.flags,
  );
  if (!point) throw new Error(`The card has nothing to press that reads ${label}.`);
  await page.mouse.move(point.x, point.y, { steps: 8 });
  await page.mouse.click(point.x, point.y);
}
