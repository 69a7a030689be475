/** The card of a concept as a page shows it that says nothing more: in a shadow root of its own. */
import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Card } from '@/components/Card';
import { cardTexts } from '@/components/card-texts';
import type { ConceptId, Library } from '@/core/model';
import { choosePassage } from '@/core/passage';

export interface CardFrameProps {
  concept: ConceptId;
  library: Library;
  /** The card's style sheet. */
  style: string;
  onOpenArticle(article: string, section: string): void;
}

export function CardFrame({ concept, library, style, onOpenArticle }: CardFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const host = frame.current;
    const content = choosePassage(library, requestFor(concept, library));
    if (!host || !content) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    render(
      <div class="place">
        <style>{style}</style>
        <Card
          key={concept}
          content={content}
          texts={cardTexts(library.language)}
          level="plain"
          onOpenArticle={onOpenArticle}
          onClose={() => undefined}
          onCopy={async (text) => {
            await navigator.clipboard.writeText(text);
            return true;
          }}
        />
      </div>,
      root,
    );
  });
  return <div class="card-frame" ref={frame} />;
}

/** A page that holds the term and nothing around it. */
function requestFor(concept: ConceptId, { concepts, language }: Library) {
  return {
    concept,
    language,
    surface: concepts[concept]?.label ?? concept,
    sentence: '',
    paragraph: '',
    headings: [],
    title: '',
    nearby: [],
  };
}
