/** When to seek care and whom to call. Always there, never ranked away; closed on a card. */
import type { Language, SafetyBox } from '@/core/model';
import { Blocks } from './Blocks';
import type { CardTexts } from './card-texts';
import { OutLink } from './Inlines';
import { day, fill } from './wording';

export interface SafetyProps {
  box: SafetyBox;
  texts: CardTexts;
  language: Language;
  /** Opened from the start, as in an article. */
  open?: boolean;
}

export function Safety({ box, texts, language, open = false }: SafetyProps) {
  const citing = { references: [], texts, name: box.id };
  return (
    <details class="safety" open={open}>
      <summary lang={language}>{box.title}</summary>
      <Blocks blocks={box.blocks} citing={citing} />
      {box.lines.length > 0 && (
        <ul class="lines">
          {box.lines.map(({ name, number, hours, url, checked }) => (
            <li>
              <a href={`tel:${number.replace(/[^\d+]/gu, '')}`}>{number}</a>{' '}
              {url ? <OutLink address={url}>{name}</OutLink> : name}, {hours}{' '}
              <small>({fill(texts.lastChecked, { date: day(checked, language) })})</small>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
