/** The addresses that the site has promised to keep: what they are, and which of them have gone. */
import { Parser } from 'htmlparser2';
import type { Redirect } from '../schemas/redirect.ts';
import { isRedirectPage } from './redirects.ts';

/** An address cut at its `#`: a page or file, and a place on that page. */
export function splitAddress(address: string): { path: string; anchor: string | undefined } {
  const [path = '', anchor] = address.split('#');
  return { path, anchor };
}

/** Where nobody reads: an id in there is a name for the page's own use. */
const notRead = ['nav', 'svg', 'form'];

/**
 * The ids that a reader may have in a kept address: all inside `<main>`, because a list of contents,
 * a link elsewhere or a search result may have led there, but not those of menus, drawings and forms.
 */
function anchorsOf(html: string): string[] {
  const anchors: string[] = [];
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, { id }) {
      if (id && open.includes('main') && !notRead.some((one) => one === name || open.includes(one))) anchors.push(id);
      open.push(name);
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return anchors;
}

/** Files that people subscribe to or link to. Pictures, fonts and parts of the search index belong to a page. */
const isKeptFile = (path: string) => /\.(xml|txt|webmanifest|pdf)$/.test(path) && !/^\/(_astro|pagefind)\//.test(path);

/**
 * Every address of a built site that has to keep working, sorted.
 * @param pages the HTML of each page by its address
 * @param files the addresses of all files
 */
export function siteAddresses(pages: ReadonlyMap<string, string>, files: readonly string[]): string[] {
  const addresses = [...pages]
    // Not the error page, and not what only says where something went.
    .filter(([path, html]) => path.endsWith('/') && !isRedirectPage(html))
    .flatMap(([path, html]) => [path, ...anchorsOf(html).map((anchor) => `${path}#${anchor}`)]);
  return [...new Set([...addresses, ...files.filter(isKeptFile)])].sort();
}

const HEAD = '# Elk adres dat ooit op de site stond. "npm run permalinks" vult dit bestand aan; haal er niets uit weg.';

/** The addresses in permalinks.txt. */
export const parsePermalinks = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.startsWith('/'));

/** permalinks.txt with these addresses, each once and sorted. */
export const formatPermalinks = (addresses: Iterable<string>): string =>
  `${[HEAD, ...[...new Set(addresses)].sort()].join('\n')}\n`;

/** Where a browser ends up: a page that moved takes the part behind the `#` along. */
export function landsOn(address: string, redirects: readonly Redirect[]): string {
  const { path, anchor } = splitAddress(address);
  const page = redirects.find(({ van }) => van === path)?.naar ?? path;
  return anchor === undefined ? page : `${page}#${anchor}`;
}

/** The recorded addresses that neither exist nor lead anywhere. */
export function findVanished(
  recorded: readonly string[],
  existing: ReadonlySet<string>,
  redirects: readonly Redirect[],
): string[] {
  const kept = new Set(redirects.map(({ van }) => landsOn(van, redirects)));
  return recorded.filter((address) => {
    const landing = landsOn(address, redirects);
    return !existing.has(landing) && !kept.has(landing);
  });
}
