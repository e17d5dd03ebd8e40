import type { AstroIntegration } from 'astro';
import { commonHeaders, devKindHeaders } from '../headers/headers.ts';

/** Gives `astro dev` the headers of the built site, so that what a policy forbids shows while writing. */
export function devHeaders(): AstroIntegration {
  return {
    name: 'dev-headers',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          // Before it is built, the worker is a source file of its own.
          const kind = /\/search-worker\.ts\b/.test(request.url ?? '') ? 'worker' : 'page';
          for (const [name, value] of Object.entries({ ...commonHeaders, ...devKindHeaders[kind] }))
            response.setHeader(name, value);
          next();
        });
      },
    },
  };
}
