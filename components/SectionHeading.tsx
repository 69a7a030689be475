/** A heading with what one can do with its section: copy a link, keep it for a visit. */
import type { VisitAddition } from '@/core/visit';
import type { ReadingActions } from './actions';
import type { AppTexts } from './app-texts';
import { IconButton } from './icons';
import type { Route } from './route';
import { fill } from './wording';

export interface SectionHeadingProps {
  id: string;
  heading: string;
  route: Route;
  /** Left out where the whole text is meant and cannot be kept. */
  addition?: VisitAddition;
  isKept: boolean;
  texts: AppTexts;
  actions: ReadingActions;
}

export function SectionHeading(props: SectionHeadingProps) {
  const { id, heading, route, addition, isKept, texts, actions } = props;
  const { keep } = actions;
  return (
    <div class="section-heading">
      <h2 id={id}>{heading}</h2>
      <span class="row-actions" lang={texts.lang}>
        {keep && addition && (
          <IconButton
            icon="keep"
            label={fill(texts.visitAdd, { heading })}
            pressed={isKept}
            onPress={() => keep(addition, texts.visitAdded)}
          />
        )}
        <IconButton
          icon="link"
          label={fill(texts.copyLink, { heading })}
          onPress={() => actions.copyLink(route)}
        />
      </span>
    </div>
  );
}
