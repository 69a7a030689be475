/** Where the popup opens: this page, then all articles. */
import type { NewsItem } from '@/core/news';
import type { Actions } from './actions';
import type { AppTexts } from './app-texts';
import { Articles } from './LibraryView';
import { PageConcepts } from './PageConcepts';
import type { PopupProps } from './Popup';
import { formatRoute } from './route';
import { counted, languageOf } from './wording';

export function Home(props: PopupProps) {
  const { tab, language, settings, visit, outlineOf, texts, actions, news } = props;
  const outline = outlineOf(language);
  return (
    <>
      {news.length > 0 && <News news={news} texts={texts} actions={actions} />}
      {tab && (
        <PageConcepts
          tab={tab}
          settings={settings}
          outlineOf={outlineOf}
          texts={texts}
          actions={actions}
        />
      )}
      <section class="library-section">
        {tab ? <h2>{texts.library}</h2> : <h1>{texts.library}</h1>}
        <Articles outline={outline} label={texts.library} />
        <p class="more-ways">
          <a href={formatRoute({ view: 'library' })}>{texts.conceptsLink}</a>
          {settings.visit && visit && (
            <a href={formatRoute({ view: 'visit' })}>
              {texts.visit}
              {visit.length > 0 && `: ${counted(texts.visitKept, visit.length, languageOf(texts))}`}
            </a>
          )}
          {tab && (
            <button type="button" class="as-link" onClick={actions.openTab}>
              {texts.openTab}
            </button>
          )}
        </p>
      </section>
      <p class="disclaimer" lang={language}>
        {outline.disclaimer}
      </p>
    </>
  );
}

function News({
  news,
  texts,
  actions,
}: {
  news: readonly NewsItem[];
  texts: AppTexts;
  actions: Actions;
}) {
  return (
    <section class="news" aria-labelledby="news-heading">
      <h2 id="news-heading">{texts.news}</h2>
      {news.map((item) => (
        <p>{item[languageOf(texts)]}</p>
      ))}
      <button type="button" onClick={actions.dismissNews}>
        {texts.dismiss}
      </button>
    </section>
  );
}
