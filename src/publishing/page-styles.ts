import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { divideStyles } from './styles/site-styles.ts';
import { inFolder } from '../model/addresses.ts';
import { htmlFiles } from './html-files.ts';

/**
 * Gives every page only the styles that its kind of page can use: in its head those of the first screen,
 * in a file that all pages share the rest. Astro puts the styles of everything that a route imports into
 * each of its pages (see ADR 3).
 */
export function pageStyles(): AstroIntegration {
  return {
    name: 'page-styles',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const files = (await htmlFiles(site)).map((file) => join(site, file));
        const pages = new Map<string, string>();
        for (const path of files) pages.set(path, await readFile(path, 'utf8'));
        const { later, apply } = divideStyles(pages.values());
        const file = `/_astro/later.${createHash('sha256').update(later).digest('hex').slice(0, 8)}.css`;
        await mkdir(join(site, '_astro'), { recursive: true });
        await writeFile(join(site, file), later);
        for (const [path, html] of pages) await writeFile(path, apply(html, inFolder(file)));
      },
    },
  };
}
