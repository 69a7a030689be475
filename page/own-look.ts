/** A reader's own colour and thickness of marks, as a sheet over `marks.css`. */
import { DEFAULT_SETTINGS, lineThickness, type MarkStyle, type Settings } from '@/core/settings';

export type Look = Pick<Settings, 'markStyle' | 'markColour' | 'markThickness'>;

/** How much of the colour a tint has, as two hexadecimal digits. */
const TINT = '24';

/** CSS; empty for the look that `marks.css` gives by itself. The colour was checked when it was read. */
export function ownSheet({ markColour: colour, markThickness: thickness }: Look): string {
  if (colour === 'auto' && thickness === DEFAULT_SETTINGS.markThickness) return '';
  const own =
    colour === 'auto'
      ? ''
      : `::highlight(term-dotted-own),::highlight(term-tint-own){text-decoration-color:${colour}!important}` +
        `::highlight(term-tint-own){background-color:${colour}${TINT}!important}`;
  const lines = thick('dotted', thickness) + thick('tint', thickness);
  return `@media screen and (forced-colors:none){${lines}${own}}`;
}

function thick(style: MarkStyle, thickness: number): string {
  const names = ['own', 'on-light', 'on-dark'].map((on) => `::highlight(term-${style}-${on})`);
  return `${names.join()}{text-decoration-thickness:${lineThickness(style, thickness)}px!important}`;
}
