/**
 * Whether a block's background is dark, so that marks and card can be seen on it.
 *
 * The nearest opaque background colour counts; over a picture the colour of the text tells.
 * Luminance is WCAG 2's relative luminance. Cost: one computed style per ancestor until a colour.
 */
import { documentOf, holderOf, rootElementOf } from './natives';

/** Above this a dark mark has at least 3:1, below it a light one; see `page/marks.css`. */
const MIDDLE = 0.23;
/** Less opaque than this, and what lies below is what one sees. */
const OPAQUE = 0.5;

export const isDark = (start: Element): boolean => groundOf(start).dark;

/** What a block is seen on; the luminance is null over a picture. */
export interface Ground {
  dark: boolean;
  luminance: number | null;
}

/** The darker of a dark canvas in Chromium (#121212) and in Firefox (#1c1b22) has less. */
const DARK_CANVAS = 0.011;

export function groundOf(start: Element): Ground {
  for (let element: Element | null = start; element; element = holderOf(element)) {
    const { backgroundColor, backgroundImage, color } = getComputedStyle(element);
    const background = luminance(backgroundColor);
    if (background !== null) return { dark: background < MIDDLE, luminance: background };
    if (backgroundImage !== 'none')
      return { dark: (luminance(color) ?? 0) > MIDDLE, luminance: null };
  }
  const dark = isCanvasDark(documentOf(start) ?? document);
  return { dark, luminance: dark ? DARK_CANVAS : 1 };
}

/** The canvas is dark when the page allows a dark scheme and the reader prefers it. */
function isCanvasDark(document: Document): boolean {
  const root = rootElementOf(document);
  const colorScheme = root ? getComputedStyle(root).colorScheme : '';
  if (!colorScheme.includes('dark')) return false;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return prefersDark || !colorScheme.includes('light');
}

/** Relative luminance of `#rrggbb`. */
export function luminanceOf(hex: string): number {
  const parts = [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));
  return luminance(`rgb(${parts})`) ?? 0;
}

/** WCAG 2's contrast of two luminances, 1–21. */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Relative luminance 0–1 of a computed colour; null when it is transparent or not in sRGB. */
export function luminance(color: string): number | null {
  const srgb = color.startsWith('color(srgb ');
  if (!srgb && !color.startsWith('rgb')) return null;
  const numbers = color.match(/[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined || alpha < OPAQUE) return null;
  const [r, g, b] = [red, green, blue].map((value) => linear(srgb ? value : value / 255));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
