/** The place beside the page: Chromium's side panel, Firefox's sidebar. */
import browser from 'webextension-polyfill';

interface PanelApis {
  /** Not in the polyfill's types. */
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel of a window. Must be called while a press is being handled, and so without
 * waiting for anything. Null where the browser has none, as on phones.
 */
export function panelOpener(windowId: number | undefined): (() => Promise<void>) | null {
  const { sidePanel, sidebarAction }: PanelApis = browser as unknown as PanelApis;
  if (sidePanel && windowId !== undefined) return () => sidePanel.open({ windowId });
  return sidebarAction ? () => sidebarAction.open() : null;
}
