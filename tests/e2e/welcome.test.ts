/** The page after installing, whose sample is marked by the page layer itself. */
import { describe, expect, test } from 'vitest';
import { until } from '@/scripts/browser/until';
import { BROWSERS, stage } from './stage';
import { openView, textIn } from './views';

describe.each(BROWSERS)('in %s', (name) => {
  // That it opens by itself is what `openSession` waits for.
  const on = stage(name);

  test('says what Hälsonot does, sees and sends, and how to turn it off', async () => {
    const view = await openView(on.session, 'welcome.html');
    const text = (await textIn(view, 'main')) ?? '';
    expect(text).toContain('Ingenting lämnar din webbläsare');
    expect(text).toContain('Stäng av när du vill');
    const asked = await view.run(
      (document) => document.querySelectorAll('input, textarea, select').length,
    );
    expect(asked).toBe(0);
    await view.close();
  });

  test('marks its sample and nothing else', async () => {
    const view = await openView(on.session, 'welcome.html');
    const marked = await until('marks', async () => {
      const found = await view.run((document) => {
        const highlights = [...CSS.highlights.values()].flatMap((one) => [...one]);
        return highlights.map((range) => {
          const part = document.createRange();
          part.setStart(range.startContainer, range.startOffset);
          part.setEnd(range.endContainer, range.endOffset);
          const inSample = range.startContainer.parentElement?.closest('.sample') !== null;
          return `${part} ${inSample}`;
        });
      });
      return found.length > 2 && found;
    });
    expect(marked).toContain('ryggsmärta true');
    expect(marked.filter((one) => one.endsWith('false'))).toEqual([]);
    await view.close();
  });
});
