/** Above everything: the way back, search, and settings. */
import type { Actions } from './actions';
import type { AppTexts } from './app-texts';
import { focusFirst } from './arrow-keys';
import { IconButton } from './icons';
import { formatRoute, type Route } from './route';

export interface BarProps {
  route: Route;
  texts: AppTexts;
  actions: Actions;
}

export function Bar({ route, texts, actions }: BarProps) {
  const query = route.view === 'search' ? route.query : '';
  const isHome = route.view === 'home';
  return (
    <header class={isHome ? 'bar home' : 'bar'}>
      {!isHome && <IconButton icon="back" label={texts.back} onPress={actions.back} />}
      <a class="brand" href={formatRoute({ view: 'home' })}>
        Hälsonot
      </a>
      <search>
        <input
          type="search"
          aria-label={texts.searchLabel}
          placeholder={texts.searchHint}
          value={query}
          onInput={({ currentTarget: { value } }) => actions.go(routeFor(value, route))}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' && focusFirst()) event.preventDefault();
            if (event.key === 'Enter') openFirst();
          }}
        />
      </search>
      {actions.openBeside && (
        <IconButton icon="beside" label={texts.beside} onPress={actions.openBeside} />
      )}
      <IconButton icon="settings" label={texts.settings} onPress={actions.openSettings} />
    </header>
  );
}

function routeFor(value: string, before: Route): Route {
  if (value.trim() === '') return { view: 'home' };
  return before.view === 'search' ? { ...before, query: value } : { view: 'search', query: value };
}

function openFirst(): void {
  document.querySelector<HTMLElement>('.hits ol a')?.click();
}
