import { expect, test } from 'vitest';
import { seesTexts } from '@/components/sees-texts';
import { WhatItSees, type WhatItSeesProps } from '@/components/WhatItSees';
import { draw, violations } from './stage';

function page(props: Partial<WhatItSeesProps> = {}): HTMLElement {
  return draw(
    <WhatItSees
      texts={seesTexts('sv')}
      version="0.1.0"
      permissions={['storage']}
      pages={['https://*/*']}
      policy="default-src 'none'"
      stored={[{ area: 'local', key: 'visit', value: ['<b>fråga</b>'] }]}
      notices="/third-party-notices.txt"
      {...props}
    />,
  );
}

test('shows version, permissions, pages, rule and notices as they were given', () => {
  const root = page();
  expect(root.textContent).toContain('Version 0.1.0');
  expect(root.textContent).toContain('https://*/*');
  expect(root.textContent).toContain("default-src 'none'");
  expect(root.querySelector('dl')?.textContent).toBe('storageMinnas dina inställningar.');
  expect(root.querySelector('a')?.getAttribute('href')).toBe('/third-party-notices.txt');
});

test('shows what is stored word for word, as text', () => {
  const root = page();
  expect(root.querySelector('pre')?.textContent).toBe('[\n  "<b>fråga</b>"\n]');
  expect(root.textContent).toContain('Bara på den här datorn.');
});

test('says so when nothing is stored', () => {
  expect(page({ stored: [] }).textContent).toContain('Ingenting är sparat.');
});

test('does not hide a permission or an item that it has no words for', () => {
  const root = page({
    permissions: ['tabs', 'constructor'],
    stored: [{ area: 'sync', key: 'toString', value: 1 }],
  });
  expect(root.querySelector('dl')?.textContent).toContain('tabsDet finns ingen förklaring här.');
  expect(root.textContent).toContain('toString Det finns ingen förklaring här.');
});

test('has nothing that axe objects to', async () => {
  expect(await violations(page())).toEqual([]);
});
