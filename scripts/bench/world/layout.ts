/** What the page itself does while marks are known: relayout, and later changes. */
import { seeded } from '../seeded';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Lays the whole page out anew, so many frames in a row. */
export async function relayout(frames: number): Promise<void> {
  for (let count = 0; count < frames; count += 1) {
    document.body.style.maxWidth = count % 2 === 0 ? '43rem' : '44rem';
    await frame();
  }
  document.body.style.maxWidth = '';
  await frame();
}

/** Milliseconds that a hundred insertions take the page, each with the layout that it makes. */
export function insert(seed: number): number {
  const random = seeded(seed);
  const paragraphs = document.querySelectorAll('p');
  const made: Element[] = [];
  const start = performance.now();
  for (let count = 0; count < 100; count += 1) {
    const place = paragraphs[Math.floor(random() * paragraphs.length)];
    const added = document.createElement('p');
    added.append('En rad till om ryggen och hur man mår.');
    place?.before(added);
    made.push(added);
  }
  document.body.getBoundingClientRect();
  const time = performance.now() - start;
  for (const added of made) added.remove();
  return time;
}
