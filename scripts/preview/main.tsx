/** The preview page: fetches the content from this machine's server, and again when it changes. */
import '@/components/app.css';
import './preview.css';
import { render } from 'preact';
import cardStyle from '@/components/card.css?inline';
import { parseRoute } from '@/components/route';
import type { PreviewContent } from './content';
import { Preview } from './Preview';

const root = document.getElementById('root');
let content: PreviewContent | null = null;

function draw(): void {
  if (!root || !content) return;
  render(
    <Preview
      content={content}
      route={parseRoute(location.hash)}
      cardStyle={cardStyle}
      onCopy={(text) => void navigator.clipboard.writeText(text).catch(() => undefined)}
    />,
    root,
  );
}

function showSection(): void {
  const route = parseRoute(location.hash);
  const id = route.view === 'article' ? route.section : undefined;
  if (id === undefined) scrollTo(0, 0);
  else document.getElementById(id)?.scrollIntoView();
}

async function load(): Promise<void> {
  const response = await fetch('/content.json');
  content = (await response.json()) as PreviewContent;
  draw();
}

addEventListener('hashchange', () => {
  draw();
  showSection();
});
import.meta.hot?.on('halsonot:content', () => void load());
await load();
showSection();
