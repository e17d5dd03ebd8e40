import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import sirv from 'sirv';

/** What Pagefind writes for its own interfaces; ours needs only pagefind.js and the index. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight|playground)/;

/**
 * Makes the search index after a build, with Pagefind's Node API, so that `astro build` alone
 * gives a site with search. In `astro dev` it serves the index of the last build.
 */
export function searchIndex(): AstroIntegration {
  let dist = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        dist = fileURLToPath(config.outDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const output = `${site}pagefind/`;
        process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '2000';
        const { index, errors } = await createIndex({ forceLanguage: 'nl' });
        if (!index) throw new Error(`De zoekindex kon niet worden gemaakt: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: site });
        const written = await index.writeFiles({ outputPath: output });
        await close();
        const failures = [...added.errors, ...written.errors];
        if (failures.length > 0) throw new Error(`De zoekindex kon niet worden gemaakt: ${failures.join('; ')}`);
        for (const name of await readdir(output)) {
          if (unused.test(name)) await rm(`${output}${name}`, { recursive: true });
        }
        logger.info(`${String(added.page_count)} pagina's in de zoekindex.`);
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!existsSync(`${dist}pagefind`)) {
          logger.warn('Zoeken werkt pas na een eerste "npm run build".');
          return;
        }
        server.middlewares.use('/pagefind', sirv(`${dist}pagefind`, { dev: true }));
      },
    },
  };
}
