import { readdir, rm } from 'node:fs/promises';
import { close, createIndex } from 'pagefind';
import {
  makeAnswers,
  makeWordList,
  readCongressFacts,
  readSearchWords,
  writeWordFiles,
} from '../search/index/word-files.ts';
import { inFolder } from '../model/addresses.ts';
import type { Site } from './built-site.ts';

/** What Pagefind writes for its own interfaces, its own worker and other languages. Ours needs none of it. */
const unused = /^(pagefind-(ui|modular-ui|component-ui|playground|worker)|wasm\.unknown)/;

/**
 * Size of the parts of the index, in Pagefind's own measure: about 1.5 kB each. A visitor loads one for
 * each word of a question; by default the whole index of a small site comes along (see ADR 8).
 */
const CHUNK_SIZE = '900';

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
 * Makes the search index: Pagefind's, with its Node API, so that `astro build` alone gives a site with search, and beside
 * it the list of words for the query layer.
 */
export async function writeSearchIndex({ root, folder, pages, logger }: Site): Promise<void> {
  const output = `${folder}pagefind/`;
  const count = await writeIndex(folder, output);
  const texts = new Map(
    pages.map(({ address, facts }) => [inFolder(address), facts.words] as const).filter(([, { text }]) => text.trim()),
  );
  const [words, facts] = await Promise.all([readSearchWords(root), readCongressFacts(root)]);
  await writeWordFiles(makeWordList([...texts.values()], words), makeAnswers(facts, texts), output);
  logger.info(`${String(count)} pagina's in de zoekindex.`);
}
