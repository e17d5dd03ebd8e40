import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { trimPageStyles } from '../lib/trim-css.ts';
import { htmlFiles } from './html-files.ts';

/**
 * Gives every page only the styles that it can use. Astro puts the styles of everything that a
 * route imports into each of its pages, so that a glossary entry would carry the town map's.
 */
export function pageStyles(): AstroIntegration {
  return {
    name: 'page-styles',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        for (const file of await htmlFiles(site)) {
          const path = join(site, file);
          await writeFile(path, trimPageStyles(await readFile(path, 'utf8')));
        }
      },
    },
  };
}
