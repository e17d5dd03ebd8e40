import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { folder } from '../model/addresses.ts';
import { findDeadLinks, readPageLinks } from './page-links.ts';
import { readPages } from './html-files.ts';
import { stopBuild } from './stop-build.ts';

/**
 * Follows every link inside the built site. The content check has seen what editors wrote;
 * this sees everything that pages and components made of it, anchors included.
 */
export function linkCheck(): AstroIntegration {
  return {
    name: 'link-check',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const pages = new Map([...(await readPages(site))].map(([path, html]) => [path, readPageLinks(html)]));
        const isFile = (path: string) => existsSync(join(site, path)) && statSync(join(site, path)).isFile();
        const dead = findDeadLinks(pages, isFile, folder);
        if (dead.length === 0) return;
        const lines = dead.map(({ page, link, reason }) =>
          reason === 'page'
            ? `Op ${page} staat een link naar ${link}, maar die pagina of dat bestand bestaat niet.`
            : `Op ${page} staat een link naar ${link}, maar dat kopje bestaat daar niet.`,
        );
        stopBuild(
          `${[...new Set(lines)].join('\n')}\n\nDe site is niet bijgewerkt. Herstel deze links en bouw opnieuw.`,
        );
      },
    },
  };
}
