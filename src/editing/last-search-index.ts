import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

/** Has `astro dev` serve the search index of the last build. */
export function lastSearchIndex(): AstroIntegration {
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
