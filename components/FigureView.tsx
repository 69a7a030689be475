/** A figure drawn from cited numbers: title, picture, what it says in words, caption. */
import type { Figure } from '@/core/model';
import { Bars } from './Bars';
import { IconArray } from './IconArray';
import { type Citing, Inlines } from './Inlines';
import { Loop } from './Loop';

export function FigureView({ figure, citing }: { figure: Figure; citing: Citing }) {
  return (
    <figure>
      <p class="figure-title">{figure.title}</p>
      <Picture figure={figure} />
      <p class="alternative">{figure.alternative}</p>
      <figcaption>
        <Inlines inlines={figure.caption} citing={citing} />
      </figcaption>
    </figure>
  );
}

function Picture({ figure }: { figure: Figure }) {
  switch (figure.kind) {
    case 'icon-array':
      return <IconArray figure={figure} />;
    case 'bars':
      return <Bars figure={figure} />;
    case 'loop':
      return <Loop figure={figure} />;
  }
}
