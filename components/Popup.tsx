/**
 * The popup, and the same in a tab or beside a page: what this page holds, search, and reading.
 *
 * Where one is, is the route; the caller keeps it in the address.
 */
import type { Language, Library, Outline } from '@/core/model';
import type { NewsItem } from '@/core/news';
import type { Settings } from '@/core/settings';
import type { VisitItem } from '@/core/visit';
import type { Actions } from './actions';
import type { AppTexts } from './app-texts';
import { Bar } from './Bar';
import { ConceptView } from './ConceptView';
import type { CardTexts } from './card-texts';
import { Home } from './Home';
import { LibraryView } from './LibraryView';
import { Notice, type NoticeProps } from './Notice';
import type { TabView } from './PageConcepts';
import { Reader } from './Reader';
import type { Route } from './route';
import { type Search, SearchView } from './SearchView';
import { VisitView } from './VisitView';

export interface PopupProps {
  route: Route;
  texts: AppTexts;
  cardTexts: CardTexts;
  /** Of the articles in search and library. */
  language: Language;
  settings: Settings;
  /** Null in a tab of its own, where there is no page under it. */
  tab: TabView | null;
  notice: NoticeProps['notice'];
  news: readonly NewsItem[];
  /** What is kept for a visit; null in a private window. */
  visit: readonly VisitItem[] | null;
  libraryOf(language: Language): Library;
  outlineOf(language: Language): Outline;
  search: Search;
  actions: Actions;
}

export function Popup(props: PopupProps) {
  const { route, texts, notice, actions } = props;
  return (
    <div class="app" lang={texts.lang}>
      <Bar route={route} texts={texts} actions={actions} />
      <main id="main">
        <View {...props} />
      </main>
      <Notice notice={notice} texts={texts} />
    </div>
  );
}

function View(props: PopupProps) {
  const { route, language, libraryOf, outlineOf, texts, actions } = props;
  const reading = { ...props, visit: props.visit ?? [], isTab: props.tab === null };
  switch (route.view) {
    case 'home':
      return <Home {...props} />;
    case 'library':
      return <LibraryView outline={outlineOf(language)} texts={texts} />;
    case 'visit':
      return <VisitView {...props} />;
    case 'search':
      return <SearchView {...props} route={route} actions={actions} />;
    case 'concept':
      return (
        <ConceptView
          key={`${route.language} ${route.concept}`}
          {...reading}
          concept={route.concept}
          library={libraryOf(route.language)}
        />
      );
    case 'article': {
      const library = libraryOf(route.language);
      const article = library.articles[route.article];
      if (!article) return <p>{texts.notFound}</p>;
      return (
        <Reader
          key={`${route.language} ${article.id}`}
          {...reading}
          article={article}
          library={library}
        />
      );
    }
  }
}
