/** Who answers for a text, when it was gone through, and what was changed. */
import type { Editorial, Language } from '@/core/model';
import type { AppTexts } from './app-texts';
import type { CardTexts } from './card-texts';
import { Reviewed } from './Reviewed';
import { day, fill } from './wording';

export interface ColophonProps {
  /** What an article and an explanation both carry. */
  editorial: Editorial & { startingPoint?: string };
  language: Language;
  texts: AppTexts;
  cardTexts: CardTexts;
}

export function Colophon({ editorial, language, texts, cardTexts }: ColophonProps) {
  const { author, nextReview, licence, startingPoint, changes } = editorial;
  return (
    <footer class="colophon">
      <p>
        {fill(texts.author, { name: author })}.{' '}
        {fill(texts.nextReview, { date: day(nextReview, language) })}. {texts.licence}: {licence}.
      </p>
      <Reviewed editorial={editorial} texts={cardTexts} language={language} />
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
