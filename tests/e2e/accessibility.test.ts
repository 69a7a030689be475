/** Every page of ours, by day and by night, asked by axe in the browser itself. */
import { describe, expect, test } from 'vitest';
import type { View } from '@/scripts/browser/session';
import { until } from '@/scripts/browser/until';
import { AXE, type Axe } from './axe';
import { BROWSERS, stage } from './stage';
import { openView, setAll, store } from './views';

const VIEWS = [
  'popup.html#/',
  'popup.html#/bibliotek',
  'popup.html#/sok/rygg',
  'popup.html#/sok/begagnad%20cykel',
  'popup.html#/artikel/sv/depression-och-ryggsmarta',
  'popup.html#/artikel/en/depression-och-ryggsmarta',
  'popup.html#/begrepp/sv/ryggsmarta',
  'popup.html#/besok',
  'sidepanel.html#/',
  'options.html',
  'welcome.html',
  'sees.html',
];

/** One line for each thing that axe objects to. */
async function objections(view: View): Promise<string[]> {
  await view.inject(AXE);
  return view.run(async (document) => {
    const { axe } = document.defaultView as unknown as { axe: Axe };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`,
      ),
    );
  });
}

describe.each(BROWSERS)('in %s', (name) => {
  const on = stage(name);

  test.each(VIEWS)('%s, by day and by night', async (path) => {
    const view = await openView(on.session, path);
    await store(view, 'local', 'visit', [
      { id: 'a', kind: 'passage', language: 'sv', article: 'depression', section: 'symtom' },
      { id: 'b', kind: 'question', text: 'Vad hjälper?' },
    ]);
    for (const theme of ['light', 'dark']) {
      await setAll(view, { theme, visit: true });
      await until(`the ${theme} theme`, () =>
        view.run((document, wanted) => document.documentElement.dataset['theme'] === wanted, theme),
      );
      expect(await objections(view), theme).toEqual([]);
    }
    await view.close();
  });
});
