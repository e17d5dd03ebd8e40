import type { AstroIntegration } from 'astro';
import { commonHeaders, devPageHeaders, workerHeaders } from '../headers/headers.ts';

/** Gives `astro dev` the headers of the built site, so that what a policy forbids shows while writing. */
export function devHeaders(): AstroIntegration {
  return {
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
  };
}
