/** How things feed each other, and where each treatment bites: a ring that reads as a list. */
import type { Figure } from '@/core/model';

export function Loop({ figure }: { figure: Extract<Figure, { kind: 'loop' }> }) {
  const { nodes, treatments } = figure;
  return (
    <ol class="loop">
      {nodes.map(({ id, label }) => (
        <li>
          <span class="node">{label}</span>
          {treatments
            .filter(({ bites }) => bites === id)
            .map((treatment) => (
              <span class="treatment">{treatment.label}</span>
            ))}
        </li>
      ))}
    </ol>
  );
}
