import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import sirv from 'sirv';
import { readPageText, type PageText } from '../search/index/page-text.ts';
import { makeAnswers } from '../search/index/answers.ts';
import { readFacts, readSearchWords } from '../search/index/sources.ts';
import { writeWordFiles } from '../search/index/word-files.ts';
import { makeWordList } from '../search/index/word-list.ts';
import { readPages } from './html-files.ts';

/** What Pagefind writes for its own interfaces, its own worker and other languages. Ours needs none of it. */
const unused = /^(pagefind-(ui|modular-ui|component-ui|playground|worker)|wasm\.unknown)/;

/**
 * Size of the parts of the index, in Pagefind's own measure: about 3 kB each. A visitor loads one for
 * each word of a question; by default the whole index of a small site comes along (see ADR 8).
 */
const CHUNK_SIZE = '2000';

async function readTexts(site: string): Promise<Map<string, PageText>> {
  const pages = [...(await readPages(site))].map(([path, html]) => [path, readPageText(html)] as const);
  return new Map(pages.filter(([, { text }]) => text.trim()));
}

/** Makes Pagefind's index of a built site. */
async function writeIndex(site: string, output: string): Promise<number> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
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
  return added.page_count;
}

/**
 * Makes the search index after a build: Pagefind's, with its Node API, so that `astro build` alone
 * gives a site with search, and beside it the list of words for the query layer. In `astro dev` it
 * serves those of the last build.
 */
export function searchIndex(): AstroIntegration {
  let dist = '';
  let root = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        dist = fileURLToPath(config.outDir);
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const pages = await readTexts(site);
        const output = `${site}pagefind/`;
        const count = await writeIndex(site, output);
        const [words, facts] = await Promise.all([readSearchWords(root), readFacts(root)]);
        await writeWordFiles(makeWordList([...pages.values()], words), makeAnswers(facts, pages), output);
        logger.info(`${String(count)} pagina's in de zoekindex.`);
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
