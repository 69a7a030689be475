/** What the page under the popup holds. */
import type { FoundConcept, Library } from '@/core/model';
import type { AppTexts } from './app-texts';
import { formatRoute } from './route';
import { capital, counted, fill } from './wording';

/** `unreadable`: no content script answers, as on the browser's own pages. */
export type TabView =
  | { state: 'loading' }
  | { state: 'unreadable' }
  | { state: 'read'; site: string; on: boolean; concepts: FoundConcept[] };

export interface PageConceptsProps {
  tab: TabView;
  libraryOf(language: FoundConcept['language']): Library;
  texts: AppTexts;
  onReveal(concept: string): void;
  onTurn(site: string, on: boolean): void;
}

export function PageConcepts(props: PageConceptsProps) {
  const { tab, texts } = props;
  return (
    <section class="page-concepts" aria-labelledby="page-heading">
      <h2 id="page-heading">{texts.onThisPage}</h2>
      {tab.state === 'loading' && <p role="status">{texts.pageLoading}</p>}
      {tab.state === 'unreadable' && <p class="quiet">{texts.pageUnreadable}</p>}
      {tab.state === 'read' && <Read {...props} tab={tab} />}
    </section>
  );
}

function Read(props: PageConceptsProps & { tab: Extract<TabView, { state: 'read' }> }) {
  const { tab, texts, onTurn } = props;
  if (!tab.on) {
    return (
      <p>
        {fill(texts.pageOff, { site: tab.site })}{' '}
        <button type="button" onClick={() => onTurn(tab.site, true)}>
          {texts.turnOn}
        </button>
      </p>
    );
  }
  return (
    <>
      {tab.concepts.length === 0 && <p class="quiet">{texts.pageEmpty}</p>}
      <ul class="concepts">
        {tab.concepts.map((found) => (
          <Concept found={found} {...props} />
        ))}
      </ul>
      <p class="turn">
        <button type="button" onClick={() => onTurn(tab.site, false)}>
          {fill(texts.turnOff, { site: tab.site })}
        </button>
      </p>
    </>
  );
}

function Concept({
  found,
  libraryOf,
  texts,
  onReveal,
}: PageConceptsProps & { found: FoundConcept }) {
  const { concept, language, count } = found;
  const label = capital(libraryOf(language).concepts[concept]?.label ?? concept);
  return (
    <li lang={language}>
      <a href={formatRoute({ view: 'concept', language, concept })}>{label}</a>
      <button
        type="button"
        lang={texts.lang}
        aria-label={`${texts.showOnPage}: ${label}, ${counted(texts.times, count, languageOf(texts))}`}
        onClick={() => onReveal(concept)}
      >
        {counted(texts.times, count, languageOf(texts))}
      </button>
    </li>
  );
}

function languageOf({ lang }: AppTexts): 'sv' | 'en' {
  return lang === 'en' ? 'en' : 'sv';
}
