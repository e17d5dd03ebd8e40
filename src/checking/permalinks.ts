/** The addresses that the site has promised to keep: what they are, which of them have gone, and where to. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idPattern } from '../model/schemas/fields.ts';
import type { Redirect } from '../model/schemas/redirect.ts';
import { quotationPath, sheetBelow } from '../model/addresses.ts';

/** File in the project's root that remembers every address. */
export const PERMALINKS = 'permalinks.txt';

/** The file with the redirects, from the project's root, and the name of the list in it. */
export const REDIRECTS_FILE = 'src/content/doorverwijzingen.yaml';
export const REDIRECTS = 'doorverwijzingen';

/** An address cut at its `#`: a page or file, and a place on that page. */
export function splitAddress(address: string): { path: string; anchor: string | undefined } {
  const [path = '', anchor] = address.split('#');
  return { path, anchor };
}

/**
 * Whether a recorded address must always lead somewhere: that of a page, a file or a quotation. Anything else with a
 * `#` is the place of a heading, a fact or a source, and follows its page.
 */
export function isPromise(address: string): boolean {
  const { anchor } = splitAddress(address);
  return anchor === undefined || (idPattern.test(anchor) && address === quotationPath(anchor));
}

/** Files that people subscribe to or link to. Pictures, fonts and parts of the search index belong to a page. */
export const isKeptFile = (path: string): boolean =>
  /\.(xml|txt|webmanifest|pdf)$/.test(path) && !/^\/(_astro|pagefind)\//.test(path);

const HEAD = '# Adressen die op de site stonden. De bouw vult dit bestand aan; haal er niets uit weg.';

/** The addresses in permalinks.txt. */
export const parsePermalinks = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.startsWith('/'));

/** permalinks.txt with these addresses, each once and sorted. */
export const formatPermalinks = (addresses: Iterable<string>): string =>
  `${[HEAD, ...[...new Set(addresses)].sort()].join('\n')}\n`;

/** The addresses that the site had when it was last built; none where nothing is recorded. */
export function readPermalinks(root: string): string[] {
  const path = join(root, PERMALINKS);
  return existsSync(path) ? parsePermalinks(readFileSync(path, 'utf8')) : [];
}

/** New addresses by old ones. */
type Moved = ReadonlyMap<string, string>;

export const movedBy = (redirects: readonly Redirect[]): Moved =>
  // Of two redirects for one address the first counts; the content check reports the second.
  new Map(redirects.toReversed().map(({ van, naar }) => [van, naar]));

/**
 * What goes along with a page: its own address, and that of its sheet when that is recorded.
 * @param isSamePage whether the page itself stands at the new address, and its sheet below it
 */
export function movesOf({ van, naar }: Redirect, recorded: readonly string[], isSamePage = false): Redirect[] {
  const sheet = { van: sheetBelow(van), naar: isSamePage ? sheetBelow(naar) : naar };
  return [{ van, naar }, ...(recorded.includes(sheet.van) ? [sheet] : [])];
}

/** Where a browser ends up: a page that moved takes the part behind the `#` along. */
export function landsOn(address: string, moved: Moved): string {
  const { path, anchor } = splitAddress(address);
  const page = moved.get(path) ?? path;
  return anchor === undefined ? page : `${page}#${anchor}`;
}

/**
 * The addresses that a reader passes who goes from one to the next, by lines of their own or along with a page, until
 * one is there. In a circle, the last was passed before.
 */
export function routeFrom(start: string, moved: Moved, exists: (address: string) => boolean): string[] {
  const steps = [start];
  for (let last = start; !exists(last);) {
    const next = moved.get(last) ?? landsOn(last, moved);
    if (next === last && !moved.has(last)) break;
    const isCircle = steps.includes(next);
    steps.push(next);
    if (isCircle) break;
    last = next;
  }
  return steps;
}

/** The recorded addresses that neither exist nor lead anywhere. */
export function findVanished(
  recorded: readonly string[],
  exists: (address: string) => boolean,
  redirects: readonly Redirect[],
): string[] {
  const moved = movedBy(redirects);
  const kept = new Set(redirects.map(({ van }) => landsOn(van, moved)));
  return recorded.filter((address) => {
    const landing = landsOn(address, moved);
    return !exists(landing) && !kept.has(landing);
  });
}
