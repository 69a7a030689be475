import { expect, test } from 'vitest';
import { appTexts } from '@/components/app-texts';
import { cardTexts } from '@/components/card-texts';
import { Sources } from '@/components/Sources';
import type { Reference } from '@/core/model';
import { doActions } from './actions';
import { ARTICLE, draw, LIBRARY, press } from './stage';

function sources(changes: Partial<Reference> = {}) {
  const actions = doActions();
  const [first, ...others] = Object.values(LIBRARY.references);
  if (!first) throw new Error('no reference');
  const references = [{ ...first, ...changes }, ...others].map((one) => [one.id, one]);
  const root = draw(
    <Sources
      library={{ ...LIBRARY, references: Object.fromEntries(references) }}
      citing={{ references: ARTICLE.references, texts: cardTexts('sv'), name: 'source' }}
      texts={appTexts('sv')}
      actions={actions}
    />,
  );
  return { root, actions };
}

test('every source says what kind of evidence it is, and goes to a reference manager', () => {
  const { root, actions } = sources();
  const labels = [...root.querySelectorAll('.references .evidence')].map((one) => one.textContent);
  expect(labels).toEqual(['befolkningsstudie, 118 533 personer', 'systematisk översikt, SBU']);
  press(root, 'Kopiera som BibTeX');
  expect(actions.copy).toHaveBeenCalledWith('@article{currie2004}\n\n@report{sbu341}');
});

test('a source says when some detail of it is not checked', () => {
  expect(sources().root.querySelector('.unchecked')).toBeNull();
  const said = [...sources({ unchecked: true }).root.querySelectorAll('.unchecked')];
  expect(said.map((one) => one.closest('li')?.textContent)).toEqual([
    expect.stringContaining('Currie SR'),
  ]);
  expect(said[0]?.textContent).toBe(appTexts('sv').unchecked);
});
