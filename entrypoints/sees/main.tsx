/** "What Hälsonot can see": the manifest and storage, in words. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { seesTexts } from '@/components/sees-texts';
import { WhatItSees } from '@/components/WhatItSees';
import { dress } from '@/extension/appearance';
import { interfaceLanguage } from '@/extension/language';
import { readSettings } from '@/extension/settings';
import { readAllStored } from '@/extension/stored';

const root = document.getElementById('root');

async function draw(into: HTMLElement): Promise<void> {
  const [settings, stored] = await Promise.all([readSettings(), readAllStored()]);
  const language = interfaceLanguage(settings);
  const texts = seesTexts(language);
  const manifest = browser.runtime.getManifest();
  const { content_security_policy: policy } = manifest;
  dress(document, settings, language);
  document.title = texts.title;
  render(
    <main lang={language}>
      <WhatItSees
        texts={texts}
        version={manifest.version}
        permissions={manifest.permissions ?? []}
        pages={manifest.content_scripts?.flatMap(({ matches }) => matches) ?? []}
        policy={typeof policy === 'string' ? policy : (policy?.extension_pages ?? '')}
        stored={stored}
        notices={browser.runtime.getURL('third-party-notices.txt')}
      />
    </main>,
    into,
  );
}

if (root) {
  const show = () => void draw(root);
  browser.storage.onChanged.addListener(show);
  show();
}
