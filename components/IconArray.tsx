/** So many of a hundred: one dot a person, filled from the top. The words beside it say the same. */
import type { Figure } from '@/core/model';

const COLUMNS = 20;
/** Distance between dots, in the picture's own units. */
const STEP = 10;

export function IconArray({ figure }: { figure: Extract<Figure, { kind: 'icon-array' }> }) {
  const { of, groups } = figure;
  const rows = Math.ceil(of / COLUMNS);
  const groupOf = (index: number): number => {
    let end = 0;
    for (const [group, { count }] of groups.entries()) {
      end += count;
      if (index < end) return group + 1;
    }
    return 0;
  };
  return (
    <div class="icon-array">
      <svg viewBox={`0 0 ${COLUMNS * STEP} ${rows * STEP}`} aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <circle
            class={`group-${groupOf(index)}`}
            cx={(index % COLUMNS) * STEP + STEP / 2}
            cy={Math.floor(index / COLUMNS) * STEP + STEP / 2}
            r={STEP * 0.36}
          />
        ))}
      </svg>
      <ul class="legend">
        {groups.map(({ label, count }, index) => (
          <li class={`group-${index + 1}`}>
            <strong>{count}</strong> {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
