/** A whole article, for reading: answer, contents, sections, safety, sources, who answers for it. */
import { useState } from 'preact/hooks';
import type { Article, Language, Library, ReadingLevel, Section } from '@/core/model';
import type { Settings } from '@/core/settings';
import { sameAs, type VisitAddition, type VisitItem } from '@/core/visit';
import type { ReadingActions } from './actions';
import type { AppTexts } from './app-texts';
import { Blocks } from './Blocks';
import { CitationNote } from './CitationNote';
import { Colophon } from './Colophon';
import { Contents } from './Contents';
import type { CardTexts } from './card-texts';
import { EasyArticle, easyConcepts, easyReferences } from './EasyArticle';
import { FigureView } from './FigureView';
import { type Citing, Inlines } from './Inlines';
import { LevelSwitch } from './LevelSwitch';
import { ReaderTools } from './ReaderTools';
import { formatRoute } from './route';
import { Safety } from './Safety';
import { SectionHeading } from './SectionHeading';
import { Sources } from './Sources';
import { spokenArticle } from './spoken';
import { day, fill } from './wording';

export interface ReaderProps {
  article: Article;
  library: Library;
  settings: Settings;
  texts: AppTexts;
  cardTexts: CardTexts;
  /** What is kept for a visit. */
  visit: readonly VisitItem[];
  isTab: boolean;
  actions: ReadingActions;
}

export function Reader(props: ReaderProps) {
  const { article, library, texts, cardTexts, actions } = props;
  const { language } = article;
  const canBeEasy = easyConcepts(article, library).length > 0;
  const [level, setLevel] = useState<ReadingLevel>(
    canBeEasy ? props.settings.readingLevel : 'plain',
  );
  const isEasy = canBeEasy && level === 'easy';
  const references = isEasy ? easyReferences(article, library) : article.references;
  const citing: Citing = { references, texts: cardTexts, name: 'source' };
  return (
    <article class="reader" lang={language}>
      <header>
        <OtherLanguage article={article} />
        <h1>{article.title}</h1>
        <div class="above">
          <ReaderTools {...props} language={language} spoken={() => spokenArticle(article)} />
          {canBeEasy && <LevelSwitch level={level} texts={cardTexts} onChange={setLevel} />}
        </div>
      </header>
      <p class="answer">
        <Inlines inlines={article.answer} citing={citing} />
      </p>
      {isEasy ? (
        <EasyArticle {...props} citing={citing} />
      ) : (
        <>
          <Contents article={article} texts={texts} />
          {article.sections.map((section) => (
            <SectionView key={section.id} {...props} section={section} citing={citing} />
          ))}
        </>
      )}
      {article.safety.flatMap((id) => {
        const box = library.safety[id];
        return box ? <Safety box={box} texts={cardTexts} language={language} open /> : [];
      })}
      <Sources library={library} citing={citing} texts={texts} actions={actions} />
      <Related {...props} />
      <Colophon editorial={article} language={language} texts={texts} cardTexts={cardTexts} />
      <p class="printed">{fill(texts.printed, { date: day(today(), language) })}</p>
      <CitationNote references={library.references} citing={citing} />
    </article>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function SectionView({
  section: { id, heading, blocks },
  citing,
  article,
  visit,
  texts,
  actions,
}: ReaderProps & { section: Section; citing: Citing }) {
  const { language } = article;
  const addition: VisitAddition = { kind: 'passage', language, article: article.id, section: id };
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-heading`}>
      <SectionHeading
        id={`${id}-heading`}
        heading={heading}
        route={{ view: 'article', language, article: article.id, section: id }}
        addition={addition}
        isKept={visit.some((item) => sameAs(item, addition))}
        texts={texts}
        actions={actions}
      />
      <Blocks
        blocks={blocks}
        citing={citing}
        figure={({ figure }) => <FigureView figure={figure} language={language} citing={citing} />}
      />
    </section>
  );
}

function OtherLanguage({ article: { id, language } }: { article: Article }) {
  const other: Language = language === 'sv' ? 'en' : 'sv';
  return (
    <p class="other-language">
      <a
        href={formatRoute({ view: 'article', language: other, article: id })}
        lang={other}
        hreflang={other}
      >
        {other === 'en' ? 'In English' : 'På svenska'}
      </a>
    </p>
  );
}

function Related({ article, library, texts }: Pick<ReaderProps, 'article' | 'library' | 'texts'>) {
  const others = article.related.flatMap((id) => library.articles[id] ?? []);
  if (others.length === 0) return null;
  return (
    <nav class="related" aria-label={texts.related}>
      <h2 lang={texts.lang}>{texts.related}</h2>
      <ul>
        {others.map(({ id, language, title }) => (
          <li>
            <a href={formatRoute({ view: 'article', language, article: id })}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
