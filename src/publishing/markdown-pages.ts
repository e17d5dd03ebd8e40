import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readBuiltPage, type PageFacts } from './markdown/page-tree.ts';
import { llmsTxt } from './markdown/llms-txt.ts';
import { markdownPage } from './markdown/markdown-page.ts';

/**
 * Puts beside every page its text as Markdown, and in /llms.txt the list of them, for machines that read.
 * Made from the HTML, and not from what editors wrote: so it has all that components add, and overviews too.
 */
export function markdownPages(): AstroIntegration {
  return {
    name: 'markdown-pages',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const site = fileURLToPath(dir);
        const written: PageFacts[] = [];
        // In the order in which Astro made them, which is that of the content.
        for (const { pathname } of pages) {
          const file = join(site, pathname, 'index.html');
          // The error page stands outside its folder.
          const page = existsSync(file) && readBuiltPage(await readFile(file, 'utf8'));
          if (!page) continue;
          await writeFile(join(site, pathname, 'index.md'), markdownPage(page));
          const { main: _, ...facts } = page;
          written.push(facts);
        }
        await writeFile(join(site, 'llms.txt'), llmsTxt(written));
        logger.info(`${String(written.length)} pagina's als Markdown.`);
      },
    },
  };
}
