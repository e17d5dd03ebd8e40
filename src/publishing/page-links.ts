import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader } from '../lib/walk-html.ts';
import { folder as siteFolder } from '../model/addresses.ts';
import { BuildRefusal } from './build-refusal.ts';
import type { Site } from './built-site.ts';

/** What a page offers to link to, and what it links to. */
export interface PageLinks {
  /** Every id on the page. */
  anchors: ReadonlySet<string>;
  /** Every address in href and src, as written. */
  links: readonly string[];
}

/** Gathers ids and addresses. */
export function linkReader(): Reader & { anchors: Set<string>; links: string[] } {
  const anchors = new Set<string>();
  const links: string[] = [];
  return {
    anchors,
    links,
    open({ name, attributes }) {
      if (attributes['id']) anchors.add(attributes['id']);
      // A canonical address names the site's public place, which need not be this build's.
      if (name === 'link' && attributes['rel'] === 'canonical') return;
      for (const attribute of ['href', 'src']) {
        const value = attributes[attribute];
        if (value !== undefined) links.push(value);
      }
    },
  };
}

/** A link that leads nowhere. */
export interface DeadLink {
  /** Address of the page it stands on. */
  page: string;
  link: string;
  reason: 'page' | 'anchor';
}

/** Decodes `%20` and the like; gives back what cannot be decoded, which then leads nowhere. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Finds links inside the site that lead nowhere.
 * @param pages every page by its address, such as `/keynotes/`
 * @param isFile tells whether an address that is no page exists as a file
 * @param folder where the site stands on its host; what is outside it is not of this site
 */
export function findDeadLinks(
  pages: ReadonlyMap<string, PageLinks>,
  isFile: (path: string) => boolean,
  folder = '/',
): DeadLink[] {
  const dead: DeadLink[] = [];
  for (const [page, { links }] of pages) {
    for (const link of links) {
      const url = URL.parse(link, `https://site.invalid${folder}${page.slice(1)}`);
      if (!url) {
        dead.push({ page, link, reason: 'page' });
        continue;
      }
      if (url.host !== 'site.invalid') continue;
      const path = url.pathname.startsWith(folder) ? decoded(url.pathname.slice(folder.length - 1)) : '';
      const target = pages.get(path);
      const anchor = decoded(url.hash.slice(1));
      if (!target) {
        if (!isFile(path)) dead.push({ page, link, reason: 'page' });
      } else if (anchor && !target.anchors.has(anchor)) dead.push({ page, link, reason: 'anchor' });
    }
  }
  return dead;
}

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
