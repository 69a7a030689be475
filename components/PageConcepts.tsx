/** What the page under the popup holds, by article, and the switch for its site. */
import type { FoundConcept, Outline } from '@/core/model';
import { isOnAt, type MutedSettings, mutedAt, type SiteSettings } from '@/core/sites';
import type { Actions } from './actions';
import type { AppTexts } from './app-texts';
import { IconButton } from './icons';
import { formatRoute } from './route';
import { capital, counted, fill, languageOf } from './wording';

/** See `extension/under.ts`, where the reasons are found. */
export type Unreadable = 'before' | 'reader' | 'pdf' | 'store' | 'closed';

export type TabView =
  | { state: 'loading' }
  | { state: 'unreadable'; why: Unreadable }
  | { state: 'read'; site: string; on: boolean; concepts: FoundConcept[] };

export interface PageConceptsProps {
  tab: TabView;
  settings: SiteSettings & MutedSettings;
  outlineOf(language: FoundConcept['language']): Outline;
  texts: AppTexts;
  actions: Actions;
}

export function PageConcepts(props: PageConceptsProps) {
  const { tab, texts } = props;
  return (
    <section class="page-concepts" aria-labelledby="page-heading">
      <h1 id="page-heading">{texts.onThisPage}</h1>
      {tab.state === 'loading' && (
        <p role="status" class="quiet late">
          {texts.pageLoading}
        </p>
      )}
      {tab.state === 'unreadable' && <Unread {...props} why={tab.why} />}
      {tab.state === 'read' && <Read {...props} tab={tab} />}
    </section>
  );
}

function Unread({ why, texts, actions }: PageConceptsProps & { why: Unreadable }) {
  const said = {
    before: texts.pageReload,
    reader: texts.pageReader,
    pdf: texts.pagePdf,
    store: texts.pageStore,
    closed: texts.pageUnreadable,
  };
  return (
    <>
      <p class="quiet">{said[why]}</p>
      {why === 'before' && (
        <p>
          <button type="button" onClick={actions.reload}>
            {texts.reload}
          </button>
        </p>
      )}
    </>
  );
}

type ReadProps = PageConceptsProps & { tab: Extract<TabView, { state: 'read' }> };

function Read(props: ReadProps) {
  const { tab, texts, settings, actions } = props;
  const isChosen = isOnAt(settings, [tab.site]);
  return (
    <>
      <label class="switch">
        <span>{fill(texts.siteSwitch, { site: tab.site })}</span>
        <input
          type="checkbox"
          role="switch"
          checked={isChosen}
          aria-checked={isChosen}
          onChange={({ currentTarget }) => actions.turn(tab.site, currentTarget.checked)}
        />
      </label>
      <Groups {...props} />
      {tab.on && tab.concepts.length === 0 && <p class="quiet">{texts.pageEmpty}</p>}
      {!tab.on && (
        <p class="quiet">
          {isChosen ? texts.pageAsksOff : fill(texts.pageOff, { site: tab.site })}
        </p>
      )}
    </>
  );
}

interface Group {
  article: string;
  title: string;
  language: FoundConcept['language'];
  concepts: FoundConcept[];
}

/** Articles in the order in which the page first speaks of them. */
function groupsOf({ tab, outlineOf }: ReadProps): Group[] {
  const groups = new Map<string, Group>();
  for (const found of tab.concepts) {
    const { language, concept } = found;
    const outline = outlineOf(language);
    const article = outline.explanations[concept]?.article ?? '';
    const key = `${language} ${article}`;
    const title = outline.articles[article]?.title ?? '';
    const group = groups.get(key) ?? { article, title, language, concepts: [] };
    group.concepts.push(found);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function Groups(props: ReadProps) {
  return (
    <>
      {groupsOf(props).map(({ article, title, language, concepts }) => (
        <section class="concept-group" lang={language}>
          {title !== '' && (
            <h2>
              <a href={formatRoute({ view: 'article', language, article })}>{title}</a>
            </h2>
          )}
          <ul class="concepts">
            {concepts.map((found) => (
              <Concept key={found.concept} found={found} {...props} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Concept({
  found,
  tab,
  settings,
  outlineOf,
  texts,
  actions,
}: ReadProps & { found: FoundConcept }) {
  const { concept, language, count } = found;
  const label = capital(outlineOf(language).concepts[concept]?.label ?? concept);
  const times = counted(texts.times, count, languageOf(texts));
  const isMuted = mutedAt(settings, [tab.site]).includes(concept);
  return (
    <li class={isMuted ? 'muted' : undefined}>
      <a href={formatRoute({ view: 'concept', language, concept })}>{label}</a>
      <span class="row-actions" lang={texts.lang}>
        {isMuted && <span class="quiet">{texts.notMarked}</span>}
        <button
          type="button"
          class="jump"
          aria-label={`${texts.showOnPage}: ${label}, ${times}`}
          title={texts.showOnPage}
          onClick={() => actions.reveal(concept)}
        >
          {times}
        </button>
        {isMuted ? (
          <IconButton
            icon="muted"
            label={fill(texts.unmute, { label })}
            onPress={() => actions.unmute(concept, label, tab.site)}
          />
        ) : (
          <IconButton
            icon="mute"
            label={fill(texts.mute, { label })}
            onPress={() => actions.mute(concept, label)}
          />
        )}
      </span>
    </li>
  );
}
