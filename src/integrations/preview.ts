import { readdirSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, IntegrationResolvedRoute } from 'astro';
import { PREVIEW } from '../editor/addresses.ts';
import { readUnsaved } from '../editor/preview/unsaved-file.ts';
import { shownAt } from '../editor/preview/shown-at.ts';

/** Where Astro looks in a request for the `Astro.locals` that a server gives along. */
const LOCALS = Symbol.for('astro.locals');

/** Pages that stand for a whole collection: `keynotes/[id].astro`. */
const entryPages = (pages: URL) =>
  readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((file) => /\[[^/\\]+\.astro$/.test(file));

/**
 * Finds where Astro makes the page at an address. For a whole collection that is a route of ours with the same page: in
 * the page's own route Astro keeps the entries, and so would show to everybody what one editor is writing.
 */
function routeFor(address: string, routes: readonly IntegrationResolvedRoute[]): string | undefined {
  const page = routes.find(({ origin, patternRegex }) => origin === 'project' && patternRegex.test(address));
  if (!page || page.params.length === 0) return page && address;
  const ours = routes.find(({ origin, entrypoint }) => origin === 'external' && entrypoint === page.entrypoint);
  return ours && `${ours.pattern}/`;
}

/** Makes of a request with a text in it the request for the page that shows it, or gives the HTTP status that refuses it. */
async function becomePage(request: IncomingMessage, routes: readonly IntegrationResolvedRoute[]): Promise<number> {
  const unsaved = await readUnsaved(request);
  if (typeof unsaved === 'number') return unsaved;
  const address = shownAt(unsaved.file);
  const route = address && routeFor(address, routes);
  if (!route) return 404;
  request.method = 'GET';
  request.url = route;
  Reflect.set(request, LOCALS, { unsaved });
  return 200;
}

/** Shows in the editor a page with the text that somebody is writing, in `astro dev` only: a build knows nothing of it. */
export function preview(): AstroIntegration {
  let routes: readonly IntegrationResolvedRoute[] = [];
  return {
    name: 'preview',
    hooks: {
      'astro:config:setup': ({ command, config, addMiddleware, injectRoute, updateConfig }) => {
        if (command !== 'dev') return;
        const pages = new URL('pages/', config.srcDir);
        for (const [place, file] of entryPages(pages).entries()) {
          injectRoute({ pattern: `${PREVIEW}${String(place)}`, entrypoint: new URL(file, pages) });
        }
        addMiddleware({ entrypoint: new URL('../editor/preview/middleware.ts', import.meta.url), order: 'pre' });
        const content = fileURLToPath(new URL('lib/content.ts', config.srcDir));
        const unsaved = fileURLToPath(new URL('../editor/preview/unsaved.ts', import.meta.url));
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'preview-content',
                // Before Astro finds its own.
                resolveId: {
                  order: 'pre',
                  handler: (id, importer) => (id === 'astro:content' && importer === content ? unsaved : undefined),
                },
              },
            ],
          },
        });
      },
      'astro:routes:resolved': ({ routes: resolved }) => {
        routes = resolved;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          if (!pathname.startsWith(PREVIEW)) {
            next();
            return;
          }
          const answer = pathname === PREVIEW ? becomePage(request, routes) : Promise.resolve(404);
          // An editor who types on breaks off what he asked. Told of that, Vite would cover every open page with it.
          void answer
            .catch(() => 400)
            .then((status) => {
              if (status === 200) next();
              else response.writeHead(status).end();
            });
        });
      },
    },
  };
}
