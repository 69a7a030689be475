/**
 * Extensions to measure against, written into a folder of their own: one whose content script does
 * nothing, and one that shows an empty popover after one message to its worker and back.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds of dwell, as in the settings of a fresh Hälsonot. */
export const DWELL = 300;

const EMPTY = '(() => {})();';

/** As little as can be: where the pointer comes to rest on a paragraph, ask, and show an empty box. */
const POPOVER = `(() => {
  let timer;
  let done = false;
  addEventListener('pointermove', ({ target }) => {
    clearTimeout(timer);
    if (done || target.localName !== 'p') return;
    timer = setTimeout(async () => {
      done = true;
      await chrome.runtime.sendMessage({ name: 'getCard' });
      const box = document.createElement('div');
      box.popover = 'manual';
      box.style.cssText = 'width:380px;height:200px';
      document.documentElement.append(box);
      box.showPopover();
    }, ${DWELL});
  });
})();`;

const WORKER = `chrome.runtime.onMessage.addListener((message, sender, reply) => {
  reply({ value: null });
  return true;
});`;

export type Yardstick = 'empty' | 'popover';

/** Answers the folder of the unpacked extension. */
export function writeYardstick(folder: string, kind: Yardstick): string {
  const path = join(folder, kind);
  mkdirSync(path, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: kind,
    version: '1.0.0',
    background: { service_worker: 'worker.js' },
    content_scripts: [
      { matches: ['http://*/*'], js: ['page.js'], run_at: 'document_idle', all_frames: true },
    ],
  };
  writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(path, 'page.js'), kind === 'empty' ? EMPTY : POPOVER);
  writeFileSync(join(path, 'worker.js'), WORKER);
  // A page to stop the worker from.
  writeFileSync(join(path, 'third-party-notices.txt'), '');
  return path;
}
