/**
 * The popup, and the same in a tab: what this page holds, search, and reading.
 *
 * Where one is, is the route; the caller keeps it in the address.
 */
import type { Article, FoundConcept, Language, Library } from '@/core/model';
import type { Hit } from '@/core/search';
import type { Settings } from '@/core/settings';
import { type AppTexts, appTexts } from './app-texts';
import { ConceptView } from './ConceptView';
import { type CardTexts, cardTexts } from './card-texts';
import { PageConcepts, type TabView } from './PageConcepts';
import { Reader } from './Reader';
import { formatRoute, type Route } from './route';
import { SearchView } from './SearchView';

export interface PopupProps {
  route: Route;
  /** Of buttons and labels; also that of the articles in search and library. */
  language: Language;
  settings: Settings;
  /** Null in a tab of its own, where there is no page under it. */
  tab: TabView | null;
  libraryOf(language: Language): Library;
  search(language: Language, query: string): Hit[];
  onGo(route: Route): void;
  onReveal(concept: FoundConcept['concept']): void;
  onTurn(site: string, on: boolean): void;
  onCopy(text: string): void;
  onOpenTab(): void;
  onOpenSettings(): void;
}

export function Popup(props: PopupProps) {
  const texts = appTexts(props.language);
  return (
    <div class="app" lang={props.language}>
      <Bar {...props} texts={texts} />
      <main id="main">
        <View {...props} texts={texts} cardTexts={cardTexts(props.language)} />
      </main>
    </div>
  );
}

interface ViewProps extends PopupProps {
  texts: AppTexts;
  cardTexts: CardTexts;
}

function Bar({
  route,
  tab,
  texts,
  onGo,
  onOpenTab,
  onOpenSettings,
}: PopupProps & { texts: AppTexts }) {
  const query = route.view === 'search' ? route.query : '';
  return (
    <header class="bar">
      <a class="brand" href={formatRoute({ view: 'home' })}>
        Hälsonot
      </a>
      <search>
        <input
          type="search"
          aria-label={texts.searchLabel}
          placeholder={texts.searchHint}
          value={query}
          onInput={({ currentTarget: { value } }) =>
            onGo(value.trim() === '' ? { view: 'home' } : { view: 'search', query: value })
          }
        />
      </search>
      {tab && (
        <button type="button" class="icon" aria-label={texts.openTab} onClick={onOpenTab}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3L7.5 8.5" />
          </svg>
        </button>
      )}
      <button type="button" class="icon" aria-label={texts.settings} onClick={onOpenSettings}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 4.5h5m4 0h3M2 11.5h3m4 0h5M9 2.5v4M7 9.5v4" />
        </svg>
      </button>
    </header>
  );
}

function View(props: ViewProps) {
  const { route, language, libraryOf, texts } = props;
  switch (route.view) {
    case 'home':
      return <Home {...props} />;
    case 'search': {
      const hits = props.search(language, route.query);
      return <SearchView query={route.query} hits={hits} language={language} texts={texts} />;
    }
    case 'concept':
      return (
        <ConceptView
          key={route.concept}
          concept={route.concept}
          library={libraryOf(route.language)}
          level={props.settings.readingLevel}
          texts={texts}
          cardTexts={props.cardTexts}
        />
      );
    case 'article': {
      const library = libraryOf(route.language);
      const article = library.articles[route.article];
      if (!article) return <p>{texts.notFound}</p>;
      return <ArticleView {...props} article={article} library={library} />;
    }
  }
}

function Home(props: ViewProps) {
  const { tab, language, libraryOf, texts, onReveal, onTurn } = props;
  const library = libraryOf(language);
  return (
    <>
      {tab && (
        <PageConcepts
          tab={tab}
          libraryOf={libraryOf}
          texts={texts}
          onReveal={onReveal}
          onTurn={onTurn}
        />
      )}
      <nav class="library" aria-labelledby="library-heading">
        <h2 id="library-heading">{texts.library}</h2>
        <ul>
          {byTitle(library).map(({ id, title }) => (
            <li>
              <a href={formatRoute({ view: 'article', language, article: id })}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="disclaimer">{library.disclaimer}</p>
    </>
  );
}

function byTitle(library: Library): Article[] {
  return Object.values(library.articles).sort((a, b) =>
    a.title.localeCompare(b.title, library.language),
  );
}

function ArticleView(props: ViewProps & { article: Article; library: Library }) {
  const { article, library, texts, onCopy } = props;
  const other = article.language === 'sv' ? 'en' : 'sv';
  return (
    <>
      <p class="other-language">
        <a
          href={formatRoute({ view: 'article', language: other, article: article.id })}
          lang={other}
          hreflang={other}
        >
          {other === 'en' ? 'In English' : 'På svenska'}
        </a>
      </p>
      <Reader
        article={article}
        library={library}
        texts={texts}
        cardTexts={props.cardTexts}
        onCopy={onCopy}
      />
    </>
  );
}
