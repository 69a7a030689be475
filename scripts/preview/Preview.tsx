/** The preview: problems first, then every text and card of one language, as readers see them. */
import type { ReadingActions } from '@/components/actions';
import { appTexts } from '@/components/app-texts';
import { ConceptView } from '@/components/ConceptView';
import { cardTexts } from '@/components/card-texts';
import { Reader } from '@/components/Reader';
import { formatRoute, type Route } from '@/components/route';
import { capital } from '@/components/wording';
import type { Language, Library } from '@/core/model';
import { DEFAULT_SETTINGS } from '@/core/settings';
import { CardFrame } from './CardFrame';
import type { PreviewContent } from './content';
import { Problems } from './Problems';
import { PREVIEW_TEXTS, type PreviewTexts } from './texts';

export interface PreviewProps {
  content: PreviewContent;
  route: Route;
  /** The card's style sheet. */
  cardStyle: string;
  onCopy(text: string): void;
}

export function Preview({ content, route, cardStyle, onCopy }: PreviewProps) {
  const language = 'language' in route ? route.language : 'sv';
  const texts = PREVIEW_TEXTS[language];
  const library = content.libraries?.[language];
  return (
    <div class="preview" lang={language}>
      <header>
        <p class="title">{texts.title}</p>
        <Languages route={route} />
        <Problems content={content} texts={texts} language={language} />
      </header>
      {library && <Contents library={library} texts={texts} />}
      <main>
        {library && (
          <Text
            library={library}
            route={route}
            texts={texts}
            report={content.report}
            cardStyle={cardStyle}
            onCopy={onCopy}
          />
        )}
      </main>
    </div>
  );
}

/** The same text in the other language; from the report, the first thing there is. */
function Languages({ route }: { route: Route }) {
  const linkTo = (language: Language): string =>
    formatRoute('language' in route ? { ...route, language } : { view: 'home' });
  return (
    <nav class="languages" aria-label="Språk / Language">
      <a href={linkTo('sv')} lang="sv">
        Svenska
      </a>{' '}
      <a href={linkTo('en')} lang="en">
        English
      </a>
    </nav>
  );
}

function Contents({ library, texts }: { library: Library; texts: PreviewTexts }) {
  const { language } = library;
  return (
    <nav class="all" aria-label={texts.title}>
      <a href={formatRoute({ view: 'home' })}>{texts.report}</a>
      <h2>{texts.articles}</h2>
      <ul>
        {Object.values(library.articles).map(({ id, title }) => (
          <li>
            <a href={formatRoute({ view: 'article', language, article: id })}>{title}</a>
          </li>
        ))}
      </ul>
      <h2>{texts.concepts}</h2>
      <ul>
        {Object.values(library.concepts).map(({ id, label }) => (
          <li>
            <a href={formatRoute({ view: 'concept', language, concept: id })}>{capital(label)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface TextProps extends Pick<PreviewProps, 'route' | 'cardStyle' | 'onCopy'> {
  library: Library;
  texts: PreviewTexts;
  report: string;
}

function Text({ library, route, texts, report, cardStyle, onCopy }: TextProps) {
  const { language } = library;
  // A text here is for looking at: what would change something elsewhere does nothing.
  const actions: ReadingActions = {
    copy: onCopy,
    copyLink: (place) => onCopy(formatRoute(place)),
    print: () => window.print(),
    openTab: () => undefined,
    set: () => undefined,
  };
  const shared = {
    library,
    settings: DEFAULT_SETTINGS,
    texts: appTexts(language),
    cardTexts: cardTexts(language),
    visit: [],
    isTab: true,
    actions,
  };
  if (route.view === 'article') {
    const article = library.articles[route.article];
    if (!article) return <p>{shared.texts.notFound}</p>;
    return <Reader key={article.id} article={article} {...shared} />;
  }
  if (route.view === 'concept') {
    const { concept } = route;
    return (
      <div class="side-by-side">
        <ConceptView key={concept} concept={concept} {...shared} />
        <section aria-label={texts.card}>
          <h2>{texts.card}</h2>
          <CardFrame
            concept={concept}
            library={library}
            style={cardStyle}
            onOpenArticle={(article, section) => {
              location.hash = formatRoute({ view: 'article', language, article, section });
            }}
          />
        </section>
      </div>
    );
  }
  return (
    <section aria-label={texts.report}>
      <h1>{texts.report}</h1>
      <pre lang="en">{report}</pre>
    </section>
  );
}
