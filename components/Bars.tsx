/** A comparison by bars; a thin line shows how uncertain each is. */
import type { Figure, Language } from '@/core/model';
import { number } from './wording';

export interface BarsProps {
  figure: Extract<Figure, { kind: 'bars' }>;
  language: Language;
}

export function Bars({ figure, language }: BarsProps) {
  const { bars, max, unit } = figure;
  const share = (value: number): number => Math.max(0, Math.min(100, (100 * value) / max));
  return (
    <ul class="bars">
      {bars.map(({ label, value, low, high }) => (
        <li>
          <span class="label">{label}</span>
          <span class="value">
            {number(value, language)} {unit}
          </span>
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="ground" width="100" height="8" />
            <rect class="bar" width={share(value)} height="8" />
            {low !== undefined && high !== undefined && (
              <path
                class="uncertainty"
                d={`M${share(low)} 4H${share(high)}M${share(low)} 1.5v5M${share(high)} 1.5v5`}
              />
            )}
          </svg>
        </li>
      ))}
    </ul>
  );
}
