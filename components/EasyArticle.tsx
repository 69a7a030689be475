/** What an article is about, in easy words: the easy explanation of each of its concepts. */
import type { Article, ConceptId, Library } from '@/core/model';
import { citedIn } from '@/core/passage-text';
import type { AppTexts } from './app-texts';
import { Blocks } from './Blocks';
import type { CardTexts } from './card-texts';
import type { Citing } from './Inlines';
import { formatRoute } from './route';
import { capital, fill } from './wording';

export interface EasyArticleProps {
  article: Article;
  library: Library;
  citing: Citing;
  texts: AppTexts;
  cardTexts: CardTexts;
}

/** Those of an article's concepts that have an explanation; without one there is no easy text. */
export function easyConcepts({ concepts }: Article, library: Library): ConceptId[] {
  return concepts.filter((concept) => library.explanations[concept]);
}

/** Citekeys of the easy text, in order of first citation. */
export function easyReferences(article: Article, library: Library): string[] {
  const answer = { type: 'paragraph' as const, children: article.answer };
  const easy = easyConcepts(article, library).flatMap(
    (concept) => library.explanations[concept]?.levels.easy ?? [],
  );
  return citedIn([answer, ...easy]);
}

export function EasyArticle({ article, library, citing, texts, cardTexts }: EasyArticleProps) {
  const { language } = article;
  return (
    <>
      <p class="quiet" lang={texts.lang}>
        {fill(texts.easyArticle, { level: `”${cardTexts.plain}”` })}
      </p>
      {easyConcepts(article, library).map((concept) => {
        const explanation = library.explanations[concept];
        if (!explanation) return null;
        const title = capital(explanation.title);
        return (
          <section key={concept} class="easy" aria-labelledby={`easy-${concept}`}>
            <h2 id={`easy-${concept}`}>{title}</h2>
            <Blocks blocks={explanation.levels.easy} citing={citing} />
            <p class="onwards">
              <a href={formatRoute({ view: 'concept', language, concept })} lang={texts.lang}>
                {texts.readMore}
                <span class="unseen">: {title}</span>
              </a>
            </p>
          </section>
        );
      })}
    </>
  );
}
