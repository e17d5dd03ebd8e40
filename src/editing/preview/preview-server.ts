import { readdirSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, GetStaticPathsItem, IntegrationResolvedRoute } from 'astro';
import { z } from 'astro/zod';
import type { RunnableDevEnvironment, ViteDevServer } from 'vite';
import { PREVIEW } from '../endpoints.ts';
import { parseQuestion, readOwnRequest } from '../own-request.ts';
import { pathOf } from '../../model/addresses.ts';
import { entryNames } from '../../model/schemas/names.ts';
import { contentFileAt } from '../../reading/content-files.ts';

type Routes = readonly IntegrationResolvedRoute[];

/** Far more than any text, in bytes. */
const LARGEST = 1_000_000;

const unsavedFile = z.strictObject({
  /** Path from the project's root; of a new entry, the path that it would get. */
  file: z.string().regex(/^src\/content\/(?:[\w-]+\/)?[\w-]+\.(?:mdx|yaml)$/),
  source: z.string(),
});

/** A content file as it is being written. */
export type UnsavedFile = z.infer<typeof unsavedFile>;

/** The address of the page that shows a file: the entry's own, or the one that the schema of data names. */
export function shownAt(file: string): string | undefined {
  const found = contentFileAt(file);
  if (!found) return undefined;
  const { collection, id = '', schema } = found;
  return pathOf({ collection, id }) ?? entryNames(schema, collection).shownAt;
}

/** Where Astro looks in a request for the `Astro.locals` that a server gives along. */
const LOCALS = Symbol.for('astro.locals');

/** The module with what is not saved, as the pages load it. */
const unsavedModule = fileURLToPath(new URL('./unsaved.ts', import.meta.url));

/** Pages that stand for many addresses: `keynotes/[id].astro`. */
const manyPages = (pages: URL) =>
  readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((file) => /\[.*\.astro$/.test(file));

/** Loads a module as the pages of the development server do. */
function load<T>(server: ViteDevServer, file: string): Promise<T> {
  const { runner } = server.environments.ssr as unknown as Pick<RunnableDevEnvironment, 'runner'>;
  return runner.import<T>(file);
}

/**
 * Finds where Astro makes the page at an address, and what that page gets. A page of many addresses has a second route, of
 * ours: in its own, Astro keeps what `getStaticPaths` gave, and would show to everybody what one editor is writing.
 */
async function findPage(server: ViteDevServer, routes: Routes, file: UnsavedFile, address: string) {
  const { withUnsaved } = await load<typeof import('./unsaved.ts')>(server, unsavedModule);
  for (const page of routes.filter(({ origin, patternRegex }) => origin === 'project' && patternRegex.test(address))) {
    if (page.params.length === 0) return { url: address, props: {} };
    const { getStaticPaths } = await load<{
      getStaticPaths: () => GetStaticPathsItem[] | Promise<GetStaticPathsItem[]>;
    }>(server, `/${page.entrypoint}`);
    const paths = await withUnsaved(file, getStaticPaths);
    const path = paths.find(({ params }) => `${page.generate(params).replace(/\/$/, '')}/` === address);
    const ours = routes.find(({ origin, entrypoint }) => origin === 'external' && entrypoint === page.entrypoint);
    if (path && ours) return { url: `${ours.pattern}/`, props: path.props ?? {} };
  }
  return undefined;
}

/** Makes of a request with a text in it the request for the page that shows it, or gives the HTTP status that refuses it. */
async function becomePage(server: ViteDevServer, routes: Routes, request: IncomingMessage): Promise<number> {
  const { body, status } = await readOwnRequest(request, 'application/json', LARGEST);
  if (!body) return status;
  const file = parseQuestion(unsavedFile, body.toString('utf8'));
  if (!file) return 400;
  const address = shownAt(file.file);
  if (address === undefined) return 404;
  const page = await findPage(server, routes, file, address).catch(() => undefined);
  if (!page) return 422;
  request.method = 'GET';
  request.url = page.url;
  Reflect.set(request, LOCALS, { unsaved: { file, address, props: page.props } });
  return 200;
}

/** Shows in the editor a page with the text that somebody is writing, in `astro dev` only: a build knows nothing of it. */
export function preview(): AstroIntegration {
  let routes: Routes = [];
  return {
    name: 'preview',
    hooks: {
      'astro:config:setup': ({ command, config, addMiddleware, injectRoute, updateConfig }) => {
        if (command !== 'dev') return;
        const pages = new URL('pages/', config.srcDir);
        for (const [place, file] of manyPages(pages).entries()) {
          injectRoute({ pattern: `${PREVIEW}${String(place)}`, entrypoint: new URL(file, pages) });
        }
        addMiddleware({ entrypoint: new URL('./middleware.ts', import.meta.url), order: 'pre' });
        const content = fileURLToPath(new URL('lib/content.ts', config.srcDir));
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'preview-content',
                // Before Astro finds its own.
                resolveId: {
                  order: 'pre',
                  handler: (id, importer) =>
                    id === 'astro:content' && importer === content ? unsavedModule : undefined,
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
          const answer = pathname === PREVIEW ? becomePage(server, routes, request) : Promise.resolve(404);
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
