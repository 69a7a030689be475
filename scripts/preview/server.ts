/**
 * The live preview: a page on this machine that shows the content as readers will see it, and
 * draws anew when a file of it changes. Listens on 127.0.0.1 only.
 */
import { relative } from 'node:path';
import { createServer, type Plugin } from 'vite';
import { compile } from '@/compiler/compile';
import { reportOn } from '../report/report';
import { ROOT } from '../run';
import { type PreviewContent, previewOf } from './content';

/** An editor that saves several files at once makes one compilation. */
const SETTLE_MS = 150;

export interface PreviewOptions {
  contentDir: string;
  /** The first port to try; 0 for any free one. */
  port: number;
  /** Called after every compilation. */
  onCompiled?(content: PreviewContent): void;
}

export interface RunningPreview {
  /** `http://127.0.0.1:PORT/` */
  address: string;
  close(): Promise<void>;
}

/** Compiles, and listens. Throws when no port is free or the content cannot be read at all. */
export async function startPreview(options: PreviewOptions): Promise<RunningPreview> {
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    resolve: { alias: { '@': ROOT.replace(/[\\/]$/u, '') } },
    optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-runtime'] },
    server: { host: '127.0.0.1', port: options.port, fs: { allow: [ROOT] } },
    plugins: [liveContent(options)],
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) {
    await server.close();
    throw new Error('The preview got no address to listen on.');
  }
  return { address, close: () => server.close() };
}

/** Serves `/content.json`, and tells the page when it has changed. */
function liveContent({ contentDir, onCompiled }: PreviewOptions): Plugin {
  let content: PreviewContent | null = null;
  const refresh = (): PreviewContent => {
    const compiled = compile(contentDir);
    content = previewOf(compiled, reportOn(compiled), content);
    onCompiled?.(content);
    return content;
  };
  return {
    name: 'halsonot-content',
    configureServer({ watcher, ws, middlewares }) {
      refresh();
      let timer: ReturnType<typeof setTimeout> | undefined;
      watcher.add(contentDir);
      watcher.on('all', (_event, path) => {
        if (relative(contentDir, path).startsWith('..')) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          refresh();
          ws.send({ type: 'custom', event: 'halsonot:content' });
        }, SETTLE_MS);
      });
      middlewares.use('/content.json', (_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.setHeader('cache-control', 'no-store');
        response.end(JSON.stringify(content));
      });
    },
  };
}
