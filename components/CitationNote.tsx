/**
 * Shows a reference beside its citation while the pointer or focus is there: dismissed by Escape,
 * and it stays while the pointer is on it.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reference } from '@/core/model';
import type { Citing } from './Inlines';

export interface CitationNoteProps {
  references: Readonly<Record<string, Reference>>;
  citing: Citing;
}

interface Shown {
  key: string;
  /** CSS pixels within the article. */
  left: number;
  top: number;
}

const WIDTH = 340;
const GAP = 8;
/** Milliseconds in which the pointer may go from citation to note. */
const GRACE = 200;
const ID = 'citation-note';

/** Listens to the citations of the element that it is drawn in; draw it last there. */
export function CitationNote({ references, citing }: CitationNoteProps) {
  const note = useRef<HTMLDivElement>(null);
  const [shown, show] = useState<Shown | null>(null);

  useEffect(() => {
    const holder = note.current?.parentElement;
    if (!holder) return undefined;
    return listen(holder, show);
  }, []);

  const reference = shown && references[shown.key];
  const number = shown ? citing.references.indexOf(shown.key) + 1 : 0;
  const place = shown ? { left: `${shown.left}px`, top: `${shown.top}px` } : {};
  return (
    <div
      ref={note}
      class="citation-note"
      id={ID}
      role={reference ? 'tooltip' : undefined}
      style={place}
      hidden={!reference}
    >
      {reference && (
        <>
          <span class="evidence">{reference.evidence.label}</span>{' '}
          <span lang="en">
            {number}. {reference.text}
          </span>
        </>
      )}
    </div>
  );
}

function listen(holder: HTMLElement, show: (shown: Shown | null) => void): () => void {
  const life = new AbortController();
  const { signal } = life;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let described: Element | null = null;

  const hide = (): void => {
    clearTimeout(timer);
    described?.removeAttribute('aria-describedby');
    described = null;
    show(null);
  };
  const enter = ({ target }: Event): void => {
    if (!(target instanceof Element)) return;
    const citation = target.closest<HTMLElement>('.citation [data-key]');
    if (citation || target.closest('.citation-note')) clearTimeout(timer);
    if (!citation || citation === described) return;
    hide();
    described = citation;
    citation.setAttribute('aria-describedby', ID);
    show(placeOf(citation, holder));
  };
  const leave = (): void => {
    clearTimeout(timer);
    timer = setTimeout(hide, GRACE);
  };

  holder.addEventListener('pointerover', enter, { signal });
  holder.addEventListener('focusin', enter, { signal });
  holder.addEventListener('pointerout', leave, { signal });
  holder.addEventListener('focusout', leave, { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !described) return;
      // Escape would else close the popup.
      event.preventDefault();
      hide();
    },
    { signal },
  );
  return () => {
    clearTimeout(timer);
    life.abort();
  };
}

function placeOf(citation: HTMLElement, holder: HTMLElement): Shown {
  const box = citation.getBoundingClientRect();
  const around = holder.getBoundingClientRect();
  const room = Math.max(0, around.width - Math.min(WIDTH, around.width));
  return {
    key: citation.dataset['key'] ?? '',
    left: Math.max(0, Math.min(room, box.left - around.left - WIDTH / 3)),
    top: box.bottom - around.top + GAP,
  };
}
