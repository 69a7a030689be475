/** How things feed each other, and where each treatment bites: a ring that reads as a list. */
import type { Figure } from '@/core/model';
import type { CardTexts } from './card-texts';

export interface LoopProps {
  figure: Extract<Figure, { kind: 'loop' }>;
  texts: CardTexts;
}

export function Loop({ figure: { nodes, treatments }, texts }: LoopProps) {
  return (
    <ol class="loop">
      {nodes.map(({ id, label }) => {
        const biting = treatments.filter(({ bites }) => bites === id);
        return (
          <li>
            <span class="node">{label}</span>
            {biting.length > 0 && (
              <span class="treatments">
                {texts.helpsHere}{' '}
                {biting.map((treatment, index) => (
                  <>
                    {index > 0 && <span class="comma">, </span>}
                    <span class="treatment">{treatment.label}</span>
                  </>
                ))}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
