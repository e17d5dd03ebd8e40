import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folder as siteFolder } from '../model/addresses.ts';
import { BuildRefusal } from './build-refusal.ts';
import { findDeadLinks } from './page-links.ts';
import type { Site } from './publish.ts';

/**
 * Follows every link inside the built site. The content check has seen what editors wrote;
 * this sees everything that pages and components made of it, anchors included.
 */
export function followLinks({ pages, folder }: Site): void {
  const isFile = (path: string) => existsSync(join(folder, path)) && statSync(join(folder, path)).isFile();
  const links = new Map(pages.map(({ address, facts }) => [address, facts.links]));
  const dead = findDeadLinks(links, isFile, siteFolder);
  if (dead.length === 0) return;
  const lines = dead.map(({ page, link, reason }) =>
    reason === 'page'
      ? `Op ${page} staat een link naar ${link}, maar die pagina of dat bestand bestaat niet.`
      : `Op ${page} staat een link naar ${link}, maar dat kopje bestaat daar niet.`,
  );
  throw new BuildRefusal(
    `${[...new Set(lines)].join('\n')}\n\nDe site is niet bijgewerkt. Herstel deze links en bouw opnieuw.`,
  );
}
