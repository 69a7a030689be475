/** A comparison by bars; a thin line shows how uncertain each is, and words say the same. */
import type { Figure, Language } from '@/core/model';
import type { CardTexts } from './card-texts';
import { fill, number } from './wording';

type BarsFigure = Extract<Figure, { kind: 'bars' }>;

export interface BarsProps {
  figure: BarsFigure;
  texts: CardTexts;
  language: Language;
}

export function Bars({ figure: { bars, max, unit }, texts, language }: BarsProps) {
  return (
    <ul class="bars">
      {bars.map((bar) => (
        <li>
          <span class="label">{bar.label}</span>
          <span class="value">
            {number(bar.value, language)} {unit}
          </span>
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="ground" width="100" height="8" />
            <rect class="amount" width={share(bar.value, max)} height="8" />
            <Uncertainty bar={bar} max={max} />
          </svg>
          {bar.low !== undefined && bar.high !== undefined && (
            <span class="between">
              {fill(texts.between, {
                low: number(bar.low, language),
                high: number(bar.high, language),
              })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** From the low end to the high one, twice: the wider line sets it off from the bar. */
function Uncertainty({
  bar: { low, high },
  max,
}: {
  bar: BarsFigure['bars'][number];
  max: number;
}) {
  if (low === undefined || high === undefined) return null;
  const [from, to] = [share(low, max), share(high, max)];
  const line = `M${from} 4H${to}M${from} 1.5v5M${to} 1.5v5`;
  return (
    <>
      <path class="halo" d={line} />
      <path class="uncertainty" d={line} />
    </>
  );
}

/** Per cent of the whole width. */
function share(value: number, max: number): number {
  return Math.max(0, Math.min(100, (100 * value) / max));
}
