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

export function isDark(start: Element): boolean {
  for (let element: Element | null = start; element; element = holderOf(element)) {
    const { backgroundColor, backgroundImage, color } = getComputedStyle(element);
    const background = luminance(backgroundColor);
    if (background !== null) return background < MIDDLE;
    if (backgroundImage !== 'none') return (luminance(color) ?? 0) > MIDDLE;
  }
  return isCanvasDark(documentOf(start) ?? document);
}

/** The canvas is dark when the page allows a dark scheme and the reader prefers it. */
function isCanvasDark(document: Document): boolean {
  const root = rootElementOf(document);
  const colorScheme = root ? getComputedStyle(root).colorScheme : '';
  if (!colorScheme.includes('dark')) return false;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return prefersDark || !colorScheme.includes('light');
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
