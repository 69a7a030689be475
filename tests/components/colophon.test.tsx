import { describe, expect, test } from 'vitest';
import { appTexts } from '@/components/app-texts';
import { ConceptView } from '@/components/ConceptView';
import { cardTexts } from '@/components/card-texts';
import type { Editorial, Language } from '@/core/model';
import { DEFAULT_SETTINGS } from '@/core/settings';
import { doActions } from './actions';
import { draw, LIBRARY } from './stage';

describe('who answers for an explanation', () => {
  const explanation = LIBRARY.explanations['ryggsmarta'];
  const colophon = (language: Language, editorial: Partial<Editorial>) => {
    if (!explanation) throw new Error('no explanation');
    const changed = { ...explanation, language, ...editorial };
    const library = { ...LIBRARY, language, explanations: { ryggsmarta: changed } };
    return draw(
      <ConceptView
        concept="ryggsmarta"
        library={library}
        settings={DEFAULT_SETTINGS}
        texts={appTexts(language)}
        cardTexts={cardTexts(language)}
        visit={[]}
        isTab
        actions={doActions()}
      />,
    ).querySelector('footer.colophon')?.textContent;
  };

  test.each([
    [
      'sv',
      'Hälsonots redaktion',
      'Första versionen.',
      [
        'Text av Hälsonots redaktion.',
        'Uppdaterad 24 november 2026, ännu inte granskad av vårdpersonal.',
        'Ses över senast 24 november 2027.',
        'Licens: CC BY 4.0.',
        'Ändringar24 november 2026: Första versionen.',
      ],
    ],
    [
      'en',
      'The Hälsonot editors',
      'First version.',
      [
        'Written by The Hälsonot editors.',
        'Updated 24 November 2026, not yet reviewed by a clinician.',
        'To be reviewed by 24 November 2027.',
        'Licence: CC BY 4.0.',
        'Changes24 November 2026: First version.',
      ],
    ],
  ] as const)('stands below it: %s', (language, author, what, lines) => {
    const changes = [{ date: '2026-11-24', what }];
    const text = colophon(language, { author, reviewer: null, changes });
    for (const line of lines) expect(text).toContain(line);
  });

  test('names the clinician who has read it', () => {
    const text = colophon('sv', { reviewer: 'Eva Lind, läkare' });
    expect(text).toContain('Eva Lind, läkare');
    expect(text).not.toContain('ännu inte granskad');
  });

  test('lists no changes where there were none', () => {
    expect(colophon('sv', { changes: [] })).not.toContain('Ändringar');
  });
});
