import type { Reader } from '../lib/walk-html.ts';

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
