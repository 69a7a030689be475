/** What assistive technology meets: the browser's own accessibility tree, closed shadow root and all. */
import { describe, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { control, markOf, openBy, pause, perform, STORY, untilCard } from './stage';

const isFirefox = navigator.userAgent.includes('Firefox');

/** "role name" of what is not ignored, in reading order, without the text inside of what is named. */
async function tree(): Promise<string[]> {
  const nodes = await commands.readTree();
  return nodes.map(({ role, name }) => `${role} ${name}`.trim());
}

// WebDriver BiDi cannot ask for the tree.
describe.skipIf(isFirefox)('in Chromium', () => {
  test('the card is a dialog that is not modal, named by its term', async () => {
    perform(STORY);
    await openBy('ryggsmärta');
    const dialogs = (await commands.readTree()).filter(({ role }) => role === 'dialog');
    expect(dialogs.map(({ name, modal }) => ({ name, modal }))).toEqual([
      { name: 'Ryggsmärta', modal: false },
    ]);
    // The page beside it stays in the tree.
    expect(await tree()).toContain('link nästa');
  });

  test('its controls, its text and its sources are met in the order in which they are read', async () => {
    perform(STORY);
    await openBy('sömnproblem');
    await pause(350);
    control('Nästa avsnitt').focus();
    await commands.pressKey('Enter');
    await untilCard('Sömnen hänger ihop med smärtan');
    const met = await tree();
    const wanted = [
      'dialog Sömnproblem',
      'heading Sömnproblem',
      'button Fäst kortet',
      'DisclosureTriangle Mer',
      'button Stäng',
      'heading Vad binder dem samman?',
      'button Källa 1',
      'button Nästa avsnitt',
      'heading Källor',
      'link doi:10.1016/j.pain.2003.09.015',
      'button stress',
      'button Läs mer Ländryggssmärta',
    ];
    expect(met.filter((line) => wanted.includes(line))).toEqual(wanted);
  });

  test('the walk is told in a polite live region, with the word and where it is in the row', async () => {
    const { page } = perform(STORY);
    await markOf('sömnproblem');
    page.walk();
    const regions = async () =>
      (await commands.readTree()).filter(
        ({ role, live }) => role === 'status' && live === 'polite',
      );
    await vi.waitFor(async () => {
      expect((await regions()).map(({ text }) => text)).toEqual(['Ont i ryggen, 1 / 4']);
    });
    await commands.pressKey('ArrowRight');
    await vi.waitFor(async () => {
      expect((await regions()).map(({ text }) => text)).toEqual(['ryggsmärta, 2 / 4']);
    });
    await commands.pressKey('Escape');
  });

  test('marks are in the tree as the words that they are, and add nothing to it', async () => {
    document.documentElement.lang = 'sv';
    document.body.innerHTML = STORY;
    const without = await tree();
    perform(STORY);
    await markOf('ryggsmärta');
    await pause(400);
    expect(await tree()).toEqual(without);
    expect(without.join(' ')).toContain('Många som har ryggsmärta får också en depression');
  });

  test('who asked for it hears the count of concepts once', async () => {
    perform(STORY, { speakCount: true });
    const heard = async () =>
      (await commands.readTree()).flatMap(({ live, text }) => (live === 'polite' ? [text] : []));
    await vi.waitFor(async () => expect(await heard()).toEqual(['3 hälsobegrepp på sidan']), {
      timeout: 4000,
    });
    await vi.waitFor(async () => expect(await heard()).toEqual([]), { timeout: 8000 });
  });
});
