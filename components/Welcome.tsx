/** The one page after installing: what it does, on a live sample, and what it sees. Asks nothing. */
import type { AppTexts } from './app-texts';
import { formatRoute } from './route';

export interface WelcomeProps {
  texts: AppTexts;
}

/** The sample alone is marked: `data-halsonot=off` keeps the rest as it is. */
export function Welcome({ texts }: WelcomeProps) {
  return (
    <div class="welcome">
      <header data-halsonot="off">
        <img src="icon/icon.svg" alt="" width="64" height="64" />
        <h1>{texts.welcomeTitle}</h1>
        <p class="lead">{texts.welcomeWhat}</p>
      </header>
      <section class="sample" aria-labelledby="try-heading">
        <h2 id="try-heading" data-halsonot="off">
          {texts.welcomeTry}
        </h2>
        <p>{texts.welcomeSample}</p>
      </section>
      <div class="columns-of-text" data-halsonot="off">
        <section>
          <h2>{texts.welcomeSees}</h2>
          <p>{texts.privacyText}</p>
        </section>
        <section>
          <h2>{texts.welcomeLeaves}</h2>
          <p>{texts.welcomeLeavesText}</p>
        </section>
        <section>
          <h2>{texts.welcomeOff}</h2>
          <p>{texts.welcomeOffText}</p>
        </section>
      </div>
      <footer data-halsonot="off">
        <p class="actions">
          <a class="button" href={`popup.html${formatRoute({ view: 'home' })}`}>
            {texts.welcomeRead}
          </a>
          <a class="button" href="options.html">
            {texts.settings}
          </a>
        </p>
        <p class="quiet">{texts.welcomeOpen}</p>
      </footer>
    </div>
  );
}
