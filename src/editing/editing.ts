/** Everything that only `astro dev` has. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { contentGuard } from './content-guard.ts';
import { editor } from './editor-server.ts';
import { commonHeaders, devPageHeaders, workerHeaders } from '../headers/headers.ts';
import { preview } from './preview/preview-server.ts';

/** Gives `astro dev` the headers of the built site, so that what a policy forbids shows while writing. */
const devHeaders = (): AstroIntegration => ({
  name: 'dev-headers',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        // Before it is built, the worker is a source file of its own.
        const own = /\/search-worker\.ts\b/.test(request.url ?? '') ? workerHeaders : devPageHeaders;
        // The editor's server goes by which of its modules asks: see `/@vite/client` in editor-server.ts.
        const headers = { ...commonHeaders, ...own, 'Referrer-Policy': 'same-origin' };
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        next();
      });
    },
  },
});

/** Has `astro dev` serve the search index of the last build. */
function lastSearchIndex(): AstroIntegration {
  let folder = '';
  return {
    name: 'last-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(new URL('pagefind', config.outDir));
      },
      'astro:server:setup': ({ server, logger }) => {
        if (existsSync(folder)) server.middlewares.use('/pagefind', sirv(folder, { dev: true }));
        else logger.warn('Zoeken werkt pas na een eerste "npm run build".');
      },
    },
  };
}

/** Marks drafts in `astro dev`, and nowhere else: a build does not even load what does it. */
const draftMarks = (): AstroIntegration => ({
  name: 'draft-marks',
  hooks: {
    'astro:config:setup': ({ command, addMiddleware }) => {
      if (command !== 'dev') return;
      addMiddleware({ entrypoint: new URL('./draft-marks.ts', import.meta.url), order: 'post' });
    },
  },
});

/** The guard comes first: until the content is right, nothing else has anything to read. */
export const editing = (): AstroIntegration[] => [
  contentGuard(),
  lastSearchIndex(),
  devHeaders(),
  draftMarks(),
  editor(),
  preview(),
];
