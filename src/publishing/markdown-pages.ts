import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { llmsTxt } from './markdown/llms-txt.ts';
import type { Site } from './publish.ts';

/**
 * Puts beside every page its text as Markdown, and in /llms.txt the list of them, for machines that read.
 * Made from the HTML, and not from what editors wrote: so it has all that components add, and overviews too.
 */
export async function writeMarkdown({ pages, folder, inOrder, logger }: Site): Promise<void> {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const texts = inOrder
    .map((address) => byAddress.get(address))
    .filter((page) => page !== undefined)
    .filter(({ markdown }) => markdown !== undefined);
  for (const { address, markdown = '' } of texts) await writeFile(join(folder, address, 'index.md'), markdown);
  await writeFile(join(folder, 'llms.txt'), llmsTxt(texts.map(({ facts }) => facts.about)));
  logger.info(`${String(texts.length)} pagina's als Markdown.`);
}
