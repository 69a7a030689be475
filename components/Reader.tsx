/** A whole article, for reading: answer, contents, sections, safety, sources, who answers for it. */
import type { Article, Library, Reference } from '@/core/model';
import type { AppTexts } from './app-texts';
import { Blocks } from './Blocks';
import type { CardTexts } from './card-texts';
import { FigureView } from './FigureView';
import { type Citing, Inlines } from './Inlines';
import { ReferenceList } from './ReferenceList';
import { Reviewed } from './Reviewed';
import { formatRoute } from './route';
import { Safety } from './Safety';
import { day, fill } from './wording';

export interface ReaderProps {
  article: Article;
  library: Library;
  texts: AppTexts;
  cardTexts: CardTexts;
  /** Copies text, such as references for a reference manager. */
  onCopy(text: string): void;
}

export function Reader({ article, library, texts, cardTexts, onCopy }: ReaderProps) {
  const citing: Citing = { references: article.references, texts: cardTexts, name: 'source' };
  const { language } = article;
  return (
    <article class="reader" lang={language}>
      <h1>{article.title}</h1>
      <p class="answer">
        <Inlines inlines={article.answer} citing={citing} />
      </p>
      <Contents article={article} texts={texts} />
      {article.sections.map(({ id, heading, blocks }) => (
        <section id={id} tabIndex={-1} aria-labelledby={`${id}-heading`}>
          <h2 id={`${id}-heading`}>{heading}</h2>
          <Blocks
            blocks={blocks}
            citing={citing}
            figure={({ figure }) => (
              <FigureView figure={figure} language={language} citing={citing} />
            )}
          />
        </section>
      ))}
      {article.safety.flatMap((id) => {
        const box = library.safety[id];
        return box ? <Safety box={box} texts={cardTexts} language={language} open /> : [];
      })}
      <section class="sources" aria-labelledby="sources-heading">
        <h2 id="sources-heading">{cardTexts.sources}</h2>
        <ReferenceList references={library.references} citing={citing} detailed />
        <Export article={article} library={library} texts={texts} onCopy={onCopy} />
      </section>
      <Related article={article} library={library} texts={texts} />
      <Colophon article={article} texts={texts} cardTexts={cardTexts} />
    </article>
  );
}

function Contents({ article, texts }: { article: Article; texts: AppTexts }) {
  const { language, id } = article;
  return (
    <nav class="contents" aria-label={texts.contents}>
      <ol>
        {article.sections.map((section) => (
          <li>
            <a href={formatRoute({ view: 'article', language, article: id, section: section.id })}>
              {section.heading}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Export({
  article,
  library,
  texts,
  onCopy,
}: Pick<ReaderProps, 'article' | 'library' | 'texts' | 'onCopy'>) {
  const all = (field: (reference: Reference) => string): string =>
    article.references
      .flatMap((key) => library.references[key] ?? [])
      .map(field)
      .join('\n\n');
  return (
    <p class="export">
      <button type="button" onClick={() => onCopy(all(({ bibtex }) => bibtex))}>
        {texts.exportBibtex}
      </button>{' '}
      <button type="button" onClick={() => onCopy(all(({ ris }) => ris))}>
        {texts.exportRis}
      </button>
    </p>
  );
}

function Related({ article, library, texts }: Pick<ReaderProps, 'article' | 'library' | 'texts'>) {
  const others = article.related.flatMap((id) => library.articles[id] ?? []);
  if (others.length === 0) return null;
  return (
    <nav class="related" aria-label={texts.related}>
      <h2>{texts.related}</h2>
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

function Colophon({
  article,
  texts,
  cardTexts,
}: Pick<ReaderProps, 'article' | 'texts' | 'cardTexts'>) {
  const { language, startingPoint, changes } = article;
  return (
    <footer class="colophon">
      <p>
        {fill(texts.author, { name: article.author })}.{' '}
        {fill(texts.nextReview, { date: day(article.nextReview, language) })}. {texts.licence}:{' '}
        {article.licence}.
      </p>
      <Reviewed editorial={article} texts={cardTexts} language={language} />
      {startingPoint && (
        <p>
          {texts.startingPoint}: {startingPoint}
        </p>
      )}
      {changes.length > 0 && (
        <details>
          <summary>{texts.changes}</summary>
          <ul>
            {changes.map(({ date, what }) => (
              <li>
                {day(date, language)}: {what}
              </li>
            ))}
          </ul>
        </details>
      )}
    </footer>
  );
}
