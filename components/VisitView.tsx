/** "Till mitt vårdbesök": what was put aside, in the reader's own order, for printing or keeping. */
import type { Language, Library } from '@/core/model';
import type { Settings } from '@/core/settings';
import { LONGEST_QUESTION, moved, type VisitItem, without } from '@/core/visit';
import type { Actions } from './actions';
import type { AppTexts } from './app-texts';
import { Blocks } from './Blocks';
import type { CardTexts } from './card-texts';
import type { Citing } from './Inlines';
import { IconButton } from './icons';
import { ReferenceList } from './ReferenceList';
import { formatRoute } from './route';
import { sheetOf, sheetText, type VisitSheet } from './visit-sheet';
import { day, fill, languageOf } from './wording';

export interface VisitViewProps {
  settings: Settings;
  /** Null in a private window, where nothing is kept or shown. */
  visit: readonly VisitItem[] | null;
  texts: AppTexts;
  cardTexts: CardTexts;
  libraryOf(language: Language): Library;
  actions: Actions;
}

export function VisitView(props: VisitViewProps) {
  const { settings, visit, texts, actions } = props;
  return (
    <section class="visit">
      <h1>{texts.visit}</h1>
      <p class="quiet">{texts.visitText}</p>
      {visit === null && <p>{texts.visitPrivate}</p>}
      {visit !== null && !settings.visit && (
        <p>
          {texts.visitOff}{' '}
          <button type="button" onClick={() => actions.set({ visit: true })}>
            {texts.visitTurnOn}
          </button>
        </p>
      )}
      {visit !== null && settings.visit && <NewQuestion texts={texts} actions={actions} />}
      {visit !== null && <Sheet {...props} visit={visit} />}
    </section>
  );
}

function NewQuestion({ texts, actions }: Pick<VisitViewProps, 'texts' | 'actions'>) {
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.elements.namedItem('question');
        if (!(field instanceof HTMLTextAreaElement) || field.value.trim() === '') return;
        actions.keep?.({ kind: 'question', text: field.value.trim() }, texts.visitAdded);
        field.value = '';
      }}
    >
      <label for="question">{texts.questionNew}</label>
      <textarea
        id="question"
        name="question"
        rows={2}
        maxLength={LONGEST_QUESTION}
        placeholder={texts.questionHint}
      />
      <button type="submit">{texts.add}</button>
    </form>
  );
}

type SheetProps = VisitViewProps & { visit: readonly VisitItem[] };

function Sheet({ visit, texts, cardTexts, libraryOf, settings, actions }: SheetProps) {
  const sheet = sheetOf(visit, libraryOf);
  const citing: Citing = { references: sheet.references, texts: cardTexts, name: 'source' };
  if (visit.length === 0) return settings.visit ? <p class="quiet">{texts.visitEmpty}</p> : null;
  return (
    <>
      <p class="actions">
        <button type="button" onClick={actions.print}>
          {texts.print}
        </button>
        <button type="button" onClick={() => actions.saveVisit(sheetText(sheet, texts, cardTexts))}>
          {texts.visitSave}
        </button>
        <button type="button" onClick={actions.wipeVisit}>
          {texts.visitWipe}
        </button>
      </p>
      <ol class="sheet">
        {sheet.items.map((entry) => (
          <Row key={entry.item.id} {...entry} citing={citing} texts={texts} actions={actions} />
        ))}
      </ol>
      {sheet.references.length > 0 && (
        <section class="sources" aria-labelledby="sources-heading">
          <h2 id="sources-heading">{cardTexts.sources}</h2>
          <ReferenceList references={sheet.known} citing={citing} />
        </section>
      )}
      <p class="colophon">{cardTexts.general}</p>
      <p class="printed">
        {fill(texts.printed, {
          date: day(new Date().toISOString().slice(0, 10), languageOf(texts)),
        })}
      </p>
    </>
  );
}

type RowProps = VisitSheet['items'][number] & { citing: Citing; texts: AppTexts; actions: Actions };

function Row(props: RowProps) {
  const { item, text, texts, actions } = props;
  const heading = item.kind === 'question' ? texts.question : (text?.heading ?? texts.visitGone);
  const change = actions.changeVisit;
  return (
    <li>
      <div class="section-heading">
        <h2 lang={item.kind === 'passage' ? item.language : texts.lang}>{heading}</h2>
        <span class="row-actions">
          <IconButton
            icon="up"
            label={fill(texts.visitUp, { heading })}
            onPress={() => change((items) => moved(items, item.id, -1))}
          />
          <IconButton
            icon="down"
            label={fill(texts.visitDown, { heading })}
            onPress={() => change((items) => moved(items, item.id, 1))}
          />
          <IconButton
            icon="remove"
            label={fill(texts.remove, { name: heading })}
            onPress={() => change((items) => without(items, item.id))}
          />
        </span>
      </div>
      <RowText {...props} />
    </li>
  );
}

function RowText({ item, text, citing, texts, actions }: RowProps) {
  if (item.kind === 'question') {
    return (
      <textarea
        class="question"
        aria-label={texts.question}
        rows={2}
        maxLength={LONGEST_QUESTION}
        value={item.text}
        onChange={({ currentTarget: { value } }) =>
          actions.changeVisit((items) => renamed(items, item.id, value.trim()))
        }
      />
    );
  }
  const { language, article, section } = item;
  if (!text) return null;
  return (
    <div lang={language}>
      <Blocks blocks={text.blocks} citing={citing} />
      <p class="from">
        <a href={formatRoute({ view: 'article', language, article, section })}>{text.from}</a>
      </p>
    </div>
  );
}

/** A question that was emptied is taken away. */
function renamed(items: readonly VisitItem[], id: string, text: string): VisitItem[] {
  if (text === '') return without(items, id);
  return items.map((item) =>
    item.id === id && item.kind === 'question' ? { ...item, text } : item,
  );
}
