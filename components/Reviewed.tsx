/** When a text was last gone through, by whom, and what it is not. */
import type { Language } from '@/core/model';
import type { CardTexts } from './card-texts';
import { day, fill } from './wording';

export interface ReviewedProps {
  editorial: { reviewed: string; reviewer: string | null };
  texts: CardTexts;
  language: Language;
}

export function Reviewed({ editorial: { reviewed, reviewer }, texts, language }: ReviewedProps) {
  const by = reviewer ? fill(texts.reviewedBy, { name: reviewer }) : texts.notReviewed;
  return (
    <p class="reviewed">
      {texts.publisher}. {fill(texts.reviewed, { date: day(reviewed, language) })}, {by}.{' '}
      {texts.general}
    </p>
  );
}
