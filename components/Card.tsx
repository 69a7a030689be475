/**
 * The card: the passage that fits, its sources, and the ways on from it.
 *
 * Drawn in a closed shadow root in a page, so it listens to nothing outside its own tree and
 * keeps nothing after it is gone.
 */
import { useState } from 'preact/hooks';
import type { CardContent, CardPassage } from '@/core/card';
import type { ConceptId, Language, ReadingLevel } from '@/core/model';
import { Blocks } from './Blocks';
import { CardNavigation } from './CardNavigation';
import type { CardTexts } from './card-texts';
import type { Citing } from './Inlines';
import { LevelSwitch } from './LevelSwitch';
import { ReferenceList } from './ReferenceList';
import { Reviewed } from './Reviewed';
import { Safety } from './Safety';
import { capital } from './wording';

export interface CardProps {
  content: CardContent;
  texts: CardTexts;
  /** The level that a text with two is shown at first. */
  level: ReadingLevel;
  onOpenArticle(article: string, section: string): void;
  onClose(): void;
  /** Shows a related concept in this card; the links are left out without it. */
  onShow?(concept: ConceptId): void;
}

export function Card({ content, texts, level, onOpenArticle, onClose, onShow }: CardProps) {
  const [index, setIndex] = useState(0);
  const [shown, setShown] = useState(level);
  const current = content.passages[index] ?? content.passages[0];
  if (!current) return null;
  const { passage, easy } = current;
  const blocks = shown === 'easy' && easy ? easy : current.blocks;
  const citing: Citing = { references: current.references, texts, name: 'reference' };
  return (
    <div role="dialog" aria-labelledby="title" class="card" lang={texts.lang}>
      <header>
        <h2 id="title" lang={content.language}>
          {capital(content.label)}
        </h2>
        <button type="button" class="close" aria-label={texts.close} onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3.5 3.5l9 9m0-9l-9 9" />
          </svg>
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable */}
      <div class="body" tabIndex={0}>
        <Lede passage={current} texts={texts} language={content.language} />
        <div class="passage" lang={content.language}>
          <Blocks blocks={blocks} citing={citing} />
        </div>
        <div class="tools">
          {easy && <LevelSwitch level={shown} texts={texts} onChange={setShown} />}
          <CardNavigation
            index={index}
            passages={content.passages}
            texts={texts}
            onChange={setIndex}
          />
        </div>
        {content.safety.map((box) => (
          <Safety box={box} texts={texts} language={content.language} />
        ))}
        <h3>{texts.sources}</h3>
        <ReferenceList references={byKey(content)} citing={citing} detailed />
        {onShow && content.related.length > 0 && (
          <p class="related">
            {texts.related}{' '}
            {content.related.map(({ concept, label }) => (
              <button type="button" onClick={() => onShow(concept)}>
                {label}
              </button>
            ))}
          </p>
        )}
      </div>
      <footer>
        <button
          type="button"
          class="more"
          onClick={() => onOpenArticle(passage.article, passage.section)}
        >
          {texts.readMore}
          <span class="where">{current.articleTitle}</span>
        </button>
        <Reviewed editorial={current} texts={texts} language={content.language} />
      </footer>
    </div>
  );
}

interface LedeProps {
  passage: CardPassage;
  texts: CardTexts;
  language: Language;
}

/** Which part of an article this is and why it was chosen; nothing for the explanation itself. */
function Lede({ passage, texts, language }: LedeProps) {
  if (passage.passage.lead) return null;
  return (
    <>
      <h3 class="heading" lang={language}>
        {passage.heading}
      </h3>
      {passage.why.length > 0 && (
        <p class="why">
          {texts.why}{' '}
          {passage.why.map((cue, index) => (
            <>
              {index > 0 && ', '}
              <em>{cue}</em>
            </>
          ))}
        </p>
      )}
    </>
  );
}

function byKey({ references }: CardContent) {
  return Object.fromEntries(references.map((reference) => [reference.id, reference]));
}
