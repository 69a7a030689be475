import { beforeEach, expect, test, vi } from 'vitest';
import { createMenus, listenToMenusAndCommands } from '@/extension/menus';
import { answerTab, type Order } from '@/extension/tab-port';
import browser, { resetBrowser } from '../fake-browser';

type Click = (info: { menuItemId: string; selectionText?: string }, tab?: { id?: number }) => void;
type Command = (name: string, tab?: { id?: number }) => void;

const TAB = { id: 7 };
const onOrder = vi.fn<(order: Order) => void>();
const menus = {
  create: vi.fn(),
  removeAll: vi.fn(() => Promise.resolve()),
  onClicked: { addListener: vi.fn<(click: Click) => void>() },
};
const commands = { onCommand: { addListener: vi.fn<(command: Command) => void>() } };

function click(info: Parameters<Click>[0], tab?: Parameters<Click>[1]): Promise<void> {
  menus.onClicked.addListener.mock.lastCall?.[0](info, tab);
  return delivered();
}

function press(name: string, tab?: { id?: number }): Promise<void> {
  commands.onCommand.addListener.mock.lastCall?.[0](name, tab);
  return delivered();
}

function delivered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

beforeEach(() => {
  resetBrowser();
  vi.clearAllMocks();
  Object.assign(browser, { contextMenus: menus, commands });
  Object.assign(browser.i18n, { getMessage: (name: string) => name });
  answerTab(
    () => ({
      frame: 'a',
      top: true,
      site: 'www.example.se',
      on: true,
      pdf: false,
      concepts: [],
    }),
    onOrder,
  );
  listenToMenusAndCommands();
});

test('the menu is offered for selected words on web pages, once', async () => {
  await createMenus();
  await createMenus();
  expect(menus.removeAll).toHaveBeenCalledTimes(2);
  expect(menus.create).toHaveBeenLastCalledWith({
    id: 'look-up',
    title: 'menuLookUp',
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
});

test('the selected words are looked up in the page', async () => {
  await click({ menuItemId: 'look-up', selectionText: 'ländryggssmärta' }, TAB);
  expect(onOrder.mock.calls).toEqual([[{ kind: 'lookUp', text: 'ländryggssmärta' }]]);
});

test('a long selection is cut to what a term can be', async () => {
  await click({ menuItemId: 'look-up', selectionText: 'ont i ryggen '.repeat(100) }, TAB);
  const [order] = onOrder.mock.lastCall ?? [];
  expect(order).toHaveProperty('text', 'ont i ryggen '.repeat(100).slice(0, 200));
});

test.each([
  ["another extension's item", { menuItemId: 'translate', selectionText: 'kbt' }, TAB],
  ['nothing selected', { menuItemId: 'look-up', selectionText: '' }, TAB],
  ['no tab', { menuItemId: 'look-up', selectionText: 'kbt' }, undefined],
])('with %s nothing is looked up', async (_, info, tab) => {
  await click(info, tab);
  expect(onOrder).not.toHaveBeenCalled();
});

test('the commands walk the marks and look up what is selected', async () => {
  await press('walk', TAB);
  await press('look-up', TAB);
  await press('unknown', TAB);
  expect(onOrder.mock.calls).toEqual([[{ kind: 'walk' }], [{ kind: 'lookUp', text: '' }]]);
});

test('a browser without menus and commands, as Firefox for Android, does without', async () => {
  Object.assign(browser, { contextMenus: undefined, commands: undefined });
  expect(listenToMenusAndCommands).not.toThrow();
  await expect(createMenus()).resolves.toBeUndefined();
});
