/** Related concepts in the card that is open, and the way back: one card, never a stack of them. */
import type { CardContent } from '@/core/card';
import type { ConceptId } from '@/core/model';

export interface TrailPorts {
  getCard(concept: ConceptId): Promise<CardContent | null>;
  /** Draws in the place of the card that is open. */
  draw(content: CardContent, onBack: (() => void) | undefined): void;
  /** What the card belongs to now; an answer that comes after it has changed is dropped. */
  owner(): unknown;
}

export function createTrail(ports: TrailPorts) {
  let shown: CardContent[] = [];

  function draw(): void {
    const content = shown.at(-1);
    if (content) ports.draw(content, shown.length > 1 ? back : undefined);
  }

  function back(): void {
    shown.pop();
    draw();
  }

  async function go(concept: ConceptId): Promise<void> {
    const owner = ports.owner();
    const content = await ports.getCard(concept);
    if (!content || owner !== ports.owner()) return;
    shown.push(content);
    draw();
  }

  return {
    /** A card of a mark has opened with this. */
    begin(content: CardContent): void {
      shown = [content];
    },
    show(concept: ConceptId): void {
      go(concept).catch(() => undefined);
    },
  };
}
