/** A figure drawn from cited numbers: title, picture, what it says in words, caption. */
import type { Figure, Language } from '@/core/model';
import { Bars } from './Bars';
import { type CardTexts, cardTexts } from './card-texts';
import { IconArray } from './IconArray';
import { type Citing, Inlines } from './Inlines';
import { Loop } from './Loop';

export interface FigureViewProps {
  figure: Figure;
  language: Language;
  citing: Citing;
}

export function FigureView({ figure, language, citing }: FigureViewProps) {
  return (
    <figure>
      <p class="figure-title">{figure.title}</p>
      <Picture figure={figure} language={language} texts={cardTexts(language)} />
      <p class="alternative">{figure.alternative}</p>
      <figcaption>
        <Inlines inlines={figure.caption} citing={citing} />
      </figcaption>
    </figure>
  );
}

interface PictureProps extends Omit<FigureViewProps, 'citing'> {
  texts: CardTexts;
}

function Picture({ figure, language, texts }: PictureProps) {
  switch (figure.kind) {
    case 'icon-array':
      return <IconArray figure={figure} />;
    case 'bars':
      return <Bars figure={figure} texts={texts} language={language} />;
    case 'loop':
      return <Loop figure={figure} texts={texts} />;
  }
}
