/** The explanation of one concept, and where more is said about it. */
import { useState } from 'preact/hooks';
import type { ConceptId, Library } from '@/core/model';
import type { Settings } from '@/core/settings';
import { sameAs, type VisitAddition, type VisitItem } from '@/core/visit';
import type { ReadingActions } from './actions';
import type { AppTexts } from './app-texts';
import { Blocks } from './Blocks';
import { CitationNote } from './CitationNote';
import { Colophon } from './Colophon';
import type { CardTexts } from './card-texts';
import type { Citing } from './Inlines';
import { IconButton } from './icons';
import { LevelSwitch } from './LevelSwitch';
import { ReaderTools } from './ReaderTools';
import { formatRoute } from './route';
import { Safety } from './Safety';
import { Sources } from './Sources';
import { spokenExplanation } from './spoken';
import { capital, fill } from './wording';

export interface ConceptViewProps {
  concept: ConceptId;
  library: Library;
  settings: Settings;
  texts: AppTexts;
  cardTexts: CardTexts;
  visit: readonly VisitItem[];
  isTab: boolean;
  actions: ReadingActions;
}

export function ConceptView(props: ConceptViewProps) {
  const { concept, library, settings, texts, cardTexts, visit, actions } = props;
  const [shown, setShown] = useState(settings.readingLevel);
  const explanation = library.explanations[concept];
  const found = library.concepts[concept];
  if (!explanation || !found) return <p>{texts.notFound}</p>;
  const citing: Citing = { references: explanation.references, texts: cardTexts, name: 'source' };
  const { language } = library;
  const { article, section } = explanation;
  const addition: VisitAddition = { kind: 'passage', language, article, section, concept };
  const title = capital(found.label);
  const { keep } = actions;
  return (
    <article class="reader" lang={language}>
      <header>
        <h1>{title}</h1>
        <div class="above">
          <ReaderTools
            {...props}
            language={language}
            spoken={() => spokenExplanation(explanation, shown)}
          />
          {keep && (
            <IconButton
              icon="keep"
              label={fill(texts.visitAdd, { heading: title })}
              pressed={visit.some((item) => sameAs(item, addition))}
              onPress={() => keep(addition, texts.visitAdded)}
            />
          )}
          <LevelSwitch level={shown} texts={cardTexts} onChange={setShown} />
        </div>
      </header>
      <div class="explanation">
        <Blocks blocks={explanation.levels[shown]} citing={citing} />
      </div>
      {found.safety.flatMap((id) => {
        const box = library.safety[id];
        return box ? <Safety box={box} texts={cardTexts} language={language} open /> : [];
      })}
      <nav class="related" aria-label={texts.readMore}>
        <h2 lang={texts.lang}>{fill(texts.conceptIn, { label: found.label })}</h2>
        <ul>{sectionLinks(library, concept)}</ul>
      </nav>
      <Sources library={library} citing={citing} texts={texts} actions={actions} />
      <Colophon editorial={explanation} language={language} texts={texts} cardTexts={cardTexts} />
      <CitationNote references={library.references} citing={citing} />
    </article>
  );
}

function sectionLinks(library: Library, concept: ConceptId) {
  const { language } = library;
  return library.passages
    .filter((passage) => passage.concept === concept && !passage.lead)
    .map(({ article, section }) => {
      const text = library.articles[article];
      const heading = text?.sections.find(({ id }) => id === section)?.heading;
      if (!text || !heading) return null;
      return (
        <li>
          <a href={formatRoute({ view: 'article', language, article, section })}>{heading}</a>{' '}
          <small>{text.title}</small>
        </li>
      );
    });
}
