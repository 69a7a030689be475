/** The references of an article, and the same for a reference manager. */
import type { Library, Reference } from '@/core/model';
import type { ReadingActions } from './actions';
import type { AppTexts } from './app-texts';
import type { Citing } from './Inlines';
import { ReferenceList } from './ReferenceList';

export interface SourcesProps {
  library: Library;
  citing: Citing;
  texts: AppTexts;
  actions: ReadingActions;
}

export function Sources({ library, citing, texts, actions }: SourcesProps) {
  const all = (field: (reference: Reference) => string): string =>
    citing.references
      .flatMap((key) => library.references[key] ?? [])
      .map(field)
      .join('\n\n');
  return (
    <section class="sources" aria-labelledby="sources-heading">
      <h2 id="sources-heading">{citing.texts.sources}</h2>
      <ReferenceList
        references={library.references}
        citing={citing}
        detailed
        uncheckedText={texts.unchecked}
        backText={texts.backToText}
      />
      <p class="export">
        <button type="button" onClick={() => actions.copy(all(({ bibtex }) => bibtex))}>
          {texts.exportBibtex}
        </button>{' '}
        <button type="button" onClick={() => actions.copy(all(({ ris }) => ris))}>
          {texts.exportRis}
        </button>
      </p>
    </section>
  );
}
