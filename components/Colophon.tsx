/** Who answers for a text, when it was gone through, and what was changed. */
import type { Article } from '@/core/model';
import type { AppTexts } from './app-texts';
import type { CardTexts } from './card-texts';
import { Reviewed } from './Reviewed';
import { day, fill } from './wording';

export interface ColophonProps {
  article: Article;
  texts: AppTexts;
  cardTexts: CardTexts;
}

export function Colophon({ article, texts, cardTexts }: ColophonProps) {
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
