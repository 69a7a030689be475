/** Running text with its citations. */
import type { Inline } from '@/core/model';
import type { CardTexts } from './card-texts';
import { fill } from './wording';

/** What a text needs in order to number its citations. */
export interface Citing {
  /** Citekeys in the order of the list below: the number is the place in it. */
  references: readonly string[];
  texts: CardTexts;
  /** Tells lists of one view apart, so that ids stay unique. */
  name: string;
}

export function referenceId(citing: Citing, key: string): string {
  return `${citing.name}-${key}`;
}

export function Inlines({ inlines, citing }: { inlines: readonly Inline[]; citing: Citing }) {
  return (
    <>
      {inlines.map((inline) => {
        switch (inline.type) {
          case 'text':
            return inline.text;
          case 'strong':
            return (
              <strong>
                <Inlines inlines={inline.children} citing={citing} />
              </strong>
            );
          case 'emphasis':
            return (
              <em>
                <Inlines inlines={inline.children} citing={citing} />
              </em>
            );
          case 'link':
            return (
              <OutLink address={inline.url}>
                <Inlines inlines={inline.children} citing={citing} />
              </OutLink>
            );
          default:
            return <Citation keys={inline.keys} citing={citing} />;
        }
      })}
    </>
  );
}

/** Leads out of the product: a new tab, and nothing told about where the reader came from. */
export function OutLink({
  address,
  children,
}: {
  address: string;
  children: preact.ComponentChildren;
}) {
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      {children}
    </a>
  );
}

/**
 * A button, not a link: inside a page's shadow root a `#` address would be the page's own, and
 * in the popup it is the route.
 */
function Citation({ keys, citing }: { keys: readonly string[]; citing: Citing }) {
  return (
    <sup class="citation">
      {keys.map((key, index) => {
        const number = citing.references.indexOf(key) + 1;
        if (number === 0) return null;
        return (
          <>
            {index > 0 && ','}
            <button
              type="button"
              data-key={key}
              aria-label={fill(citing.texts.source, { number })}
              onClick={(event) => showReference(event.currentTarget, referenceId(citing, key))}
            >
              {number}
            </button>
          </>
        );
      })}
    </sup>
  );
}

/** The citation that led to each reference, to go back to. */
const cameFrom = new WeakMap<Element, HTMLElement>();

/** From a reference back to the citation that led there, else to the first in the text. */
export function showCitation(from: Element, key: string): void {
  const reference = from.closest('li');
  const citation =
    (reference && cameFrom.get(reference)) ??
    from
      .closest('article')
      ?.querySelector<HTMLElement>(`.citation [data-key="${CSS.escape(key)}"]`);
  citation?.scrollIntoView({ block: 'center' });
  citation?.focus({ preventScroll: true });
}

function showReference(from: HTMLElement, id: string): void {
  const root = from.getRootNode() as Document | ShadowRoot;
  const reference = root.getElementById(id);
  if (reference) cameFrom.set(reference, from);
  reference?.scrollIntoView({ block: 'nearest' });
  reference?.focus({ preventScroll: true });
}
