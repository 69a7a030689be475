import { afterEach, expect, test } from 'vitest';
import { isDark, luminance } from '@/page/background';
import marksSheet from '@/page/marks.css?inline';

afterEach(() => {
  document.body.replaceChildren();
});

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The colour of the line under a mark, by highlight name. */
function lineOf(name: string): number {
  const hex = marksSheet.match(
    new RegExp(`::highlight\\(${name}\\)\\s*{[^}]*underline[^#}]*#([0-9a-f]{6})`),
  )?.[1];
  const parts = [0, 2, 4].map((from) => Number.parseInt(hex?.slice(from, from + 2) ?? '', 16));
  return luminance(`rgb(${parts.join(', ')})`) ?? Number.NaN;
}

test.each(['dotted', 'tint'])('a %s mark has a contrast of 3:1 on every grey', (style) => {
  const block = document.createElement('p');
  document.body.append(block);
  for (let grey = 0; grey <= 255; grey += 1) {
    block.style.background = `rgb(${grey}, ${grey}, ${grey})`;
    const line = lineOf(`term-${style}-on-${isDark(block) ? 'dark' : 'light'}`);
    const background = luminance(getComputedStyle(block).backgroundColor) ?? Number.NaN;
    expect(contrast(line, background), `on grey ${grey}`).toBeGreaterThanOrEqual(3);
  }
});

test.each([
  ['its own background', '<p style="background:#000">x</p>', true],
  ['the background around it', '<section style="background:#000"><p>x</p></section>', true],
  [
    'what shines through',
    '<section style="background:#000"><p style="background:rgb(255 255 255 / .1)">x</p></section>',
    true,
  ],
  [
    'its text over a picture',
    '<section style="background:linear-gradient(#000,#111);color:#fff"><p>x</p></section>',
    true,
  ],
  ['a white page', '<p>x</p>', false],
])('a block is as dark as %s', (_, html, dark) => {
  document.body.innerHTML = html;
  const block = document.querySelector('p');
  expect(block && isDark(block)).toBe(dark);
});
