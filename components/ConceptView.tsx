/** The explanation of one concept, and where more is said about it. */
import { useState } from 'preact/hooks';
import type { ConceptId, Library, ReadingLevel } from '@/core/model';
import type { AppTexts } from './app-texts';
import { Blocks } from './Blocks';
import type { CardTexts } from './card-texts';
import type { Citing } from './Inlines';
import { LevelSwitch } from './LevelSwitch';
import { ReferenceList } from './ReferenceList';
import { Reviewed } from './Reviewed';
import { formatRoute } from './route';
import { Safety } from './Safety';
import { capital, fill } from './wording';

export interface ConceptViewProps {
  concept: ConceptId;
  library: Library;
  level: ReadingLevel;
  texts: AppTexts;
  cardTexts: CardTexts;
}

export function ConceptView({ concept, library, level, texts, cardTexts }: ConceptViewProps) {
  const [shown, setShown] = useState(level);
  const explanation = library.explanations[concept];
  const found = library.concepts[concept];
  if (!explanation || !found) return <p>{texts.notFound}</p>;
  const citing: Citing = { references: explanation.references, texts: cardTexts, name: 'source' };
  const { language } = library;
  return (
    <article class="reader" lang={language}>
      <h1>{capital(found.label)}</h1>
      <LevelSwitch level={shown} texts={cardTexts} onChange={setShown} />
      <Blocks blocks={explanation.levels[shown]} citing={citing} />
      {found.safety.flatMap((id) => {
        const box = library.safety[id];
        return box ? <Safety box={box} texts={cardTexts} language={language} open /> : [];
      })}
      <nav class="related" aria-label={texts.read}>
        <h2>{fill(texts.conceptIn, { label: found.label })}</h2>
        <ul>{sectionLinks(library, concept)}</ul>
      </nav>
      <h2>{cardTexts.sources}</h2>
      <ReferenceList references={library.references} citing={citing} detailed />
      <footer class="colophon">
        <Reviewed editorial={explanation} texts={cardTexts} language={language} />
      </footer>
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
